import { add, advance, textFrom, type Cursor } from '../cursor.ts';
import { extensionAt } from '../extension.ts';

/** Reads one of kramdown's extensions that stands on its own. */
export function readExtension(cursor: Cursor): boolean {
  if (!/^ {0,3}\{::/.test(cursor.lines[cursor.at] ?? '')) return false;
  const text = textFrom(cursor);
  const found = extensionAt(text, text.indexOf('{'), cursor.reading.options);
  if (!found) return false;
  for (const content of found.content) add(cursor, content);
  advance(cursor, text, found.end);
  return true;
}
