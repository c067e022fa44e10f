import { dateParts } from './date.ts';
import type { Post } from '../schema/entry.ts';

/** Years that are looked back on, at most. */
const YEARS = 5;

/**
 * Of each earlier year, the post that came out nearest to the day of the newest one, in the same month. It hangs on the posts alone,
 * not on the day of the build, so that the same posts make the same page.
 *
 * @param posts newest first
 * @returns one post a year, newest first
 */
export function sameMonthBefore(posts: readonly Post[]): readonly Post[] {
  const [newest] = posts;
  if (!newest) return [];
  const { year, month, day } = dateParts(newest.date);
  const earlier = posts.filter(({ date }) => dateParts(date).month === month && dateParts(date).year !== year);
  const years = Map.groupBy(earlier, ({ date }) => dateParts(date).year);
  const distance = ({ date }: Post) => Math.abs(Number(dateParts(date).day) - Number(day));
  return [...years.values()].slice(0, YEARS).map((own) => own.reduce((held, post) => (distance(post) < distance(held) ? post : held)));
}
