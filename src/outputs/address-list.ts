import type { Group } from '../domain/group.ts';
import type { AddressRow } from '../domain/nearest-addresses.ts';
import type { Messages } from '../messages/index.ts';
import type { Page, Post } from '../schema/entry.ts';

/** What the page of missing pages looks through: the title and the address of every text that is listed and of every group. */
export function addressList({ posts, pages, groups }: Published, { routes }: Messages): string {
  const entries = [...posts, ...pages.filter(({ state }) => state !== 'unlisted')];
  const kinds = ['categories', 'tags', 'series', 'archives'] as const;
  const lists = kinds.flatMap((kind) => groups[kind].map(({ label, slug }): AddressRow => [label, `/${routes[kind]}/${slug}/`]));
  return JSON.stringify([...entries.map(({ title, permalink }): AddressRow => [title, permalink]), ...lists]);
}

interface Published {
  posts: readonly Post[];
  pages: readonly Page[];
  groups: Readonly<Record<'categories' | 'tags' | 'series' | 'archives', readonly Group[]>>;
}
