import { editDistance } from './spelling.ts';
import { foldLabel } from './slug.ts';

/** Letters under which a change of one makes another word too often: `mer` and `mur`. */
const SHORTEST = 6;

/**
 * Pairs of labels that may be one: the same but for spaces, hyphens and points; one the plural of the other; or, of six letters and
 * more, one slip of the hand apart. Numbers tell labels apart: `Python 2` and `Python 3` are two.
 *
 * @returns each pair once, in the order of the labels
 */
export function nearTags(labels: readonly string[]): NearPair[] {
  const pairs = new Map<string, NearPair>();
  const add = (a: number, b: number, reason: NearPair['reason']) => {
    const [one = '', other = ''] = [labels[Math.min(a, b)], labels[Math.max(a, b)]];
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
    if (!pairs.has(key)) pairs.set(key, { one, other, reason });
  };
  const keys = labels.map(compact);
  for (const [a, b] of sharing(keys.map((key) => [key]))) add(a, b, 'spelling');
  for (const [a, b] of sharing(labels.map((label) => [singular(label)]))) add(a, b, 'plural');
  for (const [a, b] of sharing(keys.map(withoutOne))) {
    const [one = '', other = ''] = [keys[a], keys[b]];
    if (digits(one) === digits(other) && signs(one) === signs(other) && editDistance(one, other) === 1) add(a, b, 'slip');
  }
  return [...pairs.values()].toSorted((a, b) => (a.one === b.one ? (a.other < b.other ? -1 : 1) : a.one < b.one ? -1 : 1));
}

/** Letters, digits and the signs that make another word: `C`, `C++` and `C#` are three. */
function compact(label: string): string {
  return foldLabel(label).replace(/[\s\p{Pd}_.’'/]+/gu, '');
}

/** A French or English label in the singular, as far as its last letters tell. */
function singular(label: string): string {
  const words = foldLabel(label).split(/[\s\p{Pd}_.’'/]+/u);
  return words.map((word) => (word.length < 4 ? word : word.replace(/(?<=e)aux$|aux$|(?<!s)s$/, singularEnd))).join('');
}

function singularEnd(end: string, offset: number, word: string): string {
  if (end === 's') return '';
  return word[offset - 1] === 'e' ? 'au' : 'al';
}

/** A word and what is left of it without any one of its letters: two words one slip apart share one of these. */
function withoutOne(key: string): string[] {
  const letters = [...key];
  if (letters.length < SHORTEST) return [];
  return [...new Set([key, ...letters.map((_, index) => letters.toSpliced(index, 1).join(''))])];
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}

function signs(text: string): string {
  return text.replace(/[\p{L}\p{M}\p{N}]/gu, '');
}

/** The pairs of places that have a key in common. */
function sharing(keys: readonly (readonly string[])[]): [number, number][] {
  const holders = new Map<string, number[]>();
  for (const [place, own] of keys.entries()) for (const key of own) holders.set(key, [...(holders.get(key) ?? []), place]);
  return [...holders.values()].flatMap((places) =>
    places.flatMap((a, index) => places.slice(index + 1).map((b): [number, number] => [a, b])),
  );
}

export interface NearPair {
  one: string;
  other: string;
  reason: 'spelling' | 'plural' | 'slip';
}
