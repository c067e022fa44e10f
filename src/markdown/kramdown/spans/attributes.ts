import { withAttributes } from '../attributes.ts';
import { withProperties } from '../html-tag.ts';
import type { Finished } from '../draft.ts';
import type { SpanText } from './span.ts';

const LISTS = /(?:\{:(?![:/])[^{}\n]*\})+/y;

/** The content with the attribute lists right after it, and where the text goes on. What can have none loses them, as in kramdown. */
export function withAttributesAfter(content: Finished[], { source, document }: SpanText, at: number): { content: Finished[]; end: number } {
  LISTS.lastIndex = at;
  const [written] = LISTS.exec(source) ?? [];
  const [first, ...rest] = content;
  if (written === undefined || first === undefined || first.type === 'text') return { content, end: at };
  const lists = [...written.matchAll(/\{:([^{}\n]*)\}/g)].map(([, list = '']) => list);
  const end = at + written.length;
  if (first.type === 'raw') {
    const properties = withAttributes({}, lists, document.reading);
    return { content: [{ ...first, value: withProperties(first.value, properties) }, ...rest], end };
  }
  return { content: [{ ...first, properties: withAttributes(first.properties, lists, document.reading) }, ...rest], end };
}
