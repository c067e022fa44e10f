import { createHash } from 'node:crypto';
import { readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

import { decodePath } from '../domain/url.ts';
import { slugOf } from '../domain/slug.ts';
import { nearest } from '../domain/spelling.ts';
import { leaves } from './leaves.ts';

/** A file beside the text: no scheme, nothing from the root, no page, none of Jekyll's Liquid. */
const DOCUMENT =
  /^(?![a-z][a-z\d+.-]*:|[/#?\\])([^?#{}]*\.(?!(?:md|mdx|markdown|x?html?|php|aspx?|jsp|cgi)(?:[?#]|$))[a-z\d]{1,8})((?:[?#].*)?)$/is;

/**
 * The name under which a file of `src/content` is published; null where there is no such file. It stays the same when the file changes:
 * others link to documents.
 */
export function documentName(root: string, source: string): string | null {
  const [folder, file] = [path.join(root, 'src/content'), path.join(root, source)];
  if (leaves(folder, file) || !statSync(file, { throwIfNoEntry: false })?.isFile()) return null;
  if (leaves(realpathSync(folder), realpathSync(file))) return null;
  const { name, ext } = path.posix.parse(source);
  return `${slugOf(name)}.${createHash('sha256').update(source.normalize('NFC')).digest('hex').slice(0, 8)}${ext.toLowerCase()}`;
}

/** The file an address leads to from a text, both from the project's folder, and what follows its name; undefined where it is no file's. */
export function documentAt(written: string, text: string): { source: string; rest: string } | undefined {
  const [, file, rest = ''] = DOCUMENT.exec(written.trim()) ?? [];
  return file === undefined ? undefined : { source: path.posix.join(path.posix.dirname(text), decodePath(file)), rest };
}

/** The file of a name like a missing one, as it would be written. */
export function documentNear(root: string, source: string, written: string): string | undefined {
  const { dir, base } = path.posix.parse(source);
  const folder = path.join(root, dir);
  if (!`${dir}/`.startsWith('src/content/')) return undefined;
  const found = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? nearest(base, readdirSync(folder).toSorted()) : undefined;
  return found === undefined ? undefined : `${written.slice(0, written.lastIndexOf('/') + 1)}${encodeURI(found)}`;
}
