import { SHOWN } from '../../domain/search-index.ts';
import { indexedQuery, restoredText } from '../../domain/search-text.ts';
import { hitOf } from './hit.ts';
import { assertWhole, fetchEarly } from './index-files.ts';
import { loadPagefind } from './pagefind.ts';
import { asWords, says } from './words.ts';
import type { SearchFacets, SearchStart } from '../../domain/search-index.ts';
import type { FoundText } from './hit.ts';
import type { Pagefind, PagefindResult, PagefindText } from './pagefind.ts';

/** Loads an index: what finds texts in it. */
export async function loadSearch(folder: string, base: string): Promise<Search> {
  const [start, facets] = await Promise.all([loadPagefind(folder, base), readFacets(folder)]);
  // An index of no text cannot be opened.
  const pagefind = facets.ids.length === 0 ? nothing : start();
  const search = async (typed: string, chosen: readonly Choice[]) => {
    const { results, without } = await findWords(pagefind, typed);
    assertWhole();
    const place = new Map(facets.ids.map((id, index) => [id, index]));
    const all = results.map((result) => ({ ...result, place: place.get(result.id) ?? -1 }));
    const sorted = typed === '' ? all.toSorted((a, b) => a.place - b.place) : all;
    const within = (skipped?: string) =>
      sorted.filter((one) => chosen.every(([facet, value]) => facet === skipped || valueOf(facets, facet, value).includes(one.place)));
    const counts = Object.entries(facets.values).map(([facet, values]) => {
      const left = new Set(within(facet).map((one) => one.place));
      return [
        facet,
        Object.entries(values).map(([value, places]) => [value, places.filter((one) => left.has(one)).length] as const),
      ] as const;
    });
    const langs = Object.entries(facets.values.lang);
    const texts = within().map((one) => ({ ...one, lang: langs.find(([, places]) => places.includes(one.place))?.[0] }));
    const words = asWords(indexedQuery(typed).replaceAll('"', ''));
    return { texts, without, counts, show: (text: FoundText, labels: Labels) => hitOf(text, words, labels) };
  };
  return { search, prepare: (typed) => pagefind.preload(indexedQuery(typed)) };
}

const nothing: Pagefind = { search: () => Promise.resolve({ results: [] }), preload: () => Promise.resolve() };

/** Texts that hold the words; words that no text holds are set aside and told, where Pagefind would take others for them. */
async function findWords(pagefind: Pagefind, typed: string): Promise<{ results: PagefindResult[]; without: readonly string[] }> {
  const query = indexedQuery(typed);
  const { results } = await pagefind.search(query === '' ? null : query);
  // The texts shown first come together with the one that is looked at below.
  if (query !== '') for (const result of results.slice(0, SHOWN)) result.data().catch(() => undefined);
  const words = query.startsWith('"') ? [] : asWords(query);
  const known = await saidWords(results[0], words);
  if (known.length === words.length) return { results, without: [] };
  // Words that are not in the texts may have left none: each is looked for by itself.
  const alone = await Promise.all(words.map(async (word) => saidWords((await pagefind.search(word)).results[0], [word])));
  const left = alone.flat();
  const without = words.filter((word) => !left.includes(word));
  if (without.length === 0) return { results, without };
  return { results: left.length === 0 ? [] : (await pagefind.search(left.join(' '))).results, without };
}

/** The words that a text found holds indeed, in its text or beside it. */
async function saidWords(found: PagefindResult | undefined, words: readonly string[]): Promise<string[]> {
  if (!found || words.length === 0) return [];
  const said = wordsFound(found, await found.data());
  return words.filter((word) => says(said, word));
}

/** The words of a text, and of what stands beside it, that Pagefind took for those asked for. */
function wordsFound({ matchedMetaFields = [] }: PagefindResult, { raw_content, locations, meta }: PagefindText): string {
  const words = raw_content.split(/\s+/);
  return restoredText([...locations.map((place) => words[place] ?? ''), ...matchedMetaFields.map((field) => meta[field] ?? '')].join('\n'));
}

function valueOf({ values }: SearchFacets, facet: string, value: string): readonly number[] {
  return Object.entries(values).find(([name]) => name === facet)?.[1][value] ?? [];
}

async function readFacets(folder: string): Promise<SearchFacets> {
  const response = await fetch(`${folder}facets.json`);
  if (!response.ok) throw new Error(String(response.status));
  const start = (await response.json()) as SearchStart;
  fetchEarly(folder, start.ids.length === 0 ? [] : start.first);
  return start;
}

export interface Search {
  /**
   * Finds texts.
   *
   * @param typed what the reader typed; nothing for all texts, newest first
   * @param chosen what results are narrowed to
   */
  search(typed: string, chosen: readonly Choice[]): Promise<Found>;
  /** Loads what a search for these words reads. */
  prepare(typed: string): Promise<void>;
}

export type Choice = readonly [facet: string, value: string];

export interface Found {
  texts: readonly FoundText[];
  /** Shows one of them; fields beside a text are told by these names. */
  show(text: FoundText, labels: Labels): Promise<HTMLElement>;
  /** Words that no text holds. */
  without: readonly string[];
  /** For each facet, how many texts would be left with each value. */
  counts: readonly (readonly [facet: string, values: readonly (readonly [value: string, count: number])[]])[];
}

type Labels = Readonly<Record<string, string>>;
