import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** Folders nobody looks into: each is one line of the ledger. */
const CLOSED = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  '_site',
  '.jekyll-cache',
  '.jekyll-metadata',
  '.sass-cache',
  '.bundle',
  '.asset-cache',
]);

/** Every file under a folder, by path with `/`, in one order whatever the disk. Nothing is opened; links are not followed out. */
export async function scan(root: string, destination = '_site'): Promise<FoundFile[]> {
  const real = await realpath(root);
  return (await walk('', { root: real, destination })).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

async function walk(folder: string, place: Place): Promise<FoundFile[]> {
  // A folder may be closed to us, or lie deeper than the system can name.
  const entries = await readdir(path.join(place.root, folder), { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return [{ path: `${folder}/`, kind: 'unreadable', size: 0, modified: 0 }];
  const found: FoundFile[] = [];
  for (const entry of entries) {
    const relative = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) {
      const closed = CLOSED.has(entry.name) || relative === place.destination || relative === 'vendor/bundle';
      if (closed) found.push({ path: `${relative}/`, kind: 'closed', size: 0, modified: 0 });
      else found.push(...(await walk(relative, place)));
    } else found.push(await look(relative, place));
  }
  return found;
}

async function look(relative: string, { root }: Place): Promise<FoundFile> {
  const absolute = path.join(root, relative);
  const facts = await lstat(absolute).catch(() => undefined);
  if (!facts) return { path: relative, kind: 'unreadable', size: 0, modified: 0 };
  if (facts.isSymbolicLink()) {
    const target = await realpath(absolute).catch(() => '');
    const inside = target === root || target.startsWith(`${root}${path.sep}`);
    const aim = inside ? await stat(target).catch(() => undefined) : undefined;
    if (!aim?.isFile()) return { path: relative, kind: inside ? 'link' : 'outside', size: 0, modified: 0 };
    return { path: relative, kind: 'file', size: aim.size, modified: aim.mtimeMs };
  }
  return { path: relative, kind: facts.isFile() ? 'file' : 'special', size: facts.size, modified: facts.mtimeMs };
}

interface Place {
  root: string;
  destination: string;
}

/** A file of the site, or what stands where one would. */
export interface FoundFile {
  /** From the site's root, with `/`. */
  path: string;
  /** `closed`: a folder of tools; `link`: a link to a folder or to nothing; `outside`: a link that leaves the site. */
  kind: 'file' | 'closed' | 'link' | 'outside' | 'special' | 'unreadable';
  size: number;
  /** Milliseconds since 1970 UTC. */
  modified: number;
}
