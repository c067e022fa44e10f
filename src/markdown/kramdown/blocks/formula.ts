import { add, advance, atBoundary, textFrom, type Cursor } from '../cursor.ts';

const MARK = '$$';
const AFTER = /[ \t]*(?=\n[ \t]*\n|\n[ \t]*$|$|\n {0,3}\{:|\n\^)/y;

/** Reads a formula on lines of its own. */
export function readFormula(cursor: Cursor): boolean {
  if (!/^ {0,3}\$\$/.test(cursor.lines[cursor.at] ?? '') || !atBoundary(cursor)) return false;
  const text = textFrom(cursor);
  const from = text.indexOf(MARK) + MARK.length;
  const end = text.indexOf(MARK, from);
  AFTER.lastIndex = end + MARK.length;
  if (end === -1 || !AFTER.test(text)) return false;
  add(cursor, { type: 'formula', tex: text.slice(from, end).trim() });
  advance(cursor, text, AFTER.lastIndex);
  return true;
}
