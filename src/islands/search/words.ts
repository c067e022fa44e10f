import { folded } from '../../domain/search-text.ts';

/** Letters below which a word is compared whole. */
const SHORT = 4;

/** The words of a query, those that are signs alone left out. */
export function asWords(query: string): string[] {
  return query.split(' ').filter((word) => folded(word) !== '');
}

/** Whether words, one a line, hold another in one of its forms: they begin alike for half of it. */
export function says(words: string, word: string): boolean {
  const sought = folded(word);
  return folded(words)
    .split(/\s+/)
    .some((said) => (sought.length < SHORT ? said.startsWith(sought) : said.includes(sought.slice(0, Math.ceil(sought.length / 2)))));
}

/** A text in pieces, the words asked for marked. */
export function marked(text: string, words: readonly string[]): Node[] {
  return text
    .split(/(\s+)/)
    .map((piece) => (folded(piece) !== '' && words.some((word) => sameWord(piece, word)) ? markOf(piece) : new Text(piece)));
}

/** A passage whose words found stand between `<mark>` and `</mark>`. */
export function passage(excerpt: string): Node[] {
  const plain = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  return excerpt.split(/<mark>(.*?)<\/mark>/).map((piece, index) => (index % 2 === 1 ? markOf(plain(piece)) : new Text(plain(piece))));
}

/** Whether a piece of a title is a word asked for; its elided part counts for nothing. */
function sameWord(piece: string, word: string): boolean {
  const [said, sought] = [folded(piece.replace(/^\p{L}{1,2}['’]/u, '')), folded(word)];
  return sought.length < SHORT ? said === sought : said.startsWith(sought.slice(0, Math.ceil(sought.length * 0.7)));
}

function markOf(text: string): HTMLElement {
  return Object.assign(document.createElement('mark'), { textContent: text });
}
