import { add, openParagraph, type Cursor } from '../cursor.ts';
import { NOTE } from '../line-kinds.ts';
import { linkName } from '../reading.ts';
import { itemLines } from './item-lines.ts';

const LINK = /^ {0,3}\[([^\]\n]+)\]:[ \t]*(\S.*)$/;
const TITLE = /^(?:(.*?)[ \t]+)?(?:"(.*)"|'(.*)'|\((.*)\))$/;
const ABBREVIATION = /^ {0,3}\*\[([^\]\n]+)\]:[ \t]*(.*)$/;
const NOTE_INDENT = 4;

/** Reads a footnote; of two with one name, the last counts. */
export function readNote(cursor: Cursor): boolean {
  const found = NOTE.exec(cursor.lines[cursor.at] ?? '');
  if (!found) return false;
  const [, name = '', text = ''] = found;
  const { content, next } = itemLines(cursor.lines, cursor.at + 1, { column: NOTE_INDENT, lazy: false, ends: (line) => NOTE.test(line) });
  cursor.at = next;
  cursor.reading.notes.set(name, cursor.reading.readBlocks([text, ...content]));
  add(cursor, { type: 'gap', blank: true });
  return true;
}

/** Reads the target of links, whose title may stand on the next line. */
export function readLinkDefinition(cursor: Cursor): boolean {
  const { lines, at } = cursor;
  const [, name, target] = LINK.exec(lines[at] ?? '') ?? [];
  if (name === undefined || target === undefined || openParagraph(cursor)) return false;
  const own = withTitle(target.trim());
  const below = own.title === undefined && /^\s/.test(lines[at + 1] ?? '') ? TITLE.exec((lines[at + 1] ?? '').trim()) : null;
  const titled = below && below[1] === undefined ? (below[2] ?? below[3] ?? below[4]) : undefined;
  const link = { ...own, title: own.title ?? titled, ial: [] };
  cursor.reading.links.set(linkName(name), link);
  add(cursor, { type: 'definition', ial: link.ial });
  cursor.at += titled === undefined ? 1 : 2;
  return true;
}

/** Reads what an abbreviation stands for. */
export function readAbbreviation(cursor: Cursor): boolean {
  const [, name, title] = ABBREVIATION.exec(cursor.lines[cursor.at] ?? '') ?? [];
  if (name === undefined || title === undefined || openParagraph(cursor)) return false;
  const abbreviation = { title: title.trim(), ial: [] };
  cursor.reading.abbreviations.set(name, abbreviation);
  add(cursor, { type: 'definition', ial: abbreviation.ial });
  cursor.at += 1;
  return true;
}

function withTitle(target: string): { url: string; title: string | undefined } {
  const found = TITLE.exec(target);
  const written = found?.[1] === undefined ? target : found[1];
  const title = found?.[1] === undefined ? undefined : (found[2] ?? found[3] ?? found[4]);
  return { url: written.replace(/^<(.*)>$/, '$1'), title };
}
