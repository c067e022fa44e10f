import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { outputFile } from '../domain/collisions.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';

/** The addresses of the files of `public/`, from the site's root, decoded. */
export function publicFiles(root: string): string[] {
  const folder = path.join(root, 'public');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => !file.isDirectory())
    .map((file) => `/${path.relative(folder, path.join(file.parentPath, file.name)).split(path.sep).join('/').normalize('NFC')}`)
    .toSorted();
}

/**
 * Files of `public/` that stand where the site would put something of its own: Astro leaves that out, and warns, which ends the build
 * (`generate.js`, "because a file with the same name exists in the public folder").
 *
 * @param lists addresses of the site's pages, with the name of each
 * @param outputs files the site writes beside its pages
 */
export function hidingFiles(files: readonly string[], lists: ReadonlyMap<string, string>, outputs: readonly string[]): Diagnostic[] {
  const own = new Map([...outputs.map((file): [string, string] => [file, file]), ...[...lists].map(named)]);
  return files.flatMap((found): Diagnostic[] => {
    const name = own.get(found.toLowerCase());
    return name === undefined ? [] : [{ kind: 'public-hides', file: `public${found}`, line: 1, column: 1, found, values: { name } }];
  });
}

function named([address, name]: [string, string]): [string, string] {
  return [outputFile(address), name];
}
