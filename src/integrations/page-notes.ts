import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { keepFile, readKeptFile } from '../loader/kept-file.ts';
import { searchRecord } from '../outputs/search-record.ts';
import { sitemapFacts } from '../outputs/sitemap-facts.ts';
import { searchedText } from './search/searched-text.ts';
import type { SitemapFacts } from '../outputs/sitemap-facts.ts';
import type { SearchedText } from './search/searched-text.ts';

const FILE = 'notes';

/**
 * What the sitemap and the search want of each page of a site, noted in its HTML as it is made: what is found is what is read, and no page is
 * read twice. Notes on a page that is taken from the last build are taken with it, by the digest of its bytes.
 */
export function pageNotes(): PageNotes {
  let [folder, under, base] = ['', '', '/'];
  let known: ReadonlyMap<string, PageNote> = new Map();
  let searched: ReadonlySet<string> = new Set();
  let watcher: ((text: SearchedText, isNew: boolean) => void) | undefined;
  let told = 0;
  const notes: { digest: string; note: PageNote }[] = [];
  const add = (place: number, digest: string, html: () => string) => {
    notes[place] = { digest, note: known.get(digest) ?? noteOn(html(), base) };
    for (let next = notes[told]; next; next = notes[(told += 1)]) {
      const text = next.note.search;
      if (text) watcher?.(text, !searched.has(text.digest));
    }
  };
  return {
    async open(options) {
      ({ folder, under, base } = options);
      const kept = await readKeptFile<Kept>(folder, FILE);
      known = kept?.under === under ? kept.notes : new Map();
      searched = new Set([...known.values()].flatMap(({ search: text }) => text?.digest ?? []));
    },
    watch(listener) {
      watcher = listener;
    },
    made: (place, html) => add(place, hash('sha256', html), () => html),
    taken: (place, { digest, file }) => add(place, digest, () => readFileSync(file, 'utf8')),
    all: () => notes.flatMap(({ note }) => note),
    save: () => keepFile(folder, FILE, { under, notes: new Map(notes.flatMap(({ digest, note }) => [[digest, note]])) } satisfies Kept),
  };
}

function noteOn(html: string, base: string): PageNote {
  const record = searchRecord(html, base);
  // A part of a string holds on to the whole of it: what is kept of a page must not keep the page in memory.
  const { sitemap, edition } = structuredClone({ sitemap: sitemapFacts(html), edition: /<html lang="([^"]*)"/.exec(html)?.[1] ?? '' });
  return { sitemap, search: record && searchedText(record, edition) };
}

/** What is known of a page. */
export interface PageNote {
  /** Of one that may be indexed. */
  sitemap: SitemapFacts | undefined;
  /** Of one that can be searched. */
  search: SearchedText | undefined;
}

export interface PageNotes {
  /**
   * Begins with the notes of the last build.
   *
   * @param options.folder where they are kept
   * @param options.under a digest of all that notes hang on besides the pages
   */
  open(options: { folder: string; under: string; base: string }): Promise<void>;
  /**
   * Is told of each text to search, in the order of their pages, as soon as all before it are noted.
   *
   * @param told.isNew whether the last build had no such text
   */
  watch(told: (text: SearchedText, isNew: boolean) => void): void;
  /**
   * Notes what a page says that has been made.
   *
   * @param place of the page among all, from 0
   */
  made(place: number, html: string): void;
  /**
   * Notes a page of the last build.
   *
   * @param page.digest of its bytes, SHA-256 in hexadecimal
   * @param page.file where it stands
   */
  taken(place: number, page: { digest: string; file: string }): void;
  /** In the order of the pages. */
  all(): readonly PageNote[];
  save(): Promise<void>;
}

interface Kept {
  under: string;
  /** By the digest of the page. */
  notes: ReadonlyMap<string, PageNote>;
}
