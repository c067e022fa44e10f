import type { Rules } from './language.ts';
import type { Edit, Rule } from './runs.ts';

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const OPENS_AFTER = /^$|[\s([{«“‘’'—–/-]/;
const WORD = /^[\p{L}\p{N}]/u;

/**
 * Makes pairs of straight quotation marks those of a language, one inside another by their depth; marks of feet and inches, and marks
 * without a partner, stay.
 */
export function quotesOf({ quotes }: Rules): Rule {
  return (text) => {
    const found: Edit[] = [];
    const open: Opened[] = [];
    for (const { 0: sign, index } of text.matchAll(/["«»]/g)) {
      if (sign === '«') open.push({ index, straight: false });
      else if (sign === '»') closeGuillemet(open);
      else if (open.at(-1)?.straight === true && closes(text, index, { open, quotes })) found.push(...pair(text, { open, index, quotes }));
      else if (opens(text, index, { open, quotes })) open.push({ index, straight: true });
    }
    return found.toSorted((a, b) => a.start - b.start);
  };
}

/** Takes the last guillemet that is open, and the marks without partner inside. */
function closeGuillemet(open: Opened[]): void {
  const last = open.findLastIndex(({ straight }) => !straight);
  if (last >= 0) open.length = last;
}

function pair(text: string, { open, index, quotes }: { open: Opened[]; index: number; quotes: Rules['quotes'] }): Edit[] {
  const start = open.pop()?.index ?? 0;
  if (RIGHT_TO_LEFT.test(text.slice(start, index))) return [];
  const [opening, closing] = quotes[open.length === 0 ? 0 : 1];
  return [
    { start, end: start + 1, value: opening },
    { start: index, end: index + 1, value: closing },
  ];
}

/** A mark opens before a word, after a space, a sign that opens, or a mark that just did. */
function opens(text: string, index: number, { open, quotes }: Around): boolean {
  const before = text.charAt(index - 1);
  if (!/\S/.test(text.charAt(index + 1)) || quotes.some(([, closing]) => closing === before)) return false;
  return OPENS_AFTER.test(before) || open.at(-1)?.index === index - 1;
}

/** A mark closes after a word, not after a mark that opens, and not before a word. */
function closes(text: string, index: number, { open, quotes }: Around): boolean {
  const before = text.charAt(index - 1);
  if (!/\S/.test(before) || open.at(-1)?.index === index - 1 || quotes.some(([opening]) => opening === before)) return false;
  return !WORD.test(text.slice(index + 1, index + 3));
}

interface Around {
  open: readonly Opened[];
  quotes: Rules['quotes'];
}

interface Opened {
  index: number;
  straight: boolean;
}
