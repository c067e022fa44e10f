import { holdsMarkdown, isNeverInline, isVoid } from '../html-names.ts';
import { closingTagAt, commentAt, openingTagAt, sameTag, type OpeningTag } from '../html-tag.ts';
import { rawContent } from '../raw-html.ts';
import { nested } from '../reading.ts';
import type { Finished } from '../draft.ts';
import type { Span, SpanReader, SpanText } from './span.ts';

const ADDRESS = /<((?:https?|ftps?|mailto|tel):[^\s<>]+)>/iy;
const MAIL = /<([^\s<>@]+@[^\s<>@]+)>/y;

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
  const { content, end } = tag.markdown === '0' || !holdsMarkdown(tag.name) ? rawInside(source, tag) : inside(text, tag);
  return { content: [{ type: 'raw', value: tag.html }, ...content], end };
};

/** Markdown up to the tag that closes the element, or to the end of the text. */
function inside(text: SpanText, { name, end: from }: OpeningTag): Span {
  const { source, document, found } = text;
  const nesting = name.toLowerCase() === 'a' ? 'a' : undefined;
  const kind = [`<${name}`, ...text.inside].join();
  const closes = (at: number) => source.startsWith('</', at) && sameTag(closingTagAt(source, at)?.name ?? '', name);
  const close: Finished = { type: 'raw', value: `</${name}>` };
  const read = (ends: (at: number) => boolean) =>
    nested(
      document.reading,
      () => text.readUntil(from, ends, nesting),
      () => undefined,
    );
  const closed = found.unclosed.has(kind) ? undefined : read(closes);
  if (closed) return { content: [...closed.content, close], end: closingTagAt(source, closed.end)?.end ?? closed.end };
  found.unclosed.add(kind);
  const rest = read((at) => at >= source.length) ?? { content: [{ type: 'text', value: source.slice(from) }], end: source.length };
  return { content: [...rest.content, close], end: rest.end };
}

function rawInside(source: string, { name, end: from }: OpeningTag): Span {
  const { content, end } = rawContent(source, from, name, (_, tag) => ({ content: [{ type: 'raw', value: tag.html }], end: tag.end }));
  return { content: content as Finished[], end };
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
