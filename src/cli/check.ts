import path from 'node:path';

import { severityOf, strictly } from '../domain/diagnostics.ts';
import { readContent } from '../loader/content.ts';
import { currentInstant } from '../loader/now.ts';
import { readSite } from '../loader/site.ts';
import { terminal } from '../loader/terminal.ts';
import { formatOptionFault, readOptions } from './options.ts';
import { followProgress } from './progress.ts';
import { reportIn } from './report.ts';
import type { Options } from './options.ts';

/** Where a build keeps its rendered bodies, and readings what they learnt of each text. */
const CACHE = 'node_modules/.astro/carnet/bodies';

/**
 * Reads and checks everything the author wrote, as a build does, and publishes nothing.
 *
 * @returns what to print, and the exit code: 0, or 1 where there is an error (with `strict`, a warning is)
 */
export async function check({ root, strict, format = 'text' }: CheckOptions): Promise<{ code: 0 | 1; report: string }> {
  const { site, diagnostics: siteFaults } = readSite(root);
  const content = site
    ? await readContent({ root, site, now: currentInstant(), hidden: false, cache: path.join(root, CACHE), checkOnly: true })
    : { texts: 0, waiting: [], diagnostics: [] };
  const found = [...siteFaults, ...content.diagnostics];
  const diagnostics = strict ? strictly(found) : found;
  const told = { diagnostics, waiting: content.waiting, texts: content.texts, language: site?.lang ?? 'fr' };
  const report = reportIn(format, told, terminal(root, process.stdout));
  return { code: diagnostics.some((fault) => severityOf(fault) === 'error') ? 1 : 0, report };
}

async function main(args: readonly string[]): Promise<number> {
  const root = process.cwd();
  const options = readOptions(args);
  if ('fault' in options) {
    process.stderr.write(`${formatOptionFault(options.fault, 'check', readSite(root).site?.lang ?? 'fr')}\n`);
    return 2;
  }
  const progress = followProgress(readSite(root).site?.lang ?? 'fr');
  const { code, report } = await check({ root, ...options }).finally(() => progress.end());
  if (report !== '') process.stdout.write(`${report}\n`);
  return code;
}

export interface CheckOptions extends Pick<Options, 'strict'>, Partial<Pick<Options, 'format'>> {
  /** The project's folder, absolute. */
  root: string;
}

if (process.argv[1] === import.meta.filename) process.exitCode = await main(process.argv.slice(2));
