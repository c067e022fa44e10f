import { zonedFromInstant, zonedFromWall } from './zone.ts';

// YYYY-MM-DD, then perhaps a time and perhaps a zone: ISO 8601's profile and the form Jekyll writes.
const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})(?:(?:[Tt]|[ \t]+)(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:[ \t]*(Z|z|UTC|[+-]\d{2}:?\d{2}))?)?$/;
const NUMERIC = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const DAY_FIRST = /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:er)?\s+(\p{L}+)\.?,?\s+(\d{4})/u;
const MONTH_FIRST = /^(?:\p{L}+\.?,?\s+)?(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u;
const TIME = /\s(\d{1,2})\s*[:hH]\s*(\d{2})?(?!\d)/;
/** Beginnings of the months' names, in French and in English. */
const MONTHS = [
  /^jan/,
  /^fe[bv]/,
  /^mar/,
  /^a[pv]r/,
  /^ma[iy]/,
  /^(?:juin|june?)$/,
  /^jui?l/,
  /^a(?:ou|ug)/,
  /^sep/,
  /^oct/,
  /^nov/,
  /^dec/,
];
/** Dates before are slips of the hand: `0026` for `2026`. */
const FIRST_YEAR = 1000;
/** Minutes: no zone has ever been further from UTC. */
const FARTHEST = 15 * 60;
const EXAMPLE = '2026-05-01';

/**
 * Reads a date from its written text. No zone means the site's, whatever the machine's.
 *
 * @returns the ISO 8601 text with offset in the site's zone, or the fault and, where one is likely, what was meant
 */
export function parseDate(text: string, timeZone: string): DateReading {
  const match = WRITTEN.exec(text.trim());
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00', zone] = match ?? [];
  if (!match || Number(year) < FIRST_YEAR) return { ok: false, fault: guess(text.trim()) };
  const offset = zone === undefined ? undefined : minutesOf(zone);
  const rest = text.trim().slice(10);
  const fault =
    impossible([year, month, day].map(Number) as Numbers, rest) ??
    impossibleTime(`${year}-${month}-${day}`, [hour, minute, second], offset);
  if (fault) return { ok: false, fault };
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  return {
    ok: true,
    date: offset === undefined ? zonedFromWall(wall, timeZone) : zonedFromInstant(wall - offset * 60_000, timeZone),
  };
}

/** Number of days of a month (1 to 12), by the Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The fault of a day that the calendar lacks, and the nearest one it has, with the time that follows it. */
function impossible([year, month, day]: Numbers, rest = ''): DateFault | undefined {
  const near = Math.min(Math.max(month, 1), 12);
  const days = daysIn(year, near);
  const suggestion = iso(year, near, Math.min(Math.max(day, 1), days)) + rest;
  if (near !== month) return { kind: 'date-month', suggestion };
  return day >= 1 && day <= days ? undefined : { kind: 'date-day', days: String(days), suggestion };
}

function impossibleTime(day: string, [hour, minute, second]: readonly [string, string, string], offset = 0): DateFault | undefined {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return { kind: 'date-time', suggestion: `${day} 12:00` };
  return Math.abs(offset) > FARTHEST ? { kind: 'date-time', suggestion: `${day} ${hour}:${minute}` } : undefined;
}

/** What an author may have meant by a date in another form: day before month, as French writes it. */
function guess(text: string): DateFault {
  const time = TIME.exec(text);
  const rest = time ? ` ${(time[1] ?? '').padStart(2, '0')}:${time[2] ?? '00'}` : '';
  const written = NUMERIC.exec(text)?.slice(1, 4) ?? COMPACT.exec(text)?.slice(1, 4);
  if (written) return guessNumeric(written, rest);
  const [, day = '', word = '', year = ''] = DAY_FIRST.exec(text) ?? [];
  const [, month = word, dayAfter = day, yearAfter = year] = word === '' ? (MONTH_FIRST.exec(text) ?? []) : [];
  const plain = month.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const number = MONTHS.findIndex((name) => name.test(plain)) + 1;
  if (number === 0) return { kind: 'date-form', suggestion: EXAMPLE };
  const numbers: Numbers = [Number(yearAfter), number, Number(dayAfter)];
  return impossible(numbers, rest) ?? { kind: 'date-form', suggestion: iso(...numbers) + rest };
}

function guessNumeric(written: readonly string[], rest: string): DateFault {
  const [first = 0, second = 0, third = 0] = written.map(Number);
  const form = (numbers: Numbers): DateFault => impossible(numbers, rest) ?? { kind: 'date-form', suggestion: iso(...numbers) + rest };
  if (written[0]?.length === 4) return form([century(first), second, third]);
  const year = century(third);
  if (first > 12 || first === second || Math.min(first, second) < 1) return form([year, second, first]);
  if (second > 12) return form([year, first, second]);
  const reading1 = iso(year, second, first) + rest;
  return { kind: 'date-ambiguous', suggestion: reading1, reading1, reading2: iso(year, first, second) + rest };
}

/** The year of this century that two digits, or a slip of the hand, stand for. */
function century(year: number): number {
  return year < FIRST_YEAR ? 2000 + (year % 100) : year;
}

function minutesOf(zone: string): number {
  if (/^(?:z|utc)$/i.test(zone)) return 0;
  const digits = zone.replace(':', '');
  if (Number(digits.slice(3, 5)) > 59) return Infinity;
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  return digits.startsWith('-') ? -minutes : minutes;
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

type Numbers = [year: number, month: number, day: number];

export type DateReading = { ok: true; date: string } | { ok: false; fault: DateFault };

export type DateFault =
  | { kind: 'date-form' | 'date-month' | 'date-time'; suggestion: string }
  | { kind: 'date-day'; suggestion: string; days: string }
  | { kind: 'date-ambiguous'; suggestion: string; reading1: string; reading2: string };
