import { paginate, TITLES_A_PAGE } from './pagination.ts';
import { noTags, withAbove } from './tag-registry.ts';
import type { Messages } from '../messages/index.ts';
import type { Label } from '../schema/entry.ts';
import type { TagRegistry } from '../schema/tags.ts';

/**
 * The addresses of the site's own pages, every page of every list among them, with the name of each: no entry may take one.
 *
 * @param posts those of the lists
 */
export function reservedAddresses(
  posts: readonly Listed[],
  { messages, pageSize, tags = noTags }: ReservedOptions,
): ReadonlyMap<string, string> {
  const { routes } = messages;
  const listPages = [...listsWith(posts, { messages, tags })].flatMap(([address, { name, posts: items }]) =>
    paginate(items, address, { size: pageSize, word: routes.page }).map(({ path }): [string, string] => [path, name]),
  );
  const all = paginate(posts, `/${routes.archives}/${routes.all}/`, { size: TITLES_A_PAGE, word: routes.page });
  return new Map<string, string>([
    ['/404.html', messages.notFoundTitle],
    [`/${routes.categories}/`, messages.categories],
    [`/${routes.tags}/`, messages.tags],
    [`/${routes.archives}/`, messages.archives],
    [`/${routes.feeds}/`, messages.feeds],
    ...all.map(({ path }): [string, string] => [path, messages.allPosts]),
    [`/${routes.search}/`, messages.search],
    ...listPages,
  ]);
}

/** The addresses of the lists that are fed: all but archives, to which nothing comes. */
export function fedLists(posts: readonly Listed[], { messages, tags = noTags }: Omit<ReservedOptions, 'pageSize'>): string[] {
  const archives = `/${messages.routes.archives}/`;
  return [...listsWith(posts, { messages, tags }).keys()].filter((address) => !address.startsWith(archives));
}

/** Every list with its posts, by the address of its first page. */
function listsWith(
  posts: readonly Listed[],
  { messages, tags }: { messages: Messages; tags: TagRegistry },
): Map<string, { name: string; posts: Listed[] }> {
  const lists = new Map<string, { name: string; posts: Listed[] }>([
    [`/${messages.routes.home}`, { name: messages.home, posts: [...posts] }],
  ]);
  for (const post of posts) {
    for (const [address, name] of listsOf({ ...post, tags: withAbove(post.tags, tags) }, messages)) {
      const known = lists.get(address);
      if (known) known.posts.push(post);
      else lists.set(address, { name, posts: [post] });
    }
  }
  return lists;
}

/** The lists a post stands in, with the name of their kind. */
function listsOf({ category, tags, series, date }: Listed, messages: Messages): [address: string, name: string][] {
  const { routes } = messages;
  const shelves = category.map((_, depth) => category.slice(0, depth + 1).map(({ slug }) => slug));
  return [
    ...shelves.map((shelf): [string, string] => [`/${routes.categories}/${shelf.join('/')}/`, messages.category]),
    ...tags.map(({ slug }): [string, string] => [`/${routes.tags}/${slug}/`, messages.tag]),
    ...(series ? [[`/${routes.series}/${series.slug}/`, messages.series] satisfies [string, string]] : []),
    [`/${routes.archives}/${date.slice(0, 4)}/`, messages.archives],
    [`/${routes.archives}/${date.slice(0, 4)}/${date.slice(5, 7)}/`, messages.archives],
  ];
}

export interface ReservedOptions {
  messages: Messages;
  /** Posts a page of a list. */
  pageSize: number;
  tags?: TagRegistry;
}

export interface Listed {
  date: string;
  category: readonly Label[];
  tags: readonly Label[];
  series?: Label | undefined;
}
