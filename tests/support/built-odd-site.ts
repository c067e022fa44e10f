import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { hostNames } from '../../src/schema/host.ts';
import { oddNow, oddSite } from './odd-site.ts';
import { makeProject } from './project.ts';
import type { Run } from './project.ts';

/** Under a path, every host is told what to do. */
export const BASES = { root: {}, based: { BASE_PATH: '/journal/', SITE_HOST: hostNames.join(' ') } } as const;

/**
 * The odd site, built at the root of its host or for every host under `/journal/`, in UTC: once a run. The first file of tests that asks builds it, the others wait.
 * It is there to be read: who changes a site makes one of its own.
 *
 * @throws what the build printed, where it failed
 */
export async function builtOddSite(name: keyof typeof BASES): Promise<BuiltProject> {
  const place = path.join(process.env['CARNET_SHARED'] ?? '', name);
  const done = path.join(place, 'done.json');
  const first = await mkdir(place).then(
    () => true,
    () => false,
  );
  if (first) await build(name, place, done);
  while (!existsSync(done)) await wait(100);
  const { code, output, root } = JSON.parse(await readFile(done, 'utf8')) as Run & { root: string };
  if (code !== 0) throw new Error(output);
  return { root, dist: path.join(root, 'dist') };
}

async function build(name: keyof typeof BASES, place: string, done: string): Promise<void> {
  const project = await makeProject(await oddSite(), place);
  const built = await project.build({ ...oddNow, ...BASES[name], TZ: 'UTC', LC_ALL: 'C', LANG: 'C' });
  await writeFile(`${done}.part`, JSON.stringify({ ...built, root: project.root }));
  await rename(`${done}.part`, done);
}

export interface BuiltProject {
  /** The project's folder. */
  root: string;
  dist: string;
}
