import { dayAndTime, instantOf } from './date.ts';
import type { DiagnosticMessages, Messages } from '../messages/index.ts';
import type { Post } from '../schema/entry.ts';

/** The dates of the posts that wait for their day, the next one first. */
export function waitingDates(posts: readonly Pick<Post, 'state' | 'date'>[]): readonly string[] {
  return posts
    .filter(({ state }) => state === 'scheduled')
    .map(({ date }) => date)
    .toSorted((a, b) => instantOf(a) - instantOf(b));
}

/** How many posts wait, and when the next is due on the clock of the dates; undefined where none does. */
export function formatWaiting(dates: readonly string[], { waiting }: DiagnosticMessages, messages: Messages): string | undefined {
  const [next] = dates;
  return next === undefined ? undefined : waiting(dates.length, dayAndTime(next, messages));
}

/** The posts that are shown at one instant and not at the other, or otherwise: those whose state differs. */
export function changedBetween(before: readonly StateOf[], after: readonly StateOf[]): readonly string[] {
  const states = new Map(before.map(({ source, state }) => [source, state]));
  return after.filter(({ source, state }) => states.get(source) !== state).map(({ source }) => source);
}

type StateOf = Pick<Post, 'source' | 'state'>;
