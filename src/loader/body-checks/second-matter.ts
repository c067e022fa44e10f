import { postKeys } from '../../schema/post.ts';
import type { BodyCheck } from './checked-body.ts';

const KEY = `(?:${postKeys.join('|')})[ \\t]*:(?:[ \\t][^\\n]*)?\\n`;
const REST = '(?:[\\w-]+[ \\t]*:(?:[ \\t][^\\n]*)?\\n|[ \\t]+\\S[^\\n]*\\n|-[ \\t][^\\n]*\\n)*';
const END = '(?:---|\\.\\.\\.)[ \\t]*(?:\\n|$)';
/** Keys, then a fence, where the text begins; or between two fences further on. */
const FIRST = new RegExp(`^\\s*(?:---[ \\t]*\\n)?${KEY}${REST}${END}`);
const LATER = new RegExp(`\\n---[ \\t]*\\n${KEY}${REST}${END}`);

/** A second head, which is shown as text: two files put together, or a fence too many in the first. */
export const secondMatter: BodyCheck = (checked) => {
  if (!/^(?:---|\.\.\.)[ \t]*$/m.test(checked.body)) return [];
  const prose = checked.prose();
  const match = FIRST.exec(prose) ?? LATER.exec(prose);
  if (!match) return [];
  const start = match.index + match[0].search(/\S/);
  return checked.faults('front-matter-again', [{ start, end: checked.body.indexOf('\n', start) }]);
};
