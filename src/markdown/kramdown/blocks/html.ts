import { add, advance, textFrom, type Cursor } from '../cursor.ts';
import { contentOf, isBlockTag, isVoid } from '../html-names.ts';
import { commentAt, contentEnd, openingTagAt, type OpeningTag } from '../html-tag.ts';
import { rawContent } from '../raw-html.ts';
import type { Content } from '../draft.ts';
import type { Reading } from '../reading.ts';

/** Reads a comment, or an HTML element that stands on its own; what follows on its last line is another block. */
export function readHtml(cursor: Cursor): boolean {
  if (!/^ {0,3}<[a-z!]/i.test(cursor.lines[cursor.at] ?? '')) return false;
  const text = textFrom(cursor);
  const from = text.indexOf('<');
  const comment = commentAt(text, from);
  if (comment !== undefined) {
    add(cursor, { type: 'raw', value: comment });
    advance(cursor, text, from + comment.length);
    return true;
  }
  const tag = openingTagAt(text, from);
  if (!tag || !isBlockTag(tag.name)) return false;
  const { content, end } = elementAt(text, tag, cursor.reading);
  for (const part of content) add(cursor, part);
  advance(cursor, text, end);
  return true;
}

function elementAt(text: string, tag: OpeningTag, reading: Reading): { content: Content[]; end: number } {
  const close = `</${tag.name}>`;
  if (isVoid(tag.name)) return { content: [{ type: 'raw', value: tag.html }], end: tag.end };
  if (tag.empty) return { content: [{ type: 'raw', value: `${tag.html}${close}` }], end: tag.end };
  const how = howToRead(tag, reading.options.parseBlockHtml);
  if (how === 'raw') return rawElement(text, tag, reading);
  const { end, after } = contentEnd(text, tag.end, tag.name) ?? { end: text.length, after: text.length };
  const inside = text.slice(tag.end, end);
  const content: Content[] = how === 'spans' ? [{ type: 'spans', source: inside.trim() }] : readInside(inside, reading);
  return { content: [{ type: 'raw', value: tag.html }, ...content, { type: 'raw', value: close }], end: after };
}

function rawElement(text: string, tag: OpeningTag, reading: Reading): { content: Content[]; end: number } {
  const inner = (whole: string, asked: OpeningTag) => elementAt(whole, asked, reading);
  const { content, end } = rawContent(text, tag.end, tag.name, inner);
  const [first, ...rest] = content;
  if (first?.type !== 'raw') return { content, end };
  return { content: [{ type: 'raw', value: `${tag.html}${first.value}` }, ...rest], end };
}

function readInside(text: string, reading: Reading): Content[] {
  const before = reading.inHtml;
  reading.inHtml = true;
  const content = reading.readBlocks(text.split('\n'));
  reading.inHtml = before;
  return content;
}

function howToRead({ name, markdown }: OpeningTag, always: boolean): 'blocks' | 'spans' | 'raw' {
  if (markdown === 'block') return 'blocks';
  if (markdown === 'span') return 'spans';
  return markdown === '1' || (markdown === undefined && always) ? contentOf(name) : 'raw';
}
