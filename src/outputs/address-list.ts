import { href } from '../domain/url.ts';
import type { Group } from '../domain/group.ts';
import type { AddressRow } from '../domain/nearest-addresses.ts';
import type { Messages } from '../messages/index.ts';
import type { Page, Post } from '../schema/entry.ts';

const KINDS = ['categories', 'tags', 'series', 'archives'] as const;

/** What the page of missing pages looks through: the title of every text that is listed and of every group, and the address as in a link. */
export function addressList({ posts, pages, lists }: Published, base: string): string {
  const entries = [...posts, ...pages.filter(({ state }) => state !== 'unlisted')];
  const rows = [...entries.map(({ title, permalink }): AddressRow => [title, permalink]), ...lists.flatMap(groupRows)];
  return JSON.stringify(rows.map(([title, path]) => [title, href(path, base)]));
}

function groupRows({ groups, routes }: Lists): AddressRow[] {
  return KINDS.flatMap((kind) => groups[kind].map(({ label, slug }): AddressRow => [label, `/${routes[kind]}/${slug}/`]));
}

interface Published {
  posts: readonly Post[];
  pages: readonly Page[];
  /** Of each edition. */
  lists: readonly Lists[];
}

interface Lists {
  groups: Readonly<Record<(typeof KINDS)[number], readonly Group[]>>;
  routes: Messages['routes'];
}
