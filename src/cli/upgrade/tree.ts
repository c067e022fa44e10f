import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { askGit, runGit } from '../git/git.ts';

/** What is made anew from the rest, or belongs to the machine. */
const MADE = new Set(['node_modules', 'dist', '.astro', '.carnet', '.git', 'test-results']);

/** What the author owns: posts, pages, the facts of the site, plain files. */
const OWN = /^(?:src\/content\/|src\/site\.yaml$|public\/)/;

/** The files of a folder that are Carnet's to replace, or may be. */
export async function folderTree(folder: string): Promise<Tree> {
  const files = await filesUnder(folder, '');
  const read = (file: string) => readFile(path.join(folder, file));
  const ids = new Map<string, string>();
  for (const file of files) ids.set(file, blobOf(await read(file)));
  return { ids, read };
}

/**
 * Those of a commit.
 *
 * @throws where there is no such commit: git's own words
 */
export async function commitTree(repository: string, commit: string): Promise<Tree> {
  const lines = (await askGit(repository, ['ls-tree', '-r', '-z', '--full-tree', commit])).split('\0');
  const found = lines.flatMap((line): [string, string][] => {
    const [, id = '', file = ''] = /^100\d+ blob ([\da-f]+)\t(.+)$/s.exec(line) ?? [];
    return isCarnets(file) ? [[file, id]] : [];
  });
  return treeOfBlobs(repository, new Map(found));
}

/** A tree whose contents git keeps. */
export function treeOfBlobs(repository: string, ids: ReadonlyMap<string, string>): Tree {
  return {
    ids,
    async read(file) {
      const pieces: Buffer[] = [];
      for await (const piece of runGit(repository, ['cat-file', 'blob', ids.get(file) ?? ''])) pieces.push(piece);
      return Buffer.concat(pieces);
    },
  };
}

/** Whether Carnet may have a file of this name: it is not the author's. */
export function isCarnets(file: string): boolean {
  return file !== '' && !OWN.test(file);
}

/** The name git gives a content (SHA-1 of its header and its bytes), whichever line ends a checkout gave it. */
function blobOf(bytes: Buffer): string {
  const content = bytes.includes(0) ? bytes : Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}

async function filesUnder(folder: string, under: string): Promise<string[]> {
  const entries = await readdir(path.join(folder, under), { withFileTypes: true });
  const found = entries.map(async (entry) => {
    const file = under === '' ? entry.name : `${under}/${entry.name}`;
    if (entry.isFile()) return isCarnets(file) ? [file] : [];
    return entry.isDirectory() && !MADE.has(entry.name) && isCarnets(`${file}/`) ? filesUnder(folder, file) : [];
  });
  return (await Promise.all(found)).flat();
}

/** A version's files, the author's own left out. */
export interface Tree {
  /** What git calls the content of each, by path from the project's folder. */
  ids: ReadonlyMap<string, string>;
  read(file: string): Promise<Buffer>;
}
