import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { formatReport, severityOf, strictly } from '../domain/diagnostics.ts';
import { formatWaiting } from '../domain/waiting.ts';
import { readSite } from '../loader/site.ts';
import { terminal } from '../loader/terminal.ts';
import { needsCompressed } from '../outputs/hosting/hosts.ts';
import { diagnosticMessagesFor, messagesFor } from '../messages/index.ts';
import { runAstroBuild } from './astro-build.ts';
import { bareDist } from './bare-dist.ts';
import { buildFault, failedPage } from './build-fault.ts';
import { compressDist } from './compress.ts';
import { hostLimitFaults } from './host-limits.ts';
import { placeHostFiles } from './host-files.ts';
import { formatOptionFault, readOptions } from './options.ts';
import { reportIn } from './report.ts';
import { workFolder } from './work-folder.ts';
import type { BuildReport } from '../loader/index.ts';
import type { DiagnosticMessages } from '../messages/index.ts';
import type { Options } from './options.ts';
import type { Format } from './report.ts';
import type { Told } from './report/told.ts';

/**
 * Builds the site beside `dist/` and puts it there only once it is whole: a build that fails or is killed leaves the last good one.
 *
 * @returns the exit code: 0, or 1 where anything was wrong (with `strict`, a warning is)
 */
export async function build({ root, strict, format = 'text' }: BuildOptions): Promise<number> {
  const folder = await workFolder(root);
  try {
    const report = path.join(folder.path, 'report.json');
    const outDir = path.join(folder.path, 'dist');
    const first = await runAstroBuild({ root, outDir, report, started: folder.share });
    const { code } = first;
    const { diagnostics: found, waiting, texts } = await readReport(report);
    const { lang: language = 'fr', host: hosts = [] } = readSite(root).site ?? {};
    const known = code === 0 || found.some((one) => severityOf(one) === 'error');
    // Where a page failed, a second run keeps the places of the sources, which would slow and swell every build.
    const { log } =
      !known && failedPage(first.log) ? await runAstroBuild({ root, outDir, report, started: folder.share, places: true }) : first;
    const fault = known ? undefined : buildFault(log, root);
    const all =
      code === 0
        ? [...found, ...(await bareDist(outDir, root)), ...(await hostLimitFaults(outDir, hosts))]
        : [...found, ...(fault ? [fault] : [])];
    const diagnostics = strict ? strictly(all) : all;
    const messages = diagnosticMessagesFor(language);
    printReport({ diagnostics, waiting, texts, language }, format, root);
    const faulty = diagnostics.some((one) => severityOf(one) === 'error');
    const warned = log.filter((line) => /\[(?:WARN|ERROR)\]/.test(line));
    if (code !== 0 || faulty || warned.length > 0) {
      // What the framework says is shown where it, and not the author's text, is at fault.
      if (!faulty || (fault && !fault.file.startsWith('src/content/'))) process.stderr.write(`${(code === 0 ? warned : log).join('\n')}\n`);
      process.stderr.write(`\n${messages.unchanged}\n`);
      return 1;
    }
    if (needsCompressed(hosts)) await compressDist(outDir, path.join(root, 'node_modules/.astro/carnet/compressed'));
    await placeHostFiles(outDir, root, folder);
    await folder.publish(outDir);
    const told = [builtLine(log, messages), formatWaiting(waiting, messages, messagesFor(language)) ?? []].flat().join('\n');
    // A program reads what stands on the standard output.
    (format === 'text' ? process.stdout : process.stderr).write(`${told}\n`);
    return 0;
  } finally {
    await folder.remove();
  }
}

/** Tells people what is wrong, if anything is; programs are told in any case. */
function printReport(told: Told, format: Format, root: string): void {
  if (format === 'text') {
    const report = formatReport(told.diagnostics, diagnosticMessagesFor(told.language), terminal(root, process.stderr));
    if (told.diagnostics.length > 0) process.stderr.write(`${report}\n`);
  } else process.stdout.write(`${reportIn(format, told, terminal(root, process.stdout))}\n`.trimStart());
}

function builtLine(log: readonly string[], messages: DiagnosticMessages): string {
  const [, pages = '0', seconds = '0'] = /(\d+) page\(s\) built in ([\d.]+)s/.exec(log.join('\n')) ?? [];
  return messages.built(Number(pages), seconds);
}

async function readReport(file: string): Promise<BuildReport> {
  const text = await readFile(file, 'utf8').catch(() => '{"diagnostics":[],"waiting":[],"texts":0}');
  return JSON.parse(text) as BuildReport;
}

async function main(args: readonly string[]): Promise<number> {
  const root = process.cwd();
  const options = readOptions(args);
  if (!('fault' in options)) return build({ root, ...options });
  process.stderr.write(`${formatOptionFault(options.fault, 'build', readSite(root).site?.lang ?? 'fr')}\n`);
  return 2;
}

export interface BuildOptions extends Pick<Options, 'strict'>, Partial<Pick<Options, 'format'>> {
  /** The project's folder, absolute. */
  root: string;
}

if (process.argv[1] === import.meta.filename) process.exitCode = await main(process.argv.slice(2));
