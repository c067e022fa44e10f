import { readLog } from '../git/log.ts';
import { isCarnets, treeOfBlobs } from './tree.ts';
import type { Change } from '../git/log.ts';
import type { Tree } from './tree.ts';

/** The share of a site's files below which a version is none of its ancestors. */
const LIKENESS = 0.2;

/**
 * The version a site was made from: of all that a branch has held, the one whose files the site shares most. It needs no mark in the
 * site, which may never have been in git.
 *
 * @param head the commit the branch ends with
 * @returns its files; undefined where none resembles the site
 * @throws where the folder is not in git
 */
export async function originOf(site: Tree, repository: string, head: string): Promise<Tree | undefined> {
  const commits = await readLog(repository, isCarnets, head);
  const best = mostAlike(commits, site.ids);
  if (best.shared < site.ids.size * LIKENESS) return undefined;
  const ids = new Map<string, string>();
  for (const change of commits.slice(0, best.count).flat()) apply(change, ids);
  return treeOfBlobs(repository, ids);
}

/** How many commits make the version that shares most files with a site, the latest of equals. */
function mostAlike(commits: readonly (readonly Change[])[], site: ReadonlyMap<string, string>): { count: number; shared: number } {
  const ids = new Map<string, string>();
  const isShared = (file: string) => ids.has(file) && ids.get(file) === site.get(file);
  let best = { count: 0, shared: 0 };
  let shared = 0;
  for (const [index, changes] of commits.entries()) {
    for (const change of changes) {
      const touched = [...new Set([change.to, change.from ?? change.to])];
      shared -= touched.filter(isShared).length;
      apply(change, ids);
      shared += touched.filter(isShared).length;
    }
    if (shared >= best.shared) best = { count: index + 1, shared };
  }
  return best;
}

function apply({ from, to, blob }: Change, ids: Map<string, string>): void {
  if (from !== undefined) ids.delete(from);
  if (blob === undefined || !isCarnets(to)) ids.delete(to);
  else ids.set(to, blob);
}
