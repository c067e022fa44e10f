import type { Page, Post } from '../schema/entry.ts';

const LONG = 600;
const CHAPTERS = 4;

/** Whether a text shows its table of contents: when it is long and has chapters, unless its author decides. */
export function showsContents({ toc, body }: Post | Page): boolean {
  const chapters = body.headings.filter(({ depth }) => depth === 2).length;
  return toc ?? (body.words >= LONG && chapters >= CHAPTERS);
}
