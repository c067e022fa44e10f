import { forgetMissing, watchFetches } from './index-files.ts';

/** What the page uses of the script that Pagefind writes beside its index. */
interface PagefindModule {
  createInstance(options: Readonly<Record<string, unknown>>): Pagefind;
}

export interface Pagefind {
  /** Texts that hold all words, the best first; without words, all texts. */
  search(words: string | null): Promise<{ results: PagefindResult[] }>;
  /** Loads what a search for these words reads. */
  preload(words: string): Promise<void>;
}

export interface PagefindResult {
  id: string;
  /** Fields beside the text that hold a word. */
  matchedMetaFields?: string[];
  data(): Promise<PagefindText>;
}

export interface PagefindText {
  url: string;
  /** A part of the text, its words found between `<mark>` and `</mark>`, `<` and `>` escaped. */
  excerpt: string;
  plain_excerpt: string;
  /** The text; its words, split at spaces, are what places count. */
  raw_content: string;
  locations: number[];
  meta: Readonly<Record<string, string>>;
  /** The same by heading; the first may have none. */
  sub_results: { title: string; url: string; anchor?: { id: string } }[];
}

/** How much more a word counts in a field beside the text than in the text. */
const WEIGHTS = { title: 6, tag: 3, category: 3, series: 3, description: 1, date: 1, code: 0.5 };
/** Words of a passage. */
const PASSAGE = 32;

let tries = 0;

/**
 * Loads Pagefind from the folder of an index: what opens the index.
 *
 * @param base where the addresses of texts begin
 */
export async function loadPagefind(folder: string, base: string): Promise<() => Pagefind> {
  if (tries === 0) watchFetches(folder);
  forgetMissing();
  // A browser may remember that a script could not be loaded.
  const again = tries === 0 ? '' : `?${tries}`;
  tries += 1;
  const { createInstance } = (await import(/* @vite-ignore */ `${folder}pagefind.js${again}`)) as PagefindModule;
  // A worker would be ruled by a policy of its own, and its address is no trusted one; the folder's name says all a tag could.
  return () =>
    createInstance({
      basePath: folder,
      baseUrl: base,
      noWorker: true,
      metaCacheTag: '',
      excerptLength: PASSAGE,
      ranking: { metaWeights: WEIGHTS },
    });
}
