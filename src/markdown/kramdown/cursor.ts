import { withAttributes } from './attributes.ts';
import { withProperties } from './html-tag.ts';
import { isParagraph, type Content, type Draft, type Paragraph } from './draft.ts';
import type { Reading } from './reading.ts';

/** Blocks being read: the lines, where the reading stands, and what was found before. */
export interface Cursor {
  lines: string[];
  at: number;
  found: Content[];
  /** Attribute lists for the next block. */
  ial: string[];
  /** Whether the last block has its attributes, so that no line goes on with it. */
  closed: boolean;
  /** Fences that no line below closes. */
  unclosed: Set<string>;
  /** The text from a line on, as it was last asked for. */
  rest?: { at: number; text: string };
  reading: Reading;
}

/** Reads the block that begins at the cursor and moves past it; false where there is none of its kind. */
export type BlockReader = (cursor: Cursor) => boolean;

/** Whether a block of several lines may begin here: nothing stands right before it. */
export function atBoundary({ found, ial }: Cursor): boolean {
  const last = found.at(-1);
  return last === undefined || last.type === 'gap' || ial.length > 0;
}

/** The paragraph right before the cursor, if it may go on. */
export function openParagraph({ found, closed }: Cursor): Paragraph | undefined {
  const last = found.at(-1);
  return !closed && isParagraph(last) ? last : undefined;
}

/** Adds a block, with the attributes that stand before it. */
export function add(cursor: Cursor, block: Content): void {
  if (hasAttributes(block)) block.ial.push(...cursor.ial);
  else if (block.type === 'raw') block.value = withProperties(block.value, withAttributes({}, cursor.ial, cursor.reading));
  cursor.ial = [];
  cursor.closed = false;
  cursor.found.push(block);
}

/** Whether attributes can be given to it. */
export function hasAttributes(block: Content | undefined): block is Draft | Extract<Content, { ial: string[] }> {
  return block !== undefined && 'ial' in block;
}

/** The text from a line on. */
export function textFrom(cursor: Cursor): string {
  const { lines, at, rest } = cursor;
  const passed = lines.slice(rest?.at ?? at, at).reduce((length, line) => length + line.length + 1, 0);
  const text = rest ? rest.text.slice(passed) : lines.slice(at).join('\n');
  cursor.rest = { at, text };
  return text;
}

/** Goes on after that many characters of the text at the cursor; what is left of a line is a line. */
export function advance(cursor: Cursor, text: string, length: number): void {
  cursor.at += text.slice(0, length).split('\n').length - 1;
  const lineEnd = text.indexOf('\n', length);
  const line = text.slice(length, lineEnd === -1 ? undefined : lineEnd);
  const blank = line.trim() === '';
  if (blank) cursor.at += 1;
  else cursor.lines[cursor.at] = line.trimStart();
  const passed = blank ? line.length + 1 : line.length - line.trimStart().length;
  cursor.rest = { at: cursor.at, text: text.slice(length + passed) };
}
