import { withAbove } from '../domain/tag-registry.ts';
import type { SearchFacets } from '../domain/search-index.ts';
import type { TagRegistry } from '../schema/tags.ts';
import type { SearchRecord } from './search-record.ts';

/**
 * What the texts of an index can be narrowed to. Pagefind's own filters are written in another order at each build.
 *
 * @param found texts and their ids, in the order they are shown where no word is asked for
 * @param tags a tag holds the texts of those it contains
 */
export function searchFacets(found: readonly FoundRecord[], tags: TagRegistry, lang: string): SearchFacets {
  const among = (valuesOf: (record: ListedRecord) => readonly string[]) => {
    const pairs = found.flatMap(({ record }, place) => valuesOf(record).map((value) => ({ value, place })));
    const groups = Map.groupBy(pairs, ({ value }) => value);
    const sorted = [...groups].toSorted(([a], [b]) => a.localeCompare(b, lang));
    return Object.fromEntries(sorted.map(([value, places]) => [value, places.map(({ place }) => place)]));
  };
  return {
    ids: found.map(({ id }) => id),
    values: {
      category: among(({ categories }) => categories.map((_, depth) => categories.slice(0, depth + 1).join(' › '))),
      tag: among((record) => withAbove(record.tags, tags).map(({ label }) => label)),
      year: among(({ instant }) => (instant === undefined ? [] : [instant.slice(0, 4)])),
      lang: among((record) => (record.lang === undefined ? [] : [record.lang])),
    },
  };
}

/** What of a text says where it is listed. */
export type ListedRecord = Pick<SearchRecord, 'path' | 'instant' | 'categories' | 'tags' | 'lang'>;

interface FoundRecord {
  id: string;
  record: ListedRecord;
}
