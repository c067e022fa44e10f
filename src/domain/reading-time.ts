import { piecesOf } from './html-pieces.ts';
import { withoutOrdinals } from './typography/ordinals.ts';

/** Words a minute read silently: the mean of Brysbaert's review of 190 studies (2019), 238, rounded down for the screen. */
const WORDS_A_MINUTE = 220;

/** Words of prose in HTML, code blocks left out. */
export function countWords(html: string): number {
  const prose = piecesOf(withoutOrdinals(html), ['pre'])
    .map(({ value, markup }) => (markup ? ' ' : value))
    .join('')
    .replace(/&[a-z#0-9]+;/gi, 'x');
  return prose.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Minutes to read a number of words, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
