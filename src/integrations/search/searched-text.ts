import { hash } from 'node:crypto';

import type { SearchRecord } from '../../outputs/search-record.ts';

/** What a build holds of a page that can be searched, until all are made. */
export function searchedText(record: SearchRecord, edition: string): SearchedText {
  // What is made of a string is given room for the longest it could be: a copy has what it needs.
  const json = new TextEncoder().encode(JSON.stringify(record)).slice();
  return { edition, json, digest: hash('sha256', json) };
}

/** What is searched of a page. */
export function recordOf({ json }: SearchedText): SearchRecord {
  return JSON.parse(new TextDecoder().decode(json)) as SearchRecord;
}

/** A page that can be searched. */
export interface SearchedText {
  /** The language of its edition. */
  edition: string;
  /** What is searched of it, in UTF-8: as text, it would take twice as many bytes, of the heap. */
  json: Uint8Array;
  /** Of that, SHA-256 in hexadecimal. */
  digest: string;
}
