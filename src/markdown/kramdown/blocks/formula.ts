import { add, advance, atBoundary, textFrom, type Cursor } from '../cursor.ts';

const FORMULA = /^ {0,3}\$\$([\s\S]*?)\$\$[ \t]*(?=\n[ \t]*\n|\n[ \t]*$|$|\n {0,3}\{:|\n\^)/;

/** Reads a formula on lines of its own. */
export function readFormula(cursor: Cursor): boolean {
  if (!/^ {0,3}\$\$/.test(cursor.lines[cursor.at] ?? '') || !atBoundary(cursor)) return false;
  const text = textFrom(cursor);
  const found = FORMULA.exec(text);
  if (!found || (found[1] ?? '').includes('$$')) return false;
  add(cursor, { type: 'formula', tex: (found[1] ?? '').trim() });
  advance(cursor, text, found[0].length);
  return true;
}
