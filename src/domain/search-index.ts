/** Where the pages of an edition expect its index, under the site's base: the preview answers there; a build writes the name of the folder it makes instead. */
export function searchIndex(edition: string | undefined): string {
  return `/_astro/${nameOf(edition)}/`;
}

/** The folder of an index in a built site: no two indexes share a name, so that a browser may keep each for ever. */
export function indexFolder(digest: string, edition: string | undefined): string {
  return `_astro/${nameOf(edition)}.${digest}/`;
}

/** The index an address leads into, and the file of it, where pages expect it. */
export const IN_INDEX = /\/_astro\/(search(?:-[a-z]+)?)\/(.*)$/;

/** Where the preview says, beside the index, which one it answers with. */
export const SEARCH_NOTICE = 'notice.json';

/** Texts shown at once. */
export const SHOWN = 10;

/** What results can be narrowed to, in the order it is offered. */
export const FACETS = ['category', 'tag', 'year'] as const;

function nameOf(edition: string | undefined): string {
  return edition === undefined ? 'search' : `search-${edition}`;
}

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
