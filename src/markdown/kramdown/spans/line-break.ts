import type { SpanReader } from './span.ts';

const BREAK = / {2,}\n|\\{1,2}\n/y;

/** Reads the end of a line: a break after two spaces or a backslash, or where the site has all of them break. */
export const readBreak: SpanReader = ({ source, document }, at) => {
  BREAK.lastIndex = at;
  const length = document.reading.options.hardWrap && source.charAt(at) === '\n' ? 1 : BREAK.exec(source)?.[0].length;
  if (length === undefined) return undefined;
  return {
    content: [
      { type: 'element', tagName: 'br', properties: {}, children: [] },
      { type: 'text', value: '\n' },
    ],
    end: at + length,
  };
};
