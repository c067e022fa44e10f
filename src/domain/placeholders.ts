import { dateParts } from './date.ts';
import { plainSlug, prettySlug, slugOf } from './slug.ts';

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const ENGLISH_DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** What each placeholder of a permalink becomes (Jekyll 4, drops/url_drop.rb). */
export const PLACEHOLDERS = {
  // Jekyll's slug of signs alone is empty, which leaves no name for the file.
  title: ({ slug }) => prettySlug(slug) || slugOf(slug),
  slug: ({ slug }) => plainSlug(slug) || slugOf(slug),
  name: ({ stem }) => plainSlug(stem) || slugOf(stem),
  path: ({ path }) => path,
  collection: () => 'posts',
  categories: ({ categories }) => [...new Set(categories.map((name) => name.toLowerCase()))].join('/'),
  slugified_categories: ({ categories }) => [...new Set(categories.map(plainSlug))].join('/'),
  output_ext: () => '.html',
  year: ({ date }) => dateParts(date).year,
  month: ({ date }) => dateParts(date).month,
  day: ({ date }) => dateParts(date).day,
  hour: ({ date }) => date.slice(11, 13),
  minute: ({ date }) => date.slice(14, 16),
  second: ({ date }) => date.slice(17, 19),
  short_year: ({ date }) => date.slice(2, 4),
  i_month: ({ date }) => String(Number(dateParts(date).month)),
  i_day: ({ date }) => String(Number(dateParts(date).day)),
  short_month: ({ date }) => monthName(date).slice(0, 3),
  long_month: ({ date }) => monthName(date),
  short_day: ({ date }) => weekday(date).slice(0, 3),
  long_day: ({ date }) => weekday(date),
  y_day: ({ date }) => String(dayOfYear(calendarDay(date))).padStart(3, '0'),
  w_day: ({ date }) => String(calendarDay(date).getUTCDay() || 7),
  week: ({ date }) => isoWeek(date).week,
  w_year: ({ date }) => isoWeek(date).year,
} as const satisfies Record<string, (facts: PermalinkFacts) => string>;

function calendarDay(date: string): Date {
  return new Date(`${date.slice(0, 10)}T00:00:00Z`);
}

function monthName(date: string): string {
  return ENGLISH_MONTHS[Number(dateParts(date).month) - 1] ?? '';
}

function weekday(date: string): string {
  return ENGLISH_DAYS[calendarDay(date).getUTCDay()] ?? '';
}

function dayOfYear(day: Date): number {
  return Math.round((day.getTime() - Date.UTC(day.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;
}

/** ISO 8601 week and the year it belongs to. */
function isoWeek(date: string): { year: string; week: string } {
  const thursday = calendarDay(date);
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  return {
    year: String(thursday.getUTCFullYear()).padStart(4, '0'),
    week: String(Math.ceil(dayOfYear(thursday) / 7)).padStart(2, '0'),
  };
}

export interface PermalinkFacts {
  /** ISO 8601 with offset, in the site's zone. */
  date: string;
  /** Front matter's slug, else the file name's, raw. */
  slug: string;
  /** File name without extension, date included. */
  stem: string;
  /** Path from the collection's folder, without extension. */
  path: string;
  categories: readonly string[];
}
