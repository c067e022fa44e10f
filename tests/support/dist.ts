import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { home } from './project.ts';

/** The built site of the repository. */
export const dist = path.join(home, 'dist');

/** The files of a built site that match a pattern, by path from its folder, sorted. */
export function files(pattern = '**/*', folder = dist): string[] {
  return globSync(pattern, { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
}

/** The text of a built file. */
export function read(file: string, folder = dist): string {
  return readFileSync(path.join(folder, file), 'utf8');
}
