import { add, type Cursor } from '../cursor.ts';
import { draft } from '../draft.ts';
import { endsLazily, QUOTE } from '../line-kinds.ts';
import { isBlank } from '../lines.ts';

/** Reads a quotation, with the lines right after it that have no mark. */
export function readQuote(cursor: Cursor): boolean {
  const { lines, reading } = cursor;
  const from = cursor.at;
  if (!QUOTE.test(lines[from] ?? '')) return false;
  while (cursor.at < lines.length && !isBlank(lines[cursor.at]) && !endsLazily(lines[cursor.at] ?? '')) cursor.at += 1;
  const quoted = lines.slice(from, cursor.at).map((line) => line.replace(/^ {0,3}> ?/, ''));
  add(cursor, draft('blockquote', reading.readBlocks(quoted)));
  return true;
}
