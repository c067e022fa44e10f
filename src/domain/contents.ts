import type { Page, Post } from '../schema/entry.ts';

const LONG = 600;
const CHAPTERS = 4;

/** Whether the page shows the table of contents: of a long text with chapters, unless its author decides, or puts it in the text. */
export function showsContents({ toc, body }: Post | Page): boolean {
  if (body.components.includes('Toc')) return false;
  const chapters = body.headings.filter(({ depth }) => depth === 2).length;
  return toc ?? (body.words >= LONG && chapters >= CHAPTERS);
}
