import type { SpanReader } from './span.ts';

/** Reads struck text, between two tildes and two. */
export const readStrikethrough: SpanReader = (text, at) => {
  const { source, inside, found, document } = text;
  if (document.reading.options.input !== 'GFM') return undefined;
  if (!/^~~(?![\s~])/.test(source.slice(at, at + 3)) || inside.has('del') || found.unclosed.has('del')) return undefined;
  const ends = (place: number) => source.startsWith('~~', place) && !/\s/.test(source.charAt(place - 1));
  const read = text.readUntil(at + 2, ends, 'del');
  if (!read) found.unclosed.add('del');
  return read && { content: [{ type: 'element', tagName: 'del', properties: {}, children: read.content }], end: read.end + 2 };
};
