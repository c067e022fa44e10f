import type { NearPair } from '../../domain/near-tags.ts';
import type { TagsMessages } from '../../messages/index.ts';
import type { TagRow } from './usage.ts';

/** Tags with their counts, those that may be one, those that few posts have: for a terminal. */
export function tagTable(rows: readonly TagRow[], near: readonly NearPair[], messages: TagsMessages): string {
  if (rows.length === 0) return messages.none;
  const cells = rows.map(({ label, slug, posts, hidden }) => [label, slug, String(posts), String(hidden)]);
  const parts = [columns([[...messages.columns], ...cells])];
  if (near.length > 0) {
    const told = near.map(({ one, other, reason }) => [
      `  npm run tags -- rename ${JSON.stringify(one)} ${JSON.stringify(other)}`,
      messages.reasons[reason],
    ]);
    parts.push(`${messages.near}\n${columns(told)}`);
  }
  const { unused, once } = orphans(rows);
  if (unused.length > 0) parts.push(`${messages.unused} ${unused.join(', ')}`);
  if (once.length > 0) parts.push(`${messages.once} ${once.join(', ')}`);
  return parts.join('\n\n');
}

/** Registered tags that no post has and that contain none, and tags that one post has. */
export function orphans(rows: readonly TagRow[]): { unused: string[]; once: string[] } {
  const parents = new Set(rows.map(({ parent }) => parent));
  const having = (count: number) => rows.filter(({ posts, hidden }) => posts + hidden === count);
  const names = (held: readonly TagRow[]) => held.map(({ label }) => label);
  return { unused: names(having(0).filter(({ label }) => !parents.has(label))), once: names(having(1)) };
}

/** Rows in columns, numbers to the right. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const cell = (text: string, column: number) => (column > 1 ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0));
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}
