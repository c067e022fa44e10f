import { zonedFromInstant, zonedFromWall } from './zone.ts';

// YYYY-MM-DD, then perhaps a time and perhaps a zone: ISO 8601's profile and the form Jekyll writes.
const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})(?:(?:[Tt]|[ \t]+)(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:[ \t]*(Z|z|UTC|[+-]\d{2}:?\d{2}))?)?$/;
const NUMERIC = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})(?:\D.*)?$/;
const WORDS = /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:er)?\s+(\p{L}+)\.?\s+(\d{4})$/u;
const MONTHS = ['janv', 'fev', 'mars', 'avr', 'mai', 'juin', 'juil', 'aou', 'sept', 'oct', 'nov', 'dec'];

/**
 * Reads a date from its written text. No zone means the site's, whatever the machine's.
 *
 * @returns the ISO 8601 text with offset in the site's zone, or the fault and, where one is likely, what was meant
 */
export function parseDate(text: string, timeZone: string): DateReading {
  const match = WRITTEN.exec(text.trim());
  if (!match) return { ok: false, fault: guess(text.trim()) };
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00', zone] = match;
  const fault = impossible(Number(year), Number(month), Number(day)) ?? impossibleTime(text, [hour, minute, second]);
  if (fault) return { ok: false, fault };
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const offset = zone === undefined ? undefined : minutesOf(zone);
  return {
    ok: true,
    date: offset === undefined ? zonedFromWall(wall, timeZone) : zonedFromInstant(wall - offset * 60_000, timeZone),
  };
}

/** Number of days of a month (1 to 12), by the Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function impossible(year: number, month: number, day: number): DateFault | undefined {
  if (month < 1 || month > 12) return { kind: 'date-month', suggestion: iso(year, Math.min(Math.max(month, 1), 12), Math.max(day, 1)) };
  const days = daysIn(year, month);
  if (day >= 1 && day <= days) return undefined;
  return { kind: 'date-day', days: String(days), suggestion: iso(year, month, day < 1 ? 1 : days) };
}

function impossibleTime(text: string, [hour, minute, second]: readonly [string, string, string]): DateFault | undefined {
  if (Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60) return undefined;
  return { kind: 'date-time', suggestion: `${text.slice(0, 10)} 12:00` };
}

/** What an author may have meant by a date in another form: day before month, as French writes it. */
function guess(text: string): DateFault {
  const numbers = NUMERIC.exec(text)?.slice(1, 4).map(Number);
  if (numbers) return guessNumeric(numbers as [number, number, number]);
  const [, day = '', word = '', year = ''] = WORDS.exec(text) ?? [];
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const month = MONTHS.findIndex((name) => plain.startsWith(name)) + 1;
  return { kind: 'date-form', suggestion: month > 0 ? iso(Number(year), month, Number(day)) : '2026-05-01' };
}

function guessNumeric([first, second, third]: [number, number, number]): DateFault {
  if (first > 31) return impossible(first, second, third) ?? { kind: 'date-form', suggestion: iso(first, second, third) };
  const year = third < 100 ? 2000 + third : third;
  if (second > 12) return { kind: 'date-form', suggestion: iso(year, Math.min(first, 12), second) };
  if (first > 12 || first === second) {
    return impossible(year, second, first) ?? { kind: 'date-form', suggestion: iso(year, second, first) };
  }
  const reading1 = iso(year, second, first);
  return { kind: 'date-ambiguous', suggestion: reading1, reading1, reading2: iso(year, first, second) };
}

function minutesOf(zone: string): number {
  if (/^(?:z|utc)$/i.test(zone)) return 0;
  const digits = zone.replace(':', '');
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  return digits.startsWith('-') ? -minutes : minutes;
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export type DateReading = { ok: true; date: string } | { ok: false; fault: DateFault };

export type DateFault =
  | { kind: 'date-form' | 'date-month' | 'date-time'; suggestion: string }
  | { kind: 'date-day'; suggestion: string; days: string }
  | { kind: 'date-ambiguous'; suggestion: string; reading1: string; reading2: string };
