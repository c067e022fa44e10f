import { zonedFromInstant, zonedFromWall } from '../../domain/zone.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const ZONE = '(?:gmt|utc?)?[-+]\\d+(?:[,.:]\\d+(?::\\d+)?)?|[a-z]+\\b';
const TIME = new RegExp(
  `(\\d+)\\s*(?:h(?:\\s*(\\d+))?|:\\s*(\\d+)(?:\\s*:\\s*(\\d+)(?:[,.]\\d*)?)?)(?:\\s*([ap])\\.?m\\b\\.?)?(?:\\s*(${ZONE}))?`,
  'i',
);
const HOUR = /\b(\d+)\s*([ap])\.?m\b\.?()()()/i;
const HOURS: Readonly<Record<string, number>> = {
  utc: 0,
  z: 0,
  gmt: 0,
  ut: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

/**
 * Reads a date as Ruby's `Time.parse(text).localtime` in the site's zone (date_parse.c, time.rb): day before month, English months,
 * zone names, and a day that the month has not counts on into the next. Never throws.
 *
 * @returns the ISO 8601 text with offset in the site's zone; undefined where Ruby finds no date
 */
export function rubyDate(text: string, timeZone: string): string | undefined {
  const { time, rest } = takeTime(text);
  const day = dayOf(rest);
  if (!day || day.month < 1 || day.month > 12 || day.day < 1 || day.day > 31) return undefined;
  if (time.hour > 24 || time.minute > 59 || time.second > 60) return undefined;
  const wall = new Date(Date.UTC(2000, day.month - 1, 1, time.hour, time.minute, time.second));
  wall.setUTCFullYear(day.year, day.month - 1, day.day + (time.hour === 24 ? 1 : 0));
  const offset = offsetOf(time.zone);
  const year = wall.getUTCFullYear();
  if (Number.isNaN(wall.getTime()) || year < 1 || year > 9999) return undefined;
  return offset === undefined ? rubyLocal(wall.getTime(), timeZone) : zonedFromInstant(wall.getTime() - offset * 60_000, timeZone);
}

/** Ruby's local time: in the hour a clock change skips, the clock as it went on; in the hour it repeats, the second of the two. */
function rubyLocal(wall: number, timeZone: string): string {
  const first = Date.parse(zonedFromWall(wall, timeZone));
  const date = zonedFromInstant(first, timeZone);
  const later = zonedFromInstant(first + 3_600_000, timeZone);
  return later.slice(0, 19) === date.slice(0, 19) ? later : date;
}

function takeTime(text: string): { time: Time; rest: string } {
  const match = TIME.exec(text) ?? compactTime(text);
  if (!match) {
    const alone = HOUR.exec(text);
    if (!alone) return { time: { hour: 0, minute: 0, second: 0, zone: undefined }, rest: text };
    return {
      time: { hour: halfDay(Number(alone[1]), alone[2]), minute: 0, second: 0, zone: undefined },
      rest: text.replace(alone[0], ' '),
    };
  }
  const [whole, hour = '0', minuteAfterH, minute = minuteAfterH ?? '0', second = '0', half, zone] = match;
  return {
    time: { hour: halfDay(Number(hour), half), minute: Number(minute), second: Number(second), zone },
    rest: text.replace(whole, ' '),
  };
}

/** The time of `20160105T101010`. */
function compactTime(text: string): RegExpExecArray | null {
  return /(?<=\d{8})T(\d\d)()(\d\d)(\d\d)?()(Z|[-+]\d+)?/i.exec(text);
}

function halfDay(hour: number, half: string | undefined): number {
  if (!half) return hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** Minutes of a zone Ruby knows (time.rb, `zone_offset`); undefined where it does not, which means the local zone. */
function offsetOf(zone: string | undefined): number | undefined {
  if (zone === undefined) return undefined;
  const named = HOURS[zone.toLowerCase()];
  if (named !== undefined) return named * 60;
  const [, sign = '', hours = '', minutes = '0'] = /^([-+])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  if (sign === '') return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function dayOf(text: string): Day | undefined {
  const european = new RegExp(`(\\d+)(?:st|nd|rd|th)?\\b\\s*[- ]?\\s*${MONTH}(?:\\s*[-,]?\\s*'?(\\d+))?`, 'i').exec(text);
  if (european) return worded(european[1], european[2], european[3]);
  const american = new RegExp(`\\b${MONTH}\\s*(?:(\\d{1,2})(?:st|nd|rd|th)?\\b[\\s,]*)?(?:'?(\\d+))?`, 'i').exec(text);
  if (american && (american[2] ?? american[3])) return worded(american[2], american[1], american[3]);
  const three = /(?<!\d)(\d+)[-/.](\d+)[-/.](\d+)/.exec(text);
  if (three) return ordered(three.slice(1, 4) as [string, string, string]);
  const ordinal = /\b(\d{4})-(\d{3})\b/.exec(text);
  if (ordinal) return fromOrdinal(Number(ordinal[1]), Number(ordinal[2]));
  const digits = /(?<!\d)(\d{4})(\d\d)(\d\d)(?!\d)/.exec(text);
  return digits ? { year: Number(digits[1]), month: Number(digits[2]), day: Number(digits[3]) } : undefined;
}

function worded(day: string | undefined, month: string | undefined, year: string | undefined): Day | undefined {
  if (year === undefined) return undefined;
  return { year: fullYear(year), month: MONTHS.indexOf((month ?? '').toLowerCase()) + 1, day: Number(day ?? 1) };
}

/** Year, month, day; or day, month, year where only the last looks like a year (date_parse.c, `s3e`). */
function ordered([first, second, third]: [string, string, string]): Day {
  const swap = first.length <= 2 && third.length > 2;
  return { year: fullYear(swap ? third : first), month: Number(second), day: Number(swap ? first : third) };
}

function fromOrdinal(year: number, days: number): Day {
  const date = new Date(Date.UTC(year, 0, days));
  return { year, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 69 ? 2000 : 1900);
}

interface Time {
  hour: number;
  minute: number;
  second: number;
  zone: string | undefined;
}

interface Day {
  year: number;
  month: number;
  day: number;
}
