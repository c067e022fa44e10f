import { add, openParagraph, type Cursor } from '../cursor.ts';
import { draft } from '../draft.ts';
import { endsParagraph } from '../line-kinds.ts';
import { isBlank } from '../lines.ts';

/** Reads a paragraph: what nothing else is. One that follows another without a gap goes on with it. */
export function readParagraph(cursor: Cursor): boolean {
  const { lines } = cursor;
  const from = cursor.at;
  do cursor.at += 1;
  while (cursor.at < lines.length && !isBlank(lines[cursor.at]) && !endsParagraph(lines[cursor.at] ?? '', cursor.reading.options));
  const source = lines.slice(from, cursor.at).join('\n');
  const before = openParagraph(cursor);
  if (before) before.children[0].source += `\n${source}`;
  else add(cursor, draft('p', [{ type: 'spans', source }]));
  return true;
}
