import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { fileStamps } from './file-stamps.ts';
import type { StageTime } from './progress.ts';
import type { Told } from './report/told.ts';

/** What stands in a project's folder and is no source: what builds write, and the packages, whose versions are in the lock file. */
const MADE = new Set(['node_modules', 'dist', 'dist-host', '.git', '.carnet', '.astro', 'test-results']);
/** Variables that a build or what it runs may read. */
const READ = /^(?:SITE_URL|SITE_HOST|BASE_PATH|TZ|LANG|LANGUAGE|LC_.*|NODE_.*|(?:CARNET|ASTRO|VITE|PUBLIC)_.*)$/;

/**
 * What a project's last build was made of. Where nothing of it has changed, and `dist/` is as it was left, a build would write the same
 * bytes: what it told is all that is wanted.
 */
export function lastBuild(root: string): LastBuild {
  const file = path.join(root, 'node_modules/.astro/carnet/last-build.json');
  const before = sourcesOf(root);
  return {
    told(now) {
      const kept = readKept(file);
      const same = kept?.dist !== undefined && before !== undefined && kept.sources === before && kept.dist === builtStamps(root);
      return same && kept.now <= now && now < (kept.until ?? Number.POSITIVE_INFINITY) ? kept.told : undefined;
    },
    keep(told, { now, until, stages }) {
      // A file that was written while the build read may have been read before.
      if (before === undefined || before !== sourcesOf(root)) return;
      const kept: Kept = { sources: before, dist: builtStamps(root), now, until, stages, told };
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(kept));
    },
  };
}

/** A digest of all a build reads but the clock; undefined where that cannot be told. */
function sourcesOf(root: string): string | undefined {
  const stamps = fileStamps(root, MADE);
  if (stamps === undefined) return undefined;
  const variables = Object.entries(process.env).filter(([name]) => READ.test(name));
  const facts = [stamps, process.versions, process.arch, variables.toSorted(([a], [b]) => (a < b ? -1 : 1))];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

/** The same of what a build left: the site, and what hosts are told beside it, where any is. */
function builtStamps(root: string): string | undefined {
  const dist = fileStamps(path.join(root, 'dist'));
  return dist === undefined ? undefined : `${dist} ${fileStamps(path.join(root, 'dist-host')) ?? ''}`;
}

function readKept(file: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  } catch {
    return undefined;
  }
}

interface LastBuild {
  /** What the last build told, where another would be the same at this instant (milliseconds since 1970 UTC). */
  told(now: number): ToldOfBuild | undefined;
  /** Keeps what a build told that has just been put in place. */
  keep(told: ToldOfBuild, when: Pick<Kept, 'now' | 'until' | 'stages'>): void;
}

interface Kept {
  sources: string;
  dist: string | undefined;
  /** The instant the build counted from. */
  now: number;
  /** The first instant at which a text may be another. */
  until: number | undefined;
  /** Where the time went: nobody asks but a benchmark. */
  stages: readonly StageTime[];
  told: ToldOfBuild;
}

/** What a good build tells, before it is known how strictly it is judged. */
export interface ToldOfBuild extends Told {
  pages: number;
}
