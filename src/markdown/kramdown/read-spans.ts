import { withAttributesAfter } from './spans/attributes.ts';
import { readBareLink } from './spans/bare-link.ts';
import { readCode } from './spans/code.ts';
import { readEmphasis } from './spans/emphasis.ts';
import { readEntity } from './spans/entity.ts';
import { readEscape } from './spans/escape.ts';
import { readSpanExtension } from './spans/extension.ts';
import { readFormulaSpan } from './spans/formula.ts';
import { readTag } from './spans/html.ts';
import { readImage, readLink } from './spans/link.ts';
import { readBreak } from './spans/line-break.ts';
import { readQuotationMark, readSign } from './spans/signs.ts';
import { textSpan, type Nesting, type Span, type SpanReader, type SpanText } from './spans/span.ts';
import { readStrikethrough } from './spans/strikethrough.ts';
import { nested } from './reading.ts';
import type { Finished } from './draft.ts';
import type { Document } from './finish/document.ts';

/** By the character they begin with, in the order in which they are tried. */
const READERS: Readonly<Record<string, readonly SpanReader[]>> = {
  '\\': [readBreak, readEscape],
  '`': [readCode],
  '*': [readEmphasis],
  _: [readEmphasis],
  '[': [readLink],
  '!': [readImage],
  '<': [readTag, readSign],
  '>': [readSign],
  '&': [readEntity],
  $: [readFormulaSpan],
  '{': [readSpanExtension],
  '~': [readStrikethrough],
  ' ': [readBreak],
  '\n': [readBreak],
  '-': [readSign],
  '.': [readSign],
  '"': [readQuotationMark],
  "'": [readQuotationMark],
  h: [readBareLink],
  w: [readBareLink],
};

/** Words in which none of these stands: no span begins or ends there. */
const PLAIN = /(?:[^\\`*_[!<>&${~ \n\-."'hw]|[hw](?!ttp|ww)| (?! |\n))+/y;

/** The content of a text of spans. */
export function readSpans(source: string, document: Document, inside: ReadonlySet<Nesting> = new Set()): Finished[] {
  return nested(
    document.reading,
    () => readWhole(source, document, inside),
    () => [{ type: 'text', value: source }],
  );
}

function readWhole(source: string, document: Document, inside: ReadonlySet<Nesting>): Finished[] {
  const attempts = new Map<string, Span | undefined>();
  const found = { unclosed: new Set<string>() };
  const from = (start: number, held: ReadonlySet<Nesting>, ends: (at: number) => boolean) => {
    const text: SpanText = {
      source,
      document,
      found,
      inside: held,
      readUntil: (place, stops, kind) => from(place, kind ? new Set([...held, kind]) : held, stops),
      readText: (words, kind) => readSpans(words, document, kind ? new Set([...held, kind]) : held),
    };
    return readFrom(text, start, { ends, attempts });
  };
  const read = from(0, inside, (at) => at >= source.length);
  return read?.content ?? [];
}

function readFrom(
  text: SpanText,
  from: number,
  { ends, attempts }: { ends: (at: number) => boolean; attempts: Map<string, Span | undefined> },
): Span | undefined {
  const content: Finished[] = [];
  const nesting = [...text.inside].toSorted().join();
  let at = from;
  for (; !ends(at);) {
    if (at >= text.source.length) return undefined;
    const span = spanAt(text, at, { nesting, attempts });
    const read = span ? withAttributesAfter(span.content, text, span.end) : plainAt(text.source, at);
    append(content, read.content);
    at = read.end;
  }
  return { content, end: at };
}

/** The plain words at a place, or one character of them. */
function plainAt(source: string, at: number): Span {
  PLAIN.lastIndex = at;
  const end = PLAIN.test(source) ? PLAIN.lastIndex : at + 1;
  return textSpan(source.slice(at, end), end);
}

/** What stands at a place; an attempt is made once for all that hold it. */
function spanAt(
  text: SpanText,
  at: number,
  { nesting, attempts }: { nesting: string; attempts: Map<string, Span | undefined> },
): Span | undefined {
  const readers = READERS[text.source.charAt(at)];
  if (!readers) return undefined;
  const key = `${at} ${nesting}`;
  if (!attempts.has(key)) {
    let span: Span | undefined;
    readers.some((read) => (span = read(text, at)) !== undefined);
    attempts.set(key, span);
  }
  return attempts.get(key);
}

/** Adds content, texts joined. */
function append(content: Finished[], more: readonly Finished[]): void {
  for (const node of more) {
    const last = content.at(-1);
    if (node.type === 'text' && last?.type === 'text') content[content.length - 1] = { type: 'text', value: last.value + node.value };
    else content.push(node);
  }
}
