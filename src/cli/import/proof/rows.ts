import { shortPair } from './shorten.ts';
import type { Difference } from './differences.ts';

/** Rows of one text after which their number is told: a report of thousands of posts is still to be read. */
const MOST_ROWS = 6;
const LONGEST = 100;

/** The first lines that differ, beside each other, and how many there are besides. */
export function rowsOf(differences: readonly Difference[]): Rows {
  const rows = differences.flatMap(({ old, made, line }) =>
    Array.from({ length: Math.max(old.length, made.length) }, (_, index) => ({
      line: line + Math.min(index, Math.max(0, old.length - 1)),
      ...shortPair(old[index] ?? '', made[index] ?? '', LONGEST),
    })),
  );
  return { rows: rows.slice(0, MOST_ROWS), left: Math.max(0, rows.length - MOST_ROWS) };
}

/** Rows as a table of Markdown, every text as it is written. */
export function rowsTable(rows: readonly Row[], [line, old, made]: readonly [string, string, string]): string {
  const lines = rows.map((row) => `| ${row.line} | ${quoted(row.old)} | ${quoted(row.made)} |`);
  return [`| ${line} | ${old} | ${made} |`, '|---|---|---|', ...lines].join('\n');
}

/** A text as code within a cell (GFM 4.10: a `|` is escaped there even in code). */
function quoted(text: string): string {
  if (text.trim() === '') return '';
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text.replace(/[\r\n]+/g, ' ').replaceAll('|', '\\|')}${pad}${fence}`;
}

/** Lines of an old text and of a new one. */
export interface Row {
  /** Of the old text, from 1. */
  line: number;
  old: string;
  made: string;
}

export interface Rows {
  rows: Row[];
  /** How many rows are not among them. */
  left: number;
}
