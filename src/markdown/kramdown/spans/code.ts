import type { SpanReader } from './span.ts';
import { codeMarksAt } from './skip.ts';

/** Reads code; backquotes that nothing closes are text, all of them. */
export const readCode: SpanReader = ({ source }, at) => {
  const marks = codeMarksAt(source, at);
  if (!marks) {
    const [run = ''] = /^`+/.exec(source.slice(at)) ?? [];
    return { content: [{ type: 'text', value: run }], end: at + run.length };
  }
  const { from, to, end } = marks;
  const inside = source.slice(from, to);
  const value = from - at > 1 ? inside.replace(/^ | $/g, '') : inside;
  return { content: [{ type: 'element', tagName: 'code', properties: {}, children: [{ type: 'text', value }] }], end };
};
