import { closingTagAt, commentAt, contentEnd, openingTagAt } from '../html-tag.ts';
import { holdsMarkdown, isNeverInline, isVoid } from '../html-names.ts';
import type { Finished } from '../draft.ts';
import type { Span, SpanReader, SpanText } from './span.ts';

const ADDRESS = /<((?:https?|ftps?|mailto|tel):[^\s<>]+)>/iy;
const MAIL = /<([^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)>/y;

/** Reads an address in angle brackets, a comment, or an HTML element, whose content is read as Markdown in some. */
export const readTag: SpanReader = (text, at) => {
  const { source } = text;
  const link = addressAt(source, at);
  if (link) return link;
  const comment = commentAt(source, at);
  if (comment !== undefined) return { content: [{ type: 'raw', value: comment }], end: at + comment.length };
  const tag = openingTagAt(source, at);
  // A tag of a block, or one that closes nothing, is no HTML in a line: it shows.
  if (!tag || isNeverInline(tag.name)) return tag ? shown(source, at, tag.end) : stray(source, at);
  if (isVoid(tag.name)) return { content: [{ type: 'raw', value: tag.html }], end: tag.end };
  if (tag.empty) return { content: [{ type: 'raw', value: `${tag.html}</${tag.name}>` }], end: tag.end };
  const { end, after } = contentEnd(source, tag.end, tag.name) ?? { end: source.length, after: source.length };
  const inside = source.slice(tag.end, end);
  const content = inner(text, inside, tag.name, tag.markdown);
  return { content: [{ type: 'raw', value: tag.html }, ...content, { type: 'raw', value: `</${tag.name}>` }], end: after };
};

function inner(text: SpanText, inside: string, name: string, markdown: string | undefined): Finished[] {
  if (markdown === '0' || !holdsMarkdown(name)) return [{ type: 'raw', value: inside }];
  return text.readText(inside, name.toLowerCase() === 'a' ? 'a' : undefined);
}

function addressAt(source: string, at: number): Span | undefined {
  ADDRESS.lastIndex = at;
  MAIL.lastIndex = at;
  const found = ADDRESS.exec(source) ?? MAIL.exec(source);
  const [whole = '', address = ''] = found ?? [];
  if (!found) return undefined;
  const href = /^[a-z]+:/i.test(address) ? address : `mailto:${address}`;
  const children = [{ type: 'text' as const, value: address.replace(/^mailto:/, '') }];
  return { content: [{ type: 'element', tagName: 'a', properties: { href }, children }], end: at + whole.length };
}

function stray(source: string, at: number): Span | undefined {
  const tag = closingTagAt(source, at);
  return tag && shown(source, at, tag.end);
}

function shown(source: string, at: number, end: number): Span {
  return { content: [{ type: 'text', value: source.slice(at, end) }], end };
}
