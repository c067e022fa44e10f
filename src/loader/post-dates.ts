import path from 'node:path';

import { instantOf } from '../domain/date.ts';
import { parseDate } from '../domain/parse-date.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { NameFacts } from './file-name.ts';
import type { FrontMatter } from './front-matter.ts';

const EXAMPLE = '2026-05-01';

/** The dates of a post: front matter's `date` wins over the file name's (Jekyll 4, document.rb). */
export function readPostDates(name: NameFacts, source: DateSource): PostDates {
  const date = readDate('date', source);
  const updated = readUpdated(source);
  const expires = readDate('expires', source);
  const own = date.date === undefined && date.diagnostics.length === 0 ? nameDate(name, source) : date;
  const order = own.date === undefined ? [] : orderFaults(own.date, { updated: updated.date, expires: expires.date }, source);
  const diagnostics = [...[own, updated, expires].flatMap((reading) => reading.diagnostics), ...order];
  return { date: own.date, updated: updated.date, expires: expires.date, diagnostics };
}

/** The date of the last change, by its own name or Jekyll's. */
export function readUpdated(source: DateSource): ReadDate {
  return readDate(updatedKey(source), source);
}

function updatedKey({ matter }: DateSource): string {
  return typeof matter.values['updated'] === 'string' ? 'updated' : 'last_modified_at';
}

/** A post that ends before it begins, and one changed on a day before its own. */
function orderFaults(
  date: string,
  { updated, expires }: Partial<Record<'updated' | 'expires', string | undefined>>,
  source: DateSource,
): Diagnostic[] {
  const early = (kind: 'expires-early' | 'updated-early', key: string): Diagnostic => {
    const { file, matter } = source;
    return { kind, file, ...matter.placeOf([key]), found: matter.written([key]) ?? '', values: { key, date: date.slice(0, 10) } };
  };
  return [
    ...(expires !== undefined && instantOf(expires) <= instantOf(date) ? [early('expires-early', 'expires')] : []),
    ...(updated !== undefined && updated.slice(0, 10) < date.slice(0, 10) ? [early('updated-early', updatedKey(source))] : []),
  ];
}

/** A date of front matter; what is no text, the schema tells. */
function readDate(key: string, { matter, file, timeZone }: DateSource): ReadDate {
  const text = matter.values[key];
  if (typeof text !== 'string') return { date: undefined, diagnostics: [] };
  const reading = parseDate(text, timeZone);
  if (reading.ok) return { date: reading.date, diagnostics: [] };
  const { kind, ...values } = reading.fault;
  const place = { file, ...matter.placeOf([key]), found: matter.written([key]) ?? '' };
  return { date: undefined, diagnostics: [{ kind, ...place, values: { key, ...values } }] };
}

function nameDate({ date, slug }: NameFacts, { matter, file, timeZone }: DateSource): ReadDate {
  // A date that is no text has been told.
  if (matter.values['date'] !== undefined) return { date: undefined, diagnostics: [] };
  const named = date === undefined ? undefined : parseDate(date, timeZone);
  if (named?.ok) return { date: named.date, diagnostics: [] };
  const kind = named ? 'file-name-date' : 'file-name';
  const suggestion = named ? `${named.fault.suggestion}-${slug}${path.extname(file)}` : EXAMPLE;
  const place = { file, line: 1, column: 1, found: path.posix.basename(file) };
  return { date: undefined, diagnostics: [{ kind, ...place, values: { date: date ?? '', slug, suggestion } }] };
}

export interface PostDates {
  date: string | undefined;
  updated: string | undefined;
  expires: string | undefined;
  diagnostics: Diagnostic[];
}

export interface ReadDate {
  date: string | undefined;
  diagnostics: Diagnostic[];
}

export interface DateSource {
  matter: FrontMatter;
  file: string;
  /** Zone of a date that names none. */
  timeZone: string;
}
