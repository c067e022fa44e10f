import { slugOf } from './slug.ts';

/** A list of fewer labels is seen at a glance. */
const LONG = 60;

/**
 * The letters of a long list, as in the index of a book: for each label in its order, the capital that begins with it, if one does; `#` stands
 * for all that are no letters. A short list has none.
 */
export function initials(labels: readonly string[]): (string | undefined)[] {
  if (labels.length < LONG) return labels.map(() => undefined);
  const letters = labels.map(initialOf);
  return letters.map((letter, index) => (letter === letters[index - 1] ? undefined : letter));
}

/** The capital a label begins with, without accent; `#` where it is no letter. */
export function initialOf(label: string): string {
  return /^\p{L}/u.test(label) ? (slugOf(label)[0]?.toUpperCase() ?? '#') : '#';
}
