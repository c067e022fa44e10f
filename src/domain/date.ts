import type { Messages } from '../messages/index.ts';

/** The parts of an ISO 8601 text, as the site's clock showed them. */
export function dateParts(date: string): { year: string; month: string; day: string } {
  return { year: date.slice(0, 4), month: date.slice(5, 7), day: date.slice(8, 10) };
}

/** The instant of an ISO 8601 text, in milliseconds since 1970 UTC. */
export function instantOf(date: string): number {
  return Date.parse(date);
}

/** A date in words: « 1er mai 2026 ». */
export function longDate(date: string, messages: Messages): string {
  const { year, month, day } = dateParts(date);
  return messages.longDate(Number(year), messages.months[Number(month) - 1] ?? '', Number(day));
}

/** The day and the month in words: « 1er mai ». */
export function dayAndMonth(date: string, messages: Messages): string {
  const { month, day } = dateParts(date);
  return messages.dayAndMonth(messages.months[Number(month) - 1] ?? '', Number(day));
}

/** A date in words with its weekday and its time, as its own clock showed them: « samedi 5 décembre 2026 à 08:00 ». */
export function dayAndTime(date: string, messages: Messages): string {
  const { year, month, day } = dateParts(date);
  const weekday = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay();
  return messages.dayAndTime(messages.weekdays[weekday] ?? '', longDate(date, messages), date.slice(11, 16));
}
