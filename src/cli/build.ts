import path from 'node:path';

import { strictly } from '../domain/diagnostics.ts';
import { currentInstant } from '../loader/now.ts';
import { tellProgress } from '../loader/channel.ts';
import { readSite } from '../loader/site.ts';
import { diagnosticMessagesFor } from '../messages/index.ts';
import { needsCompressed } from '../outputs/hosting/hosts.ts';
import { makeSite } from './build/make-site.ts';
import { isFaulty, printEnd, printReport, printUnchanged } from './build/tell.ts';
import { compressDist } from './compress.ts';
import { fullDisk } from './full-disk.ts';
import { placeHostFiles } from './host-files.ts';
import { lastBuild } from './last-build.ts';
import { formatOptionFault, readOptions } from './options.ts';
import { followProgress } from './progress.ts';
import { workFolder } from './work-folder.ts';
import type { ToldOfBuild } from './last-build.ts';
import type { Options } from './options.ts';
import type { WorkFolder } from './work-folder.ts';

/** What was compressed once, by its content. */
const COMPRESSED = 'node_modules/.astro/carnet/compressed';

/**
 * Builds the site beside `dist/`, checks what was built, and puts it there only once it is whole: a build that fails or is killed leaves
 * the last good one. Where nothing has changed since, that one is left as it is.
 *
 * @returns the exit code: 0, or 1 where anything was wrong (with `strict`, a warning is)
 */
export async function build({ root, strict, format = 'text' }: BuildOptions): Promise<number> {
  try {
    const folder = await workFolder(root);
    return await buildIn(folder, { root, strict, format }).finally(() => folder.remove());
  } catch (error) {
    const fault = fullDisk(error, 'dist');
    if (!fault) throw error;
    const language = readSite(root).site?.lang ?? 'fr';
    printReport({ diagnostics: [fault], waiting: [], texts: 0, language }, format, { root });
    return printUnchanged(language);
  }
}

async function buildIn(folder: WorkFolder, { root, strict, format }: Required<BuildOptions>): Promise<number> {
  const now = currentInstant();
  const last = lastBuild(root);
  const kept = last.told(now);
  if (kept) return tellKept(kept, { root, strict, format });
  const start = performance.now();
  const progress = followProgress(readSite(root).site?.lang ?? 'fr');
  try {
    const outDir = path.join(folder.path, 'dist');
    const { told, until, pages, complaints } = await makeSite(folder, { root, outDir });
    const judged = judgedBy(strict, told);
    progress.clear();
    printReport(judged, format, { root, outDir });
    if (complaints.length > 0) process.stderr.write(`${complaints.join('\n')}\n`);
    if (complaints.length > 0 || isFaulty(judged)) return printUnchanged(told.language);
    if (needsCompressed(readSite(root).site?.host ?? [])) await compressDist(outDir, path.join(root, COMPRESSED));
    tellProgress('publish');
    await placeHostFiles(root, folder);
    await folder.publish(outDir);
    last.keep({ ...told, pages }, { now, until, stages: progress.end() });
    printEnd(diagnosticMessagesFor(told.language).built(pages, ((performance.now() - start) / 1000).toFixed(2)), judged, format);
    return 0;
  } finally {
    progress.end();
  }
}

/** Tells again what the last build told, of which nothing has changed. */
function tellKept(kept: ToldOfBuild, { root, strict, format }: Required<BuildOptions>): number {
  const judged = judgedBy(strict, kept);
  printReport(judged, format, { root });
  if (isFaulty(judged)) return printUnchanged(kept.language);
  printEnd(diagnosticMessagesFor(kept.language).kept(kept.pages), judged, format);
  return 0;
}

function judgedBy(strict: boolean, told: ToldOfBuild | Omit<ToldOfBuild, 'pages'>): Omit<ToldOfBuild, 'pages'> {
  return strict ? { ...told, diagnostics: strictly(told.diagnostics) } : told;
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
