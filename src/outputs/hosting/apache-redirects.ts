import { escapePattern } from './matching.ts';
import type { HostRedirect } from './policy.ts';

/** Bytes of a table: Apache reads no line of an `.htaccess` that is longer than 8192, and the lines of a table are one to it. */
const ROOM = 7800;
/** What would stand for something else in a table. */
const ODD = /[\s"<>\\%$]/;

/**
 * Redirects as Apache reads them fast, which reads and compiles an `.htaccess` anew at each request: tables, each a text to look an address
 * up in rather than a pattern an address. A table holds addresses of about one length, and is looked at for an address of such a length.
 */
export function apacheRedirects(redirects: readonly HostRedirect[], base: string): string[] {
  const rows = redirects
    .filter(({ from }) => !ODD.test(from))
    .map(({ from, to }) => ({ text: `${from}>${target(to)}`, length: bytes(from) }));
  const rules = redirects.filter(({ from }) => ODD.test(from)).map((redirect) => rule(redirect, base));
  return [...tablesOf(rows).flatMap((table) => tableLines(table)), ...rules];
}

function tablesOf(rows: readonly Row[]): Row[][] {
  const tables: Row[][] = [];
  let left = 0;
  for (const row of rows.toSorted((one, other) => one.length - other.length)) {
    const needed = bytes(row.text) + 2;
    if (needed > left) {
      tables.push([]);
      left = ROOM;
    }
    tables.at(-1)?.push(row);
    left -= needed;
  }
  return tables;
}

/** The address stands before the rows: what follows it a second time, between a space and `>`, is where it leads. */
function tableLines(table: readonly Row[]): string[] {
  const lengths = `${table[0]?.length ?? 0},${table.at(-1)?.length ?? 0}`;
  return [
    `RewriteCond %{REQUEST_URI} "^[^ >]{${lengths}}$"`,
    String.raw`RewriteCond "%{REQUEST_URI} ${table.map(({ text }) => `\\\n ${text} `).join('')}" "^([^ ]+) .* \1>([^ ]+)"`,
    'RewriteRule "" "%2" [R=301,L,NE]',
  ];
}

function rule({ from, to }: HostRedirect, base: string): string {
  return `RewriteRule "^${escapePattern(from.slice(base.length)).replaceAll('"', '\\"')}$" "${target(to)}" [R=301,L,NE]`;
}

/** A `%` and a figure would stand for what a condition found. */
function target(to: string): string {
  return to.replace(/[%$]/g, '\\$&');
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}

interface Row {
  text: string;
  /** Of the address, in bytes. */
  length: number;
}
