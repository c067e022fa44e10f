import type { SpanReader } from './span.ts';

const BREAKS = { GFM: / {2,}\n|\\{1,2}\n/y, kramdown: / {2,}\n|\\\\\n/y } as const;

/** Reads the end of a line: a break after two spaces or a backslash (two for kramdown alone), or where the site has all of them break. */
export const readBreak: SpanReader = ({ source, document }, at) => {
  const { hardWrap, input } = document.reading.options;
  const pattern = BREAKS[input];
  pattern.lastIndex = at;
  const length = hardWrap && source.charAt(at) === '\n' ? 1 : pattern.exec(source)?.[0].length;
  if (length === undefined) return undefined;
  return {
    content: [
      { type: 'element', tagName: 'br', properties: {}, children: [] },
      { type: 'text', value: '\n' },
    ],
    end: at + length,
  };
};
