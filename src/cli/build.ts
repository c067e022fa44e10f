import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { formatReport, severityOf, strictly } from '../domain/diagnostics.ts';
import { formatWaiting } from '../domain/waiting.ts';
import { currentInstant } from '../loader/now.ts';
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
import { lastBuild } from './last-build.ts';
import { formatOptionFault, readOptions } from './options.ts';
import { reportIn } from './report.ts';
import { workFolder } from './work-folder.ts';
import type { BuildReport } from '../loader/index.ts';
import type { ToldOfBuild } from './last-build.ts';
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
    const now = currentInstant();
    const last = lastBuild(root);
    const kept = last.told(now);
    if (kept) return tellKept(kept, { root, strict, format });
    const report = path.join(folder.path, 'report.json');
    const outDir = path.join(folder.path, 'dist');
    const first = await runAstroBuild({ root, outDir, report, started: folder.share });
    const { code } = first;
    const { diagnostics: found, waiting, texts, until } = await readReport(report);
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
    const told = { diagnostics: strict ? strictly(all) : all, waiting, texts, language };
    const messages = diagnosticMessagesFor(language);
    printReport(told, format, root);
    const faulty = isFaulty(told);
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
    const { pages, seconds } = builtIn(log);
    last.keep({ ...told, diagnostics: all, pages }, { now, until });
    printEnd(messages.built(pages, seconds), told, format);
    return 0;
  } finally {
    await folder.remove();
  }
}

/** Tells again what the last build told, of which nothing has changed. */
function tellKept(kept: ToldOfBuild, { root, strict, format }: Required<BuildOptions>): number {
  const told = { ...kept, diagnostics: strict ? strictly(kept.diagnostics) : kept.diagnostics };
  const messages = diagnosticMessagesFor(told.language);
  printReport(told, format, root);
  if (!isFaulty(told)) printEnd(messages.kept(told.pages), told, format);
  else process.stderr.write(`\n${messages.unchanged}\n`);
  return isFaulty(told) ? 1 : 0;
}

function isFaulty({ diagnostics }: Told): boolean {
  return diagnostics.some((one) => severityOf(one) === 'error');
}

function printEnd(line: string, { waiting, language }: Told, format: Format): void {
  const told = [line, formatWaiting(waiting, diagnosticMessagesFor(language), messagesFor(language)) ?? []].flat().join('\n');
  // A program reads what stands on the standard output.
  (format === 'text' ? process.stdout : process.stderr).write(`${told}\n`);
}

/** Tells people what is wrong, if anything is; programs are told in any case. */
function printReport(told: Told, format: Format, root: string): void {
  if (format === 'text') {
    const report = formatReport(told.diagnostics, diagnosticMessagesFor(told.language), terminal(root, process.stderr));
    if (told.diagnostics.length > 0) process.stderr.write(`${report}\n`);
  } else process.stdout.write(`${reportIn(format, told, terminal(root, process.stdout))}\n`.trimStart());
}

/** What Astro says of a build that went well. */
function builtIn(log: readonly string[]): { pages: number; seconds: string } {
  const [, pages = '0', minutes = '0', seconds = '0'] = /(\d+) page\(s\) built in (?:(\d+)m )?([\d.]+)s/.exec(log.join('\n')) ?? [];
  return { pages: Number(pages), seconds: minutes === '0' ? seconds : String(Number(minutes) * 60 + Number(seconds)) };
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
