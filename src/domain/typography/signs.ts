import { replacing } from './runs.ts';
import type { Rule } from './runs.ts';

/** Ellipses of three full stops and more, and dashes of two or three hyphens between spaces, or before the words of a dialogue. */
export const signs: readonly Rule[] = [
  replacing(/\.{3,}/g, '…'),
  replacing(/(?<=^|[ \t\n])--(?=[ \t\n])/g, '–'),
  replacing(/(?<=^|[ \t\n])---(?=[ \t\n])/g, '—'),
];

/** Apostrophes between two letters, and before what is quoted, code or a number: `l'été`, `l'"été"`, `d'1 km`. */
export const apostrophes: Rule = replacing(/(?<=[\p{L}\p{M}])'(?=[\p{L}\p{N}"«“\uFFFC])/gu, '’');

/** English apostrophes and single quotation marks, which a letter alone cannot tell apart; `5'10"` stays. */
export const englishSingles: readonly Rule[] = [
  replacing(/(?<=[\p{L}\p{M}.,;:!?…”"])'|(?<=\d)'(?=s\b)/gu, '’'),
  replacing(/(?<=^|[\s([“"—–])'(?=n'|n’|'?(?:tis|twas|em)\b|\d\ds?\b)/giu, '’'),
  replacing(/(?<=(?:^|\s)’n)'/giu, '’'),
  replacing(/(?<=^|[\s([“"—–])'(?=\S)/gu, '‘'),
];
