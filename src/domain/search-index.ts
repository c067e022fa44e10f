/** Where pages expect the index, under the site's base: the preview answers there; a build writes the name of the folder it makes instead. */
export const SEARCH_INDEX = '/_astro/search/';

/** The folder of an index in a built site: no two indexes share a name, so that a browser may keep each for ever. */
export function indexFolder(digest: string): string {
  return `_astro/search.${digest}/`;
}

/** The same among a built site's files. */
export const INDEX_FOLDER = /^_astro\/search\.[\da-f]{8}\/$/;

/** Where the preview says, beside the index, which one it answers with. */
export const SEARCH_NOTICE = 'notice.json';

/** Texts shown at once. */
export const SHOWN = 10;

/** What results can be narrowed to, in the order it is offered. */
export const FACETS = ['category', 'tag', 'year'] as const;

/** The texts of an index under what they can be narrowed to: `facets.json` beside Pagefind's own files. */
export interface SearchFacets {
  /** Pagefind's id of each text: dated ones first, newest first. */
  ids: readonly string[];
  /** For each category, tag or year, and each language that is not the site's: places in `ids`. */
  values: Readonly<Record<(typeof FACETS)[number] | 'lang', Readonly<Record<string, readonly number[]>>>>;
}

/** What is read before the first search. */
export interface SearchStart extends SearchFacets {
  /** What Pagefind reads then, of the index's folder. */
  first: readonly string[];
}
