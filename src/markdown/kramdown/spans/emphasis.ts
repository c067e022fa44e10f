import type { Nesting, Span, SpanReader, SpanText } from './span.ts';

/** What an underscore stands in a word after: a letter, or a letter and a hyphen. */
const IN_WORD = /\p{L}-?$/u;
const WORD = /[\p{L}\p{N}_]/u;
/** kramdown knows the white space of ASCII only: a mark next to a no-break space is one. */
const SPACE = /[ \t\n\v\f\r]/;

/** Reads emphasis, which need not stand apart from letters unless it is written with underscores. */
export const readEmphasis: SpanReader = (text, at) => {
  const { source } = text;
  const mark = source.charAt(at);
  const run = runAt(source, at);
  if (mark === '_' && IN_WORD.test(source.slice(Math.max(0, at - 3), at))) return plain(source, at, run);
  if (run >= 2 && (text.inside.has('strong') || stopsAt(source, at + 2))) return plain(source, at, 2);
  const strong = run >= 2 ? emphasis(text, at, { mark, length: 2 }) : undefined;
  return strong ?? emphasis(text, at, { mark, length: 1 }) ?? plain(source, at, Math.min(run, 2));
};

function emphasis(text: SpanText, at: number, { mark, length }: { mark: string; length: 1 | 2 }): Span | undefined {
  const { source } = text;
  const tagName: Nesting = length === 2 ? 'strong' : 'em';
  const from = at + length;
  if (text.inside.has(tagName) || stopsAt(source, from)) return undefined;
  const kind = [mark, length, ...text.inside].join();
  if (text.found.unclosed.has(kind)) return undefined;
  const ends = (place: number) => place > from && closes(source, place, { mark, length });
  const read = text.readUntil(from, ends, tagName);
  if (!read) text.found.unclosed.add(kind);
  return read && { content: [{ type: 'element', tagName, properties: {}, children: read.content }], end: read.end + length };
}

/** Whether the emphasis ends at a place: marks after a letter or sign, of which one is left for what holds two. */
function closes(source: string, at: number, { mark, length }: { mark: string; length: 1 | 2 }): boolean {
  if (source.charAt(at) !== mark || SPACE.test(source.charAt(at - 1))) return false;
  const run = runAt(source, at);
  if (length === 2 ? run < 2 : run === 2) return false;
  return mark === '*' || !WORD.test(source.charAt(at + run));
}

function stopsAt(source: string, at: number): boolean {
  return at >= source.length || SPACE.test(source.charAt(at));
}

function runAt(source: string, at: number): number {
  let end = at;
  while (source.charAt(end) === source.charAt(at) && end < source.length) end += 1;
  return end - at;
}

function plain(source: string, at: number, length: number): Span {
  return { content: [{ type: 'text', value: source.slice(at, at + length) }], end: at + length };
}
