import type { Tree } from './tree.ts';

/**
 * What becomes of each file that differs between a site and the next version.
 *
 * @param origin the version the site was made from; without it, no file that differs is known to be unchanged
 */
export function planUpgrade({ site, origin, next }: Versions): Planned[] {
  const files = [...new Set([...site.ids.keys(), ...next.ids.keys(), ...(origin?.ids.keys() ?? [])])].toSorted();
  return files.flatMap((file) => {
    const fate = fateOf({ mine: site.ids.get(file), was: origin?.ids.get(file), next: next.ids.get(file), known: origin !== undefined });
    return fate === undefined ? [] : [{ file, fate }];
  });
}

function fateOf({ mine, was, next, known }: Contents): Fate | undefined {
  if (mine === next) return undefined;
  // What Carnet never had is the author's, wherever it stands.
  if (next === undefined) return was === undefined ? undefined : mine === was ? 'removed' : 'kept';
  if (mine === undefined) return was === undefined || !known ? 'added' : 'left-out';
  if (mine === was) return 'replaced';
  if (next === was) return 'kept';
  return was === undefined ? 'set-aside' : 'merged';
}

interface Contents {
  mine: string | undefined;
  was: string | undefined;
  next: string | undefined;
  known: boolean;
}

/** The files of a site, of the version it was made from, and of the one it is to be. */
export interface Versions {
  site: Tree;
  origin: Tree | undefined;
  next: Tree;
}

/**
 * `kept`: the author changed it, and Carnet did not, or has it no more; `left-out`: the author took it away; `set-aside`: it differs, and
 * nothing tells whose change it is; `merged`: both changed it.
 */
export type Fate = 'added' | 'replaced' | 'removed' | 'kept' | 'left-out' | 'merged' | 'set-aside';

export interface Planned {
  file: string;
  fate: Fate;
}
