/** Pictures, and the blocks of scripts written in squares: two columns of a terminal (UAX #11, wide and full width). */
const WIDE =
  /\p{Emoji_Presentation}|\uFE0F|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{17000}-\u{18DFF}\u{1B000}-\u{1B2FF}\u{1F200}-\u{1F265}\u{20000}-\u{3FFFD}]/u;
const BARE = /^[\p{Mn}\p{Me}\p{Cf}]*$/u;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The signs of a text as a reader counts them, each with the columns it takes in a terminal. */
export function signsOf(text: string): readonly Sign[] {
  return Array.from(graphemes.segment(text), ({ segment, index }) => ({ text: segment, index, width: widthOf(segment) }));
}

/** The columns a text takes in a terminal. */
export function textWidth(text: string): number {
  return signsOf(text).reduce((sum, { width }) => sum + width, 0);
}

function widthOf(sign: string): number {
  if (BARE.test(sign)) return 0;
  return WIDE.test(sign) ? 2 : 1;
}

export interface Sign {
  text: string;
  /** Where it begins, in UTF-16 units from 0. */
  index: number;
  /** Columns of a terminal. */
  width: number;
}
