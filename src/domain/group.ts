import { withAbove } from './tag-registry.ts';
import type { Messages } from '../messages/index.ts';
import type { Label, Post } from '../schema/entry.ts';
import type { TagRegistry } from '../schema/tags.ts';

/** Posts by category: a post stands on its own shelf and on every shelf around it. */
export function groupByCategory(posts: readonly Post[]): readonly NestedGroup[] {
  return group(posts, shelvesOf).map((found) => {
    const [first] = found.posts;
    return { ...found, above: first ? shelvesOf(first).slice(0, found.slug.split('/').length - 1) : [] };
  });
}

/** Posts by tag: a post stands under its tags and under every tag that contains one of them, once. */
export function groupByTag(posts: readonly Post[], registry: TagRegistry): readonly TagGroup[] {
  const groups = group(posts, ({ tags }) => withAbove(tags, registry));
  return groups.map((found) => {
    const { description, above = [] } = registry.bySlug.get(found.slug) ?? {};
    return { ...found, above, ...(description === undefined ? {} : { description }) };
  });
}

/** Posts by series in the order in which they are read: by the numbers of their titles where all have one, else oldest first. */
export function groupBySeries(posts: readonly Post[]): readonly Group[] {
  const groups = group(posts.toReversed(), ({ series }) => (series ? [series] : []));
  return groups.map((found) => {
    const numberOf = ({ series }: Post) => series?.number ?? NaN;
    const numbered = found.posts.every((post) => !Number.isNaN(numberOf(post)));
    return numbered ? { ...found, posts: found.posts.toSorted((a, b) => numberOf(a) - numberOf(b)) } : found;
  });
}

/** Posts by year, newest first. */
export function groupByYear(posts: readonly Post[]): readonly Group[] {
  return group(posts, ({ date }) => [{ label: date.slice(0, 4), slug: date.slice(0, 4) }]).toSorted((a, b) => (a.slug < b.slug ? 1 : -1));
}

/** Posts by month, newest first; each stands in its year. */
export function groupByMonth(posts: readonly Post[], { months }: Pick<Messages, 'months'>): readonly NestedGroup[] {
  const groups = group(posts, ({ date }) => [
    { label: months[Number(date.slice(5, 7)) - 1] ?? '', slug: date.slice(0, 7).replace('-', '/') },
  ]);
  return groups
    .toSorted((a, b) => (a.slug < b.slug ? 1 : -1))
    .map((month) => ({ ...month, above: [{ label: month.slug.slice(0, 4), slug: month.slug.slice(0, 4) }] }));
}

/** A group as pages show it that list others: how many posts it has, not which. */
export function shown<Own extends Group>({ posts, ...facts }: Own): Shown<Own> {
  return { ...facts, count: posts.length };
}

/** The shelves a post stands on, the outermost first, each with its whole path. */
function shelvesOf({ category }: Post): readonly Label[] {
  const slugs = category.map(({ slug }) => slug);
  return category.map(({ label }, depth) => ({ label, slug: slugs.slice(0, depth + 1).join('/') }));
}

/** Groups in the order of their labels, accents folded, ties by slug; the label is that of the first post. */
function group(posts: readonly Post[], labelsOf: (post: Post) => readonly Label[]): readonly Group[] {
  const groups = new Map<string, { label: string; slug: string; posts: Post[] }>();
  for (const post of posts) {
    for (const { label, slug } of labelsOf(post)) {
      const known = groups.get(slug);
      if (known) known.posts.push(post);
      else groups.set(slug, { label, slug, posts: [post] });
    }
  }
  return [...groups.values()].toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
}

export type Shown<Own extends Group = Group> = Omit<Own, 'posts'> & { count: number };

/** Posts under one tag. */
export interface TagGroup extends NestedGroup {
  description?: string;
}

/** Posts under a label that stands in others. */
export interface NestedGroup extends Group {
  /** The groups that contain it, the outermost first. */
  above: readonly Label[];
}

/** Posts under one label. */
export interface Group {
  label: string;
  slug: string;
  posts: readonly Post[];
}
