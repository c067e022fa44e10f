import { textSpan, type SpanReader } from './span.ts';

/** Characters a backslash makes plain. */
export const ESCAPABLE = /[!"#$'()*+\-.:<=>[\]_`{|}~\\]/;

/** Reads a character that is taken for itself. */
export const readEscape: SpanReader = ({ source, document }, at) => {
  const character = source.charAt(at + 1);
  const known = character !== '~' || document.reading.options.input === 'GFM';
  return known && ESCAPABLE.test(character) ? textSpan(character, at + 2) : undefined;
};
