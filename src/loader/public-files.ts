import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The addresses of the files of `public/`, from the site's root, decoded. */
export function publicFiles(root: string): string[] {
  const folder = path.join(root, 'public');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => !file.isDirectory())
    .map((file) => `/${path.relative(folder, path.join(file.parentPath, file.name)).split(path.sep).join('/').normalize('NFC')}`)
    .toSorted();
}
