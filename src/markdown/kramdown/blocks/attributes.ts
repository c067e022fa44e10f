import { withAttributes } from '../attributes.ts';
import { hasAttributes, type Cursor } from '../cursor.ts';
import { withProperties } from '../html-tag.ts';
import { ATTRIBUTES } from '../line-kinds.ts';

const DEFINITION = /^ {0,3}\{:([\p{L}][\p{L}\p{N}_-]*):(.*)\}[ \t]*$/u;

/** Reads a list of attributes: of the block right before it, else of the one after; or the definition of such a list. */
export function readAttributes(cursor: Cursor): boolean {
  const { lines, found, reading } = cursor;
  const line = lines[cursor.at] ?? '';
  const [, name, defined] = DEFINITION.exec(line) ?? [];
  const list = ATTRIBUTES.exec(line)?.[1];
  if (name !== undefined && defined !== undefined) {
    reading.attributeLists.set(name, `${reading.attributeLists.get(name) ?? ''} ${defined}`);
  } else if (list !== undefined) {
    if (found.length === 0 || found.at(-1)?.type === 'gap') cursor.ial.push(list);
    else giveAttributes(cursor, list);
  } else return false;
  cursor.at += 1;
  return true;
}

/** Gives attributes to the block before; one that can have none loses them. */
function giveAttributes(cursor: Cursor, list: string): void {
  const before = cursor.found.at(-1);
  if (hasAttributes(before)) before.ial.push(list);
  else if (before?.type === 'raw') before.value = withProperties(before.value, withAttributes({}, [list], cursor.reading));
  cursor.closed = true;
}
