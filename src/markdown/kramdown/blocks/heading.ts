import { add, atBoundary, type Cursor } from '../cursor.ts';
import { draft } from '../draft.ts';
import { HEADING, isRule } from '../line-kinds.ts';

const ID = /[ \t]+\{#([\p{L}][\p{L}\p{N}_:.-]*)\}\s*$/u;
/** kramdown alone needs no space after the signs, but a blank line before them. */
const CLOSE = /^(#{1,6})[ \t]*([^\s#].*)$/;
const UNDERLINE = /^(?:=+|-+)[ \t]*$/;

/** Reads a heading that begins with number signs. */
export function readHeading(cursor: Cursor): boolean {
  const github = cursor.reading.options.input === 'GFM';
  const found = (github ? HEADING : CLOSE).exec(cursor.lines[cursor.at] ?? '');
  if (!found || !(github || atBoundary(cursor))) return false;
  const [, signs = '', text = ''] = found;
  addHeading(cursor, signs.length, text, (source) => source.replace(/[ \t]+#+[ \t]*$/, ''));
  cursor.at += 1;
  return true;
}

/** Reads a heading of one line with a line under it. */
export function readUnderlinedHeading(cursor: Cursor): boolean {
  const { lines, at } = cursor;
  const underline = lines[at + 1];
  if (underline === undefined || !UNDERLINE.test(underline) || !atBoundary(cursor) || !/^ {0,3}\S/.test(lines[at] ?? '')) return false;
  addHeading(cursor, underline.startsWith('=') ? 1 : 2, lines[at] ?? '');
  cursor.at += 2;
  return true;
}

/** Reads a horizontal rule. */
export function readRule(cursor: Cursor): boolean {
  if (!isRule(cursor.lines[cursor.at] ?? '')) return false;
  add(cursor, draft('hr', []));
  cursor.at += 1;
  return true;
}

function addHeading(cursor: Cursor, level: number, written: string, clean = (source: string) => source): void {
  const id = ID.exec(written)?.[1];
  const source = clean(id === undefined ? written.trim() : written.replace(ID, '')).trim();
  const depth = Math.min(6, Math.max(1, level + cursor.reading.options.headerOffset));
  const heading = draft(`h${depth}`, [{ type: 'spans', source }], id === undefined ? {} : { id });
  add(cursor, { ...heading, asciiId: cursor.reading.inHtml || cursor.reading.options.input === 'kramdown' });
}
