import { replacing } from './runs.ts';
import type { Edit, Rule } from './runs.ts';

const NARROW = '\u202F';
const NO_BREAK = '\u00A0';

const UNITS =
  '%|‰|[€$£]|°[CF]?|[kcmµn]?m[²³23]?|[mkµ]?g|[cmdh]?l|[cm]?L|h|min|s|ms|[KMGTkP]o|[KMGTk]i?B|[kMG]?W|[kMGT]?Wh|[kMG]?Hz|k?V|m?A|k?Pa|px|pt|ha|km\\/h|dpi|dB';
/** Groups of three digits after one to three: not the end of a longer number, of a decimal, of a telephone number. */
const GROUPS = /(?<![\p{L}\d.,+:/_-]|\d[ \u00A0\u202F])[1-9]\d{0,2}(?:[ \u00A0\u202F]\d{3})+(?![ \u00A0\u202F.-]?\d|\p{L})/gu;

/** Spaces of numbers in French: between groups of digits, before a unit, in times of day, after abbreviations, in `XVIIIe siècle`. */
export const numbers: readonly Rule[] = [
  groups,
  replacing(new RegExp(String.raw`(?<=\d)[ \t\n]+(?=(?:${UNITS})(?![\p{L}\p{N}'’]))`, 'gu'), NO_BREAK),
  replacing(/(?<=\d[ \u00A0\u202F]h)[ \t\n]+(?=\d\d(?!\d))/g, NO_BREAK),
  replacing(/(?<=(?<![\p{L}\p{N}])(?:MM?\.|Mmes?|Mlles?|Dr|Pr|Mgr))[ \t\n]+(?=\p{Lu})/gu, NO_BREAK),
  replacing(/(?<=(?<![\p{L}\p{N}])(?:[nN][°ᵒº]|(?:pp?|art|chap|fig|vol|t|éd)\.|§))[ \t\n]+(?=\d|[IVXLC]+(?!\p{L}))/gu, NO_BREAK),
  replacing(/(?<=(?<![\p{L}\p{N}])(?:[IVXL]+|\d+)(?:er|ers|e|es|ᵉ|ᵉʳ))[ \t\n]+(?=siècles?(?!\p{L}))/gu, NO_BREAK),
];

/** Dashes of asides, and of a dialogue: the space inside does not break. */
export const dashes: readonly Rule[] = [replacing(/(?<=^[—–])[ \t\n]+/g, NO_BREAK), asides];

function groups(text: string): Edit[] {
  return Array.from(text.matchAll(GROUPS)).flatMap(({ 0: number, index }) =>
    Array.from(number.matchAll(/[ \u00A0]/g), (space) => ({ start: index + space.index, end: index + space.index + 1, value: NARROW })),
  );
}

function asides(text: string): Edit[] {
  return Array.from(
    text.matchAll(/(?<=\S[ \n])([—–])([ \n])([^\s—–.!?…](?:[^—–.!?…\n]{0,200}[^\s—–.!?…])?)([ \n])\1(?=[\s,;:)])/g),
  ).flatMap(({ 0: { length }, index }) => [
    { start: index + 1, end: index + 2, value: NO_BREAK },
    { start: index + length - 2, end: index + length - 1, value: NO_BREAK },
  ]);
}
