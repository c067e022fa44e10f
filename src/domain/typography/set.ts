import { addresses } from './addresses.ts';
import { dashes, numbers } from './numbers.ts';
import { quotesOf } from './quotes.ts';
import { changeRuns } from './runs.ts';
import { apostrophes, englishSingles, signs } from './signs.ts';
import { spacesOf } from './spaces.ts';
import type { Rules } from './language.ts';
import type { Rule, Run } from './runs.ts';

/** What any rule changes: a text without it is set already. */
const SIGNS = /["'«»]|\.\.\.|--|[\s\u00A0][;!?:]|\d[ \n\u00A0]|[—–][ \n]|[.°ᵒº§] |(?:M(?:me|lle)s?|Dr|Pr|Mgr|[eᵉrs])[ \n](?=\p{Lu}|s)/u;

const rulesOf = new Map<Rules, readonly Rule[]>();

/**
 * Sets the texts of one block by the rules of their language: quotation marks, apostrophes, ellipses, dashes, and the spaces of French
 * punctuation and numbers. The texts are read as one, so that it works across inline tags. Nothing but spaces and those signs changes;
 * set twice is set once.
 *
 * @param runs the texts in reading order, as inline tags cut them
 * @returns as many texts
 */
export function setRuns(runs: readonly Run[], rules: Rules): string[] {
  if (!runs.some(({ text, fixed }) => SIGNS.test(fixed ?? text)) && !SIGNS.test(runs.map(({ text, fixed }) => fixed ?? text).join('')))
    return runs.map(({ text }) => text);
  const known = rulesOf.get(rules) ?? orderedRules(rules);
  rulesOf.set(rules, known);
  const cut = runs.map((run) => (run.fixed === undefined ? addresses(run.text) : [run]));
  const set = changeRuns(cut.flat(), known);
  let at = 0;
  return cut.map(({ length }) => set.slice(at, (at += length)).join(''));
}

/** The same for a text alone. */
export function setText(text: string, rules: Rules | undefined): string {
  return rules ? (setRuns([{ text }], rules)[0] ?? text) : text;
}

function orderedRules(rules: Rules): Rule[] {
  const french = rules.language === 'fr';
  return [
    ...signs,
    ...(rules.language === 'en' ? englishSingles : [apostrophes]),
    quotesOf(rules),
    ...spacesOf(rules),
    ...(french ? [...numbers, ...dashes] : []),
  ];
}
