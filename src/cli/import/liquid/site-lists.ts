import path from 'node:path';

import { readPages } from '../read-pages.ts';
import { emptyMap } from '../values.ts';
import type { JekyllSite, SiteFile } from '../read-site.ts';
import type { JekyllPage } from '../page-document.ts';
import type { ValueMap } from '../values.ts';

/** The lists of a site beside its posts, as Liquid reads them: pages, other files, collections (Jekyll 4, drops/site_drop.rb). */
export function siteLists(jekyll: JekyllSite): { lists: ValueMap; documents: ValueMap[] } {
  const read = readPages(jekyll);
  const shown = read.filter(({ file }) => file.place.kind === 'site');
  const pages = shown.map(pageValues);
  const files = jekyll.files.filter(({ place, kind, text }) => place.kind === 'site' && kind === 'file' && text === undefined);
  const documents = read.filter(({ file }) => file.place.kind === 'collection');
  const of = (name: string) =>
    documents.filter(({ file: { place } }) => place.kind === 'collection' && place.name === name).map(pageValues);
  const named = [...jekyll.config.collections].filter(([name]) => name !== 'posts').map(([name]): [string, ValueMap[]] => [name, of(name)]);
  const html = shown.filter(({ page }) => /^\.x?html?$/.test(page.extension) || page.url.endsWith('/')).map(pageValues);
  const collections = named.map(([label, docs]) => valuesOf({ ...jekyll.config.collections.get(label), label, docs }));
  const own = { ...Object.fromEntries(named), pages, html_pages: html, static_files: files.map(fileValues), collections };
  return { lists: valuesOf(own), documents: named.flatMap(([, docs]) => docs) };
}

function pageValues({ file, page }: { file: SiteFile; page: JekyllPage }): ValueMap {
  const { dir, base } = path.posix.parse(file.path);
  const place =
    file.place.kind === 'collection' ? { collection: file.place.name, relative_path: file.path } : { name: base, dir: `/${dir}` };
  const content = (file.text ?? '').replace(/^---[\s\S]*?\n---[^\S\n]*\n/, '');
  return valuesOf({ ...page.data, ...place, url: page.url, path: file.path, content });
}

function fileValues({ path: file }: SiteFile): ValueMap {
  const { base, name, ext } = path.posix.parse(file);
  return valuesOf({ path: `/${file}`, name: base, basename: name, extname: ext });
}

function valuesOf(values: ValueMap): ValueMap {
  return Object.assign(emptyMap(), values);
}
