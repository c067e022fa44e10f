import { editDistance } from './spelling.ts';

/** Proposals, at most. */
const MOST = 5;
/** The share of what was asked that must be found again. */
const LEAST = 0.4;
/** Words of an address that are looked at, and letters of one. */
const WORDS = 12;
const LETTERS = 40;
/** What the beginning of a word is worth. */
const BEGUN = 0.6;

/** What addresses are written with, whatever they lead to. */
const FORMS: ReadonlySet<string> = new Set(['html', 'htm', 'php', 'asp', 'aspx', 'index', 'amp', 'www']);

/**
 * The addresses that may have been meant by one that leads nowhere: those whose words, or titles' words, are the same or nearly. A word
 * counts by its length and its rarity, so that dates and shelves count little.
 *
 * @param asked decoded path from the site's root
 * @returns the surest first
 */
export function nearestAddresses(asked: string, rows: readonly AddressRow[]): readonly AddressRow[] {
  const words = [...new Set(wordsOf(asked))].slice(0, WORDS).map((word) => word.slice(0, LETTERS));
  const holders = new Map<string, number[]>();
  const lengths = rows.map(([title, path], place) => {
    const own = new Set(wordsOf(`${path} ${title}`));
    for (const word of own) {
      const known = holders.get(word);
      if (known) known.push(place);
      else holders.set(word, [place]);
    }
    return own.size;
  });
  const weigh = (word: string, held: number) => (Math.min(word.length, 8) / 8) * Math.log((rows.length + 1) / held);
  const scores = new Map<number, number>();
  let whole = 0;
  for (const word of words) {
    const best = new Map<number, number>();
    for (const [known, places] of holders) {
      const worth = likeness(word, known) * weigh(known, places.length);
      if (worth > 0) for (const place of places) best.set(place, Math.max(worth, best.get(place) ?? 0));
    }
    whole += weigh(word, holders.get(word)?.length ?? 1);
    for (const [place, worth] of best) scores.set(place, (scores.get(place) ?? 0) + worth);
  }
  return [...scores]
    .filter(([, score]) => score >= LEAST * whole)
    .toSorted(([a, one], [b, other]) => other - one || (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b)
    .slice(0, MOST)
    .flatMap(([place]) => rows.slice(place, place + 1));
}

/** How like two words are: 1 the same, 0 not at all; a slip of the hand a third of their letters at most. */
function likeness(word: string, known: string): number {
  if (word === known) return 1;
  if (word.length < 4 || known.length < 4 || /\d/.test(word + known)) return 0;
  if (known.startsWith(word) || word.startsWith(known)) return BEGUN;
  const longest = Math.max(word.length, known.length);
  if (Math.abs(word.length - known.length) * 3 > longest) return 0;
  const distance = editDistance(word, known);
  return distance * 3 > longest ? 0 : 1 - distance / longest;
}

/** Words without case and accents. What makes slugs is left alone: shared with another island, it would be a script of its own for both. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !FORMS.has(word));
}

/** The title and the decoded path, from the site's root, of something published. */
export type AddressRow = [title: string, path: string];
