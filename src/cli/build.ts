import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { formatReport, severityOf, strictly } from '../domain/diagnostics.ts';
import { formatWaiting } from '../domain/waiting.ts';
import { readSite } from '../loader/site.ts';
import { terminal } from '../loader/terminal.ts';
import { diagnosticMessagesFor, messagesFor } from '../messages/index.ts';
import { runAstroBuild } from './astro-build.ts';
import { workFolder } from './work-folder.ts';
import type { BuildReport } from '../loader/index.ts';
import type { DiagnosticMessages } from '../messages/index.ts';

/**
 * Builds the site beside `dist/` and puts it there only once it is whole: a build that fails or is killed leaves the last good one.
 *
 * @returns the exit code: 0, or 1 where anything was wrong (with `strict`, a warning is)
 */
export async function build({ root, strict }: BuildOptions): Promise<number> {
  const folder = await workFolder(root);
  try {
    const report = path.join(folder.path, 'report.json');
    const outDir = path.join(folder.path, 'dist');
    const { code, log } = await runAstroBuild({ root, outDir, report });
    const { diagnostics: found, waiting } = await readReport(report);
    const diagnostics = strict ? strictly(found) : found;
    const lang = readSite(root).site?.lang ?? 'fr';
    const messages = diagnosticMessagesFor(lang);
    if (diagnostics.length > 0) process.stderr.write(`${formatReport(diagnostics, messages, terminal(root, process.stderr))}\n`);
    const faulty = diagnostics.some((fault) => severityOf(fault) === 'error');
    const warned = log.filter((line) => /\[(?:WARN|ERROR)\]/.test(line));
    if (code !== 0 || faulty || warned.length > 0) {
      // What the framework says is shown where it, and not the author's text, is at fault.
      if (!faulty) process.stderr.write(`${(code === 0 ? warned : log).join('\n')}\n`);
      process.stderr.write(`\n${messages.unchanged}\n`);
      return 1;
    }
    await folder.replace(outDir, path.join(root, 'dist'));
    process.stdout.write(`${[builtLine(log, messages), formatWaiting(waiting, messages, messagesFor(lang)) ?? []].flat().join('\n')}\n`);
    return 0;
  } finally {
    await folder.remove();
  }
}

function builtLine(log: readonly string[], messages: DiagnosticMessages): string {
  const [, pages = '0', seconds = '0'] = /(\d+) page\(s\) built in ([\d.]+)s/.exec(log.join('\n')) ?? [];
  return messages.built(Number(pages), seconds);
}

async function readReport(file: string): Promise<BuildReport> {
  const text = await readFile(file, 'utf8').catch(() => '{"diagnostics":[],"waiting":[]}');
  return JSON.parse(text) as BuildReport;
}

export interface BuildOptions {
  /** The project's folder, absolute. */
  root: string;
  /** Whether a warning fails the build. */
  strict: boolean;
}

if (process.argv[1] === import.meta.filename) {
  process.exitCode = await build({ root: process.cwd(), strict: process.argv.includes('--strict') });
}
