import { cutFrontMatter } from '../front-matter.ts';
import { lineDifferences } from './differences.ts';
import { rowsOf } from './rows.ts';
import type { Action } from '../part.ts';
import type { SiteFile } from '../read-site.ts';
import type { Rows } from './rows.ts';

/** What the import changed in the texts of posts and pages, their front matter aside; empty lines do not count. */
export function textChanges(files: readonly SiteFile[], actions: readonly Action[]): TextChange[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return actions
    .flatMap(({ source, target, text: made }) => {
      const old = texts.get(source);
      if (old === undefined || made === undefined || !target.startsWith('src/content/')) return [];
      const rows = rowsOf(changedLines(old, made));
      return rows.rows.length > 0 ? [{ file: source, target, ...rows }] : [];
    })
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

function changedLines(old: string, made: string): ReturnType<typeof lineDifferences> {
  const [before, after] = [cutFrontMatter(old), cutFrontMatter(made)];
  if (before.body === after.body) return [];
  const lines = filled(before.body, before.head);
  const texts = lines.map(({ text }) => text);
  const found = lineDifferences(
    texts,
    filled(after.body, '').map(({ text }) => text),
  );
  return found.map((difference) => ({ ...difference, line: lines[difference.line - 1]?.line ?? lines.at(-1)?.line ?? 1 }));
}

/** The lines of a body that hold anything, with their places in the file. */
function filled(body: string, head: string): { text: string; line: number }[] {
  const before = head.split('\n').length;
  return body
    .split(/\r\n?|\n/)
    .map((text, index) => ({ text: text.trimEnd(), line: index + before }))
    .filter(({ text }) => text !== '');
}

/** A text the import changed: the first of its changed lines, as they were and as they are. */
export interface TextChange extends Rows {
  /** Path in the Jekyll site. */
  file: string;
  target: string;
}
