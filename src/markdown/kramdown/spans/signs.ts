import { textSpan, type SpanReader } from './span.ts';

const SIGNS: readonly (readonly [string, string])[] = [
  ['---', '—'],
  ['--', '–'],
  ['...', '…'],
  ['<<', '«'],
  ['>>', '»'],
];

/** Reads signs typed with others: dashes, an ellipsis, guillemets. */
export const readSign: SpanReader = ({ source, document }, at) => {
  const sign = SIGNS.find(([typed]) => source.startsWith(typed, at) && (document.reading.smart || /[<>]/.test(typed)));
  return sign && textSpan(sign[1], at + sign[0].length);
};

/** Reads a straight quotation mark: a curly one that opens before a word, else closes; a single one between letters is an apostrophe. */
export const readQuotationMark: SpanReader = ({ source, document }, at) => {
  if (!document.reading.smart) return undefined;
  const before = source.charAt(at - 1);
  const after = source.charAt(at + 1);
  const opens = /^$|[\s([{*_«“‘"'—–-]/.test(before) && /\S/.test(after) && !/[.,;:!?)\]]/.test(after);
  if (source.charAt(at) === '"') return textSpan(opens ? '“' : '”', at + 1);
  const abridged = /^'\d\ds?\b/.test(source.slice(at, at + 5));
  return textSpan(opens && !abridged ? '‘' : '’', at + 1);
};
