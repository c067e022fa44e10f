import path from 'node:path';

import { isRead } from './glob.ts';
import { rubyText } from './values.ts';
import type { JekyllConfig } from './config.ts';

// Jekyll 4, document.rb, DATE_FILENAME_MATCHER and DATELESS_FILENAME_MATCHER.
const DATED = /^(?:.+\/)*?(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)$/;
const DATELESS = /^(?:.+\/)*?([^/]*)(\.[^.]+)$/;

/** What Jekyll makes of a path (Jekyll 4, reader.rb, post_reader.rb, collection_reader.rb). */
export function classify(file: string, config: JekyllConfig): Place {
  if (/^_config\.(?:ya?ml|toml)$/.test(file)) return { kind: 'config' };
  const machine = machinery(file, config);
  if (machine !== undefined) return { kind: 'machine', folder: machine };
  const special = publishable(file, config);
  if (special) return special;
  const collection = collectionOf(file, config);
  if (collection) return collection;
  return readAlong(file, config) ? { kind: 'site' } : { kind: 'ignored' };
}

/** Date and slug of the name of a post; only the slug for a name without date (drafts). */
export function nameParts(file: string): { date?: string; slug: string; extension: string } {
  const dated = DATED.exec(file);
  if (dated) return { date: dated[1] ?? '', slug: trimDots(dated[2] ?? ''), extension: dated[3] ?? '' };
  const { name, ext } = path.posix.parse(file);
  const dateless = DATELESS.exec(file);
  return dateless ? { slug: trimDots(dateless[1] ?? ''), extension: dateless[2] ?? '' } : { slug: name, extension: ext };
}

function trimDots(slug: string): string {
  return slug.replace(/\.*$/, '');
}

function machinery(file: string, { values }: JekyllConfig): string | undefined {
  const named = (key: string, usual: string) => (values[key] === undefined ? usual : rubyText(values[key]).replace(/^\/|\/$/g, ''));
  const folders = [
    named('data_dir', '_data'),
    named('includes_dir', '_includes'),
    named('layouts_dir', '_layouts'),
    '_sass',
    named('plugins_dir', '_plugins'),
  ];
  return folders.find((folder) => folder !== '' && file.startsWith(`${folder}/`));
}

function publishable(file: string, config: JekyllConfig): Place | undefined {
  const [, above = '', magic = '', entry = ''] = /^(|.*?\/)(_posts|_drafts)\/(.+)$/.exec(file) ?? [];
  if (magic === '') return undefined;
  const folder = above.replace(/\/$/, '');
  const { collectionsFolder } = config;
  const configured = collectionsFolder === '' || folder === collectionsFolder || folder.startsWith(`${collectionsFolder}/`);
  if (!configured || !foldersRead(folder, config)) return { kind: 'ignored' };
  const dotted = entry.split('/').some((part) => part.startsWith('.'));
  if (dotted || !isRead(`${above}${magic}`, entry, { ...config, isFolder: false })) return { kind: 'ignored' };
  if (magic === '_drafts') return DATELESS.test(entry) ? { kind: 'draft', above, entry } : { kind: 'name' };
  return DATED.test(entry) ? { kind: 'post', above, entry } : { kind: 'name' };
}

function collectionOf(file: string, config: JekyllConfig): Place | undefined {
  const prefix = config.collectionsFolder === '' ? '' : `${config.collectionsFolder}/`;
  if (!file.startsWith(prefix)) return undefined;
  const [, name = '', entry = ''] = /^_([^/]+)\/(.+)$/.exec(file.slice(prefix.length)) ?? [];
  if (name === '' || name === 'posts' || !config.collections.has(name)) return undefined;
  return isRead(`${prefix}_${name}`, entry, { ...config, isFolder: false }) ? { kind: 'collection', name, entry } : { kind: 'ignored' };
}

function readAlong(file: string, config: JekyllConfig): boolean {
  const { dir, base } = path.posix.parse(file);
  if (config.include.some((pattern) => pattern.replace(/^\//, '') === file)) return true;
  return foldersRead(dir, config) && isRead(dir, base, { ...config, isFolder: false });
}

function foldersRead(folder: string, config: JekyllConfig): boolean {
  const parts = folder.split('/').filter(Boolean);
  return parts.every((part, depth) => isRead(parts.slice(0, depth).join('/'), part, { ...config, isFolder: true }));
}

/** `name`: a file among posts whose name is no post's; `site`: a page or a file to copy, by its front matter. */
export type Place =
  | { kind: 'config' | 'ignored' | 'name' | 'site' }
  | { kind: 'machine'; folder: string }
  | { kind: 'post' | 'draft'; above: string; entry: string }
  | { kind: 'collection'; name: string; entry: string };
