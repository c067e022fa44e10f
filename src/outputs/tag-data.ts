import { longDate } from '../domain/date.ts';
import { href } from '../domain/url.ts';
import type { Messages } from '../messages/index.ts';
import type { Post } from '../schema/entry.ts';

/** What the tag filter loads when it is first used: each post with the slugs of its tags, newest first. */
export function tagData(posts: readonly Post[], { base, messages }: { base: string; messages: Messages }): string {
  const rows = posts
    .filter(({ tags }) => tags.length > 0)
    .map(({ title, permalink, date, tags }) => [title, href(permalink, base), longDate(date, messages), tags.map(({ slug }) => slug)]);
  return JSON.stringify(rows satisfies TagRow[]);
}

/** Title, address, date in words, slugs of tags. */
export type TagRow = (string | string[])[];
