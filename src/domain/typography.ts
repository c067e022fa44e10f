import { piecesOf } from './html-pieces.ts';

const NARROW = '\u202F';
const NO_BREAK = '\u00A0';

/** Elements whose text is not prose. */
export const NOT_PROSE: readonly string[] = ['pre', 'code', 'kbd', 'samp', 'var', 'script', 'style', 'math', 'svg'];

/**
 * Makes the spaces of French punctuation unbreakable: narrow before `;`, `!` and `?`, whole before `:` and inside « » (Imprimerie
 * nationale's rules). It turns spaces that are there into others and never adds one, so `10:30`, `Yahoo!`, addresses and smileys stay.
 */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ (?=[;!?]+(?:[\s\u00A0\u202F»”)\]…,.]|$))(?![;!?]+\))/g, NARROW)
    .replace(/ (?=:(?:[\s\u00A0\u202F]|$))/g, NO_BREAK)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/ »/g, `${NO_BREAK}»`);
}

/** The same for the text of HTML: tags, attributes and code are left alone. */
export function frenchSpacesIn(html: string): string {
  return piecesOf(html, NOT_PROSE)
    .map(({ value, markup }) => (markup ? value : frenchSpaces(value)))
    .join('');
}
