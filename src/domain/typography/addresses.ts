import { OBJECT } from './runs.ts';
import type { Run } from './runs.ts';

const ADDRESS =
  /(?<![\p{L}\p{N}])(?:[a-z][a-z0-9+.-]{1,20}:\/\/|mailto:|www\.)[^\s<>"«»“”\u00A0\u202F]*[^\s<>"«»“”\u00A0\u202F.,;:!?…)\]'’]/giu;

/** A text cut where addresses stand in it, which are left as they are. */
export function addresses(text: string): Run[] {
  if (!text.includes('://') && !/mailto:|www\./i.test(text)) return [{ text }];
  const runs: Run[] = [];
  let at = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    if (index > at) runs.push({ text: text.slice(at, index) });
    runs.push({ text: address, fixed: OBJECT });
    at = index + address.length;
  }
  if (at < text.length) runs.push({ text: text.slice(at) });
  return runs;
}
