import { longDate } from '../domain/date.ts';
import { TAG_PART } from '../domain/tag-parts.ts';
import { withAbove } from '../domain/tag-registry.ts';
import { href } from '../domain/url.ts';
import type { Messages } from '../messages/index.ts';
import type { Post } from '../schema/entry.ts';
import type { TagRegistry } from '../schema/tags.ts';

/**
 * What the tag filter loads when it is first used: which tags each post carries, and the newest posts themselves. The others stand in parts
 * that are loaded when they are shown.
 *
 * @param posts those of the lists, newest first
 * @param parts addresses of the other parts
 * @param cut whether the index of tags has several pages: each shows what is chosen on others
 */
export function tagData(posts: readonly Post[], { parts, cut = false, tags: registry, ...options }: TagDataOptions): string {
  const carried = tagged(posts).map(({ tags }) => withAbove(tags, registry));
  const bySlug = Map.groupBy(carried.flat(), ({ slug }) => slug);
  const slugs = [...bySlug.keys()];
  const numbers = new Map(slugs.map((slug, number) => [slug, number]));
  const data: TagData = {
    tags: slugs,
    // Of a tag that is spelt in several ways, the newest post's stands, as in lists.
    ...(cut ? { labels: [...bySlug.values()].flatMap(([tag]) => tag?.label ?? []) } : {}),
    carried: carried.map((own) => own.flatMap(({ slug }) => numbers.get(slug) ?? [])),
    rows: rowsOf(posts, 0, options),
    parts,
  };
  return JSON.stringify(data);
}

/** A part of the posts that carry tags, from 1: the first stands with `tagData`. */
export function tagPart(posts: readonly Post[], part: number, options: RowOptions): string {
  return JSON.stringify(rowsOf(posts, part - 1, options));
}

function rowsOf(posts: readonly Post[], part: number, { base, messages }: RowOptions): TagRow[] {
  return tagged(posts)
    .slice(part * TAG_PART, (part + 1) * TAG_PART)
    .map(({ title, permalink, date }) => [title, href(permalink, base), longDate(date, messages)]);
}

function tagged(posts: readonly Post[]): Post[] {
  return posts.filter(({ tags }) => tags.length > 0);
}

interface RowOptions {
  base: string;
  messages: Messages;
}

interface TagDataOptions extends RowOptions {
  tags: TagRegistry;
  parts: readonly string[];
  cut?: boolean;
}

interface TagData {
  /** Slugs. */
  tags: readonly string[];
  /** Of each, where the index of tags has several pages. */
  labels?: readonly string[];
  /** For each post, newest first, the numbers of its tags and of those that contain them. */
  carried: readonly (readonly number[])[];
  /** The first of them. */
  rows: readonly TagRow[];
  parts: readonly string[];
}

/** Title, address, date in words. */
type TagRow = [title: string, href: string, date: string];
