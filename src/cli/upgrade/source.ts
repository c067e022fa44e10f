import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { askGit } from '../git/git.ts';
import { originOf } from './origin.ts';
import { commitTree, folderTree } from './tree.ts';
import type { Versions } from './plan.ts';
import type { Tree } from './tree.ts';

/**
 * The files of a site, of the version it is to take, and of the one it was made from.
 *
 * @param source a folder of Carnet, or what the site's own git calls a version: a tag, a branch, `FETCH_HEAD`
 * @returns undefined where the source is neither
 */
export async function readVersions(source: string, site: string): Promise<Versions | undefined> {
  const mine = await folderTree(site);
  if (await isCarnet(source)) {
    const origin = await originOf(mine, source, 'HEAD').catch(() => undefined);
    return { site: mine, origin, next: await folderTree(source) };
  }
  // A name may hold options: only the commit that git makes of it is passed on.
  const commit = await askGit(site, ['rev-parse', '--verify', '--end-of-options', `${source}^{commit}`]).catch(() => '');
  const next = commit === '' ? undefined : await commitTree(site, commit.trim());
  if (!next?.ids.has('src/cli/build.ts')) return undefined;
  return { site: mine, origin: await originOf(mine, site, commit.trim()), next };
}

/** The version that a tree says it is. */
export async function versionOf(tree: Tree): Promise<string> {
  const { version } = JSON.parse((await tree.read('package.json')).toString()) as { version?: string };
  return version ?? '0.0.0';
}

async function isCarnet(folder: string): Promise<boolean> {
  const text = await readFile(path.join(folder, 'package.json'), 'utf8').catch(() => '{}');
  const isThere = await readFile(path.join(folder, 'src/cli/build.ts')).catch(() => undefined);
  return isThere !== undefined && (JSON.parse(text) as { name?: string }).name === 'carnet';
}
