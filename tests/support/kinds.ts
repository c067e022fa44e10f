import { files, read } from './dist.ts';

/** The post that came from Jekyll, at Jekyll's address. */
export const POST = '/good_job/2017/09/15/a-mon-compte-plus-8-mois.html';
/** A post with a table of contents, code, a table and footnotes. */
export const LONG_POST = '/guide/2026/11/02/ecrire-un-billet.html';
/** A post with components and an island. */
export const MDX_POST = '/guide/2026/11/06/du-mdx-dans-un-billet.html';
/** A post with every component that needs no import. */
export const COMPONENTS_POST = '/guide/2026/11/21/les-composants.html';
/** The tag index, with the filter. */
export const TAGS = '/etiquettes/';

/** One page of each kind: its name and its path. */
export const kinds = [
  ['the home page', '/'],
  ['a post', POST],
  ['a long post', LONG_POST],
  ['a post in MDX', MDX_POST],
  ['a post of components', COMPONENTS_POST],
  ['the category index', '/categories/'],
  ['a category', '/categories/guide/'],
  ['the tag index', TAGS],
  ['a tag', '/etiquettes/ecriture/'],
  ['a series', '/series/prendre-carnet-en-main/'],
  ['the archives', '/archives/'],
  ['a year', '/archives/2026/'],
  ['a month', '/archives/2026/11/'],
  ['all posts', '/archives/tout/'],
  ['the search page', '/recherche/'],
  ['a page', '/a-propos/'],
  ['the page of feeds', '/flux/'],
  ['the error page', '/404.html'],
] as const;

/** The path of every page of the site; those that lead elsewhere at once are none. */
export function everyPage(folder?: string): string[] {
  const own = files('**/*.html', folder).filter((file) => !read(file, folder).includes('http-equiv="refresh"'));
  return own.map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
}
