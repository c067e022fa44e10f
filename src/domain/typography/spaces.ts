import { replacing } from './runs.ts';
import type { Rules } from './language.ts';
import type { Rule } from './runs.ts';

// A word to the left: no mark without a partner, and not of a right-to-left script, whose punctuation is its own.
const AFTER_WORD = String.raw`(?<=[^\s"«\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])`;
// Spaces an author types; U+202F is a choice made already.
const SPACES = String.raw`[ \t\n\u00A0]+`;
const ENDS = String.raw`[\s»”"’'\]}…,.:—–\uFFFC-]|$`;

/**
 * The spaces of French punctuation. One that is there becomes the right one, and none is added, so `10:30`, `Yahoo!`, addresses and
 * smileys stay; inside « » alone one is set where there is none.
 */
export function spacesOf({ inside, mark }: Rules): readonly Rule[] {
  return [...(inside === undefined ? [] : guillemetSpaces(inside)), ...(mark === undefined ? [] : markSpaces(mark))];
}

function markSpaces(mark: string): Rule[] {
  return [
    // A semicolon and a parenthesis are a smiley.
    replacing(new RegExp(`${AFTER_WORD}${SPACES}(?=(?:[!?][;!?]*\\)?|;[;!?]*)(?:${ENDS}))`, 'g'), mark),
    replacing(new RegExp(`${AFTER_WORD}[ \\t\\n]+(?=:(?:[\\s«“\\uFFFC]|$))`, 'g'), '\u00A0'),
  ];
}

function guillemetSpaces(space: string): Rule[] {
  const blank = String.raw`[ \t\n\u00A0\u2009]+`;
  return [
    // The narrow space is right everywhere: who typed it meant it.
    replacing(new RegExp(`(?<=«)${blank}(?=\\S)`, 'g'), space),
    replacing(/«(?![\s«»]|$)/g, `«${space}`),
    replacing(new RegExp(`(?<=[^\\s«])${blank}(?=»)`, 'g'), space),
    replacing(/(?<![\s«»]|^)»/g, `${space}»`),
  ];
}
