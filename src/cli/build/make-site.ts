import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { severityOf } from '../../domain/diagnostics.ts';
import { tellProgress } from '../../loader/channel.ts';
import { readSite } from '../../loader/site.ts';
import { runAstroBuild } from '../astro-build.ts';
import { HEAP_FULL, heapLimit } from '../astro-build/heap-limit.ts';
import { bareDist } from '../bare-dist.ts';
import { buildFault, failedPage } from '../build-fault.ts';
import { fullDisk } from '../full-disk.ts';
import { takeHostFiles } from '../host-files.ts';
import { hostLimitFaults } from '../host-limits.ts';
import { checkOutput } from '../output-check.ts';
import type { Diagnostic } from '../../domain/diagnostics.ts';
import type { BuildReport } from '../../loader/index.ts';
import type { Told } from '../report/told.ts';
import type { WorkFolder } from '../work-folder.ts';

/** Makes and checks a site in a folder of its own; nothing is published. */
export async function makeSite(folder: WorkFolder, { root, outDir }: Places): Promise<MadeSite> {
  const report = path.join(folder.path, 'report.json');
  const run = { root, outDir, report, started: folder.share };
  tellProgress('start');
  const lean = await runAstroBuild({ ...run, heap: await heapLimit(root) });
  const first = lean.code !== 0 && HEAP_FULL.test(lean.log.join('\n')) ? await runAstroBuild(run) : lean;
  const { diagnostics: found, waiting, texts, until, places } = await readReport(report);
  const { site } = readSite(root);
  const told = { waiting, texts, language: site?.lang ?? 'fr' };
  if (first.code !== 0) {
    const full = fullDisk(first.log.join('\n'), 'dist');
    const known = full !== undefined || found.some((one) => severityOf(one) === 'error');
    // Where a page failed, a second run keeps the places of the sources, which would slow and swell every build.
    const { log } = !known && failedPage(first.log) ? await runAstroBuild({ ...run, places: true }) : first;
    const fault = known ? full : buildFault(log, root);
    // What the framework says is shown where it, and not the author's text, is at fault.
    const isShown = !(known || fault?.file.startsWith('src/content/'));
    return { told: { ...told, diagnostics: [...found, ...(fault ? [fault] : [])] }, until, pages: 0, complaints: isShown ? log : [] };
  }
  tellProgress('check');
  await takeHostFiles(outDir, folder);
  const after = [...(await bareDist(outDir, root)), ...(await hostLimitFaults(outDir, site?.host ?? []))];
  const output: readonly Diagnostic[] = site ? checkOutput(outDir, { root, site, places, told: [...found, ...after] }) : [];
  const complaints = first.log.filter((line) => /\[(?:WARN|ERROR)\]/.test(line));
  return { told: { ...told, diagnostics: [...found, ...after, ...output] }, until, pages: pagesIn(first.log), complaints };
}

/** How many pages were made, or taken from the last build. */
function pagesIn(log: readonly string[]): number {
  const counts = log.flatMap((line) => /(\d+) page\(s\) (?:built in|kept)/.exec(line)?.[1] ?? []);
  return counts.reduce((sum, count) => sum + Number(count), 0);
}

async function readReport(file: string): Promise<BuildReport> {
  const text = await readFile(file, 'utf8').catch(() => '{"diagnostics":[],"waiting":[],"texts":0,"places":[]}');
  return JSON.parse(text) as BuildReport;
}

interface Places {
  /** The project's folder, absolute. */
  root: string;
  /** Where the site is made. */
  outDir: string;
}

interface MadeSite {
  told: Told;
  /** The first instant at which a text may be another. */
  until: number | undefined;
  pages: number;
  /** What the framework says that is no fault of a text, or goes with one of Carnet's: nothing may be published with it. */
  complaints: readonly string[];
}
