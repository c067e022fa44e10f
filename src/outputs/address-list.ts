import { href } from '../domain/url.ts';
import type { Group } from '../domain/group.ts';
import type { AddressRow } from '../domain/nearest-addresses.ts';
import type { Messages } from '../messages/index.ts';
import type { Page, Post } from '../schema/entry.ts';

/** What the page of missing pages looks through: the title of every text that is listed and of every group, and the address as in a link. */
export function addressList({ posts, pages, groups }: Published, { base, messages: { routes } }: AddressOptions): string {
  const entries = [...posts, ...pages.filter(({ state }) => state !== 'unlisted')];
  const kinds = ['categories', 'tags', 'series', 'archives'] as const;
  const lists = kinds.flatMap((kind) => groups[kind].map(({ label, slug }): AddressRow => [label, `/${routes[kind]}/${slug}/`]));
  const rows = [...entries.map(({ title, permalink }): AddressRow => [title, permalink]), ...lists];
  return JSON.stringify(rows.map(([title, path]) => [title, href(path, base)]));
}

interface AddressOptions {
  base: string;
  messages: Messages;
}

interface Published {
  posts: readonly Post[];
  pages: readonly Page[];
  groups: Readonly<Record<'categories' | 'tags' | 'series' | 'archives', readonly Group[]>>;
}
