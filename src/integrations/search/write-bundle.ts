import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { indexFolder } from '../../domain/search-index.ts';

/**
 * Writes the files of an index into a folder named after their bytes, one after the other: there are more of them than a process may hold open.
 *
 * @param edition the folder of the edition, if it has one
 * @returns the folder, from that of the site
 */
export function writeBundle(files: ReadonlyMap<string, Uint8Array>, built: string, edition: string | undefined): string {
  const sorted = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const digest = createHash('sha256');
  for (const [name, content] of sorted) digest.update(`${name}\0${content.length}\0`).update(content);
  const folder = indexFolder(digest.digest('hex').slice(0, 8), edition);
  for (const name of ['index', 'fragment']) mkdirSync(path.join(built, folder, name), { recursive: true });
  for (const [name, content] of sorted) writeFileSync(path.join(built, folder, name), content);
  return folder;
}
