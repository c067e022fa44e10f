import { longDate } from '../domain/date.ts';
import { withAbove } from '../domain/tag-registry.ts';
import { href } from '../domain/url.ts';
import type { Messages } from '../messages/index.ts';
import type { Post } from '../schema/entry.ts';
import type { TagRegistry } from '../schema/tags.ts';

/** What the tag filter loads when it is first used: each post with the slugs of its tags and of those that contain them, newest first. */
export function tagData(posts: readonly Post[], { base, messages, tags: registry }: TagDataOptions): string {
  const rows = posts
    .filter(({ tags }) => tags.length > 0)
    .map(({ title, permalink, date, tags }) => [
      title,
      href(permalink, base),
      longDate(date, messages),
      withAbove(tags, registry).map(({ slug }) => slug),
    ]);
  return JSON.stringify(rows satisfies TagRow[]);
}

interface TagDataOptions {
  base: string;
  messages: Messages;
  tags: TagRegistry;
}

/** Title, address, date in words, slugs of tags. */
export type TagRow = (string | string[])[];
