import { initialOf } from './initials.ts';
import { foldLabel } from './slug.ts';

/**
 * What the pages of an alphabetical list are called, as at the head of a dictionary's: « Cas – Dé », where each begins and ends, in no more
 * letters than tell it from the page beside it.
 *
 * @param pages the labels of each, one at least
 */
export function guideWords(pages: readonly (readonly string[])[]): string[] {
  return pages.map((labels, index) => {
    const [first = '', last = first] = [labels[0], labels.at(-1)];
    const [before, after] = [pages[index - 1]?.at(-1), pages[index + 1]?.[0]];
    const from = before === undefined ? outerEnd(first, last, after) : beginning(first, before);
    const to = after === undefined ? outerEnd(last, first, before) : beginning(last, after);
    if (labels.length === 1) return from.length > to.length ? from : to;
    return from === to ? from : `${from} – ${to}`;
  });
}

/** Where all begins or ends: a letter, unless the page's other end is called by more than the same. */
function outerEnd(label: string, otherEnd: string, beside = ''): string {
  const other = beginning(otherEnd, beside);
  return other === initialOf(otherEnd) ? initialOf(label) : beginning(label, otherEnd);
}

/** The shortest beginning of a label that is none of another, the whole where nothing less would do. */
function beginning(label: string, other: string): string {
  const [signs, beside] = [signsOf(label), signsOf(other)];
  const apart = signs.findIndex((sign, index) => foldLabel(sign) !== foldLabel(beside[index] ?? ''));
  if (apart === 0) return initialOf(label);
  const [first = '', ...rest] = apart === -1 ? signs : signs.slice(0, apart + 1);
  return `${first.toUpperCase()}${rest.join('')}`.trim();
}

/** Letters as readers count them. */
function signsOf(text: string): string[] {
  return Array.from(new Intl.Segmenter('und').segment(text), ({ segment }) => segment);
}
