import { decodeHTMLStrict } from 'entities';

import { withAttributes } from '../attributes.ts';
import { linkName, type Link } from '../reading.ts';
import { bracketsOf } from './brackets.ts';
import { ESCAPABLE } from './escape.ts';
import { targetAt } from './target.ts';
import type { SpanReader, SpanText } from './span.ts';

const ESCAPED = new RegExp(String.raw`\\(${ESCAPABLE.source})`, 'g');

/** Reads a call of a footnote or a link: with its target, by its name, or where its words are its name. */
export const readLink: SpanReader = (text, at) => {
  const { source, document, inside } = text;
  const note = /^\[\^([^\]\s]+)\]/.exec(source.slice(at, at + 200));
  if (note) {
    const call = document.notes.call(note[1] ?? '');
    return call && { content: [call], end: at + note[0].length };
  }
  const close = inside.has('a') ? undefined : closingBracket(text, at);
  const found = close === undefined ? undefined : linkAfter(text, at, close);
  if (!found || close === undefined) return undefined;
  const { link, end } = found;
  const properties = { href: encoded(link.url), ...titleOf(link) };
  const children = text.readText(source.slice(at + 1, close), 'a');
  return { content: [{ type: 'element', tagName: 'a', properties: marked(properties, link, text), children }], end };
};

/** Reads an image. */
export const readImage: SpanReader = (text, at) => {
  const { source } = text;
  const close = source.charAt(at + 1) === '[' ? closingBracket(text, at + 1) : undefined;
  const found = close === undefined ? undefined : linkAfter(text, at + 1, close);
  if (!found || close === undefined) return undefined;
  const { link, end } = found;
  const alt = plainText(source.slice(at + 2, close));
  const properties = { src: encoded(link.url), alt, ...titleOf(link) };
  return { content: [{ type: 'element', tagName: 'img', properties: marked(properties, link, text), children: [] }], end };
};

function marked(properties: Record<string, string>, link: Link, { document }: SpanText): Record<string, string> {
  return withAttributes(properties, link.ial, document.reading) as Record<string, string>;
}

/** The link whose words stand in brackets: its target follows, or its name, or the words are the name; what follows decides. */
function linkAfter({ source, document }: SpanText, open: number, close: number): { link: Link; end: number } | undefined {
  if (source.charAt(close + 1) === '(') {
    return targetAt(source, close + 1);
  }
  const named = /^\s?\[([^\]\n]*)\]/.exec(source.slice(close + 1, close + 400));
  const words = source.slice(open + 1, close);
  const known = (name: string) => document.reading.links.get(linkName(name));
  const link = known(named === null || named[1] === '' ? words : (named[1] ?? ''));
  return link && { link, end: close + 1 + (named?.[0].length ?? 0) };
}

/** The bracket that closes the one at a place. */
function closingBracket({ source, found }: SpanText, open: number): number | undefined {
  found.brackets ??= bracketsOf(source);
  return found.brackets.get(open);
}

function titleOf({ title }: Link): { title?: string } {
  return title === undefined ? {} : { title: decodeHTMLStrict(title) };
}

function encoded(url: string): string {
  return plainText(url).replace(/ /g, '%20');
}

/** A text with its escapes and character references resolved. */
function plainText(written: string): string {
  return decodeHTMLStrict(written.replace(ESCAPED, '$1'));
}
