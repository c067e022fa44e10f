import { indexParts } from './index-pages.ts';
import { paginate, TITLES_A_PAGE } from './pagination.ts';
import { noTags, withAbove } from './tag-registry.ts';
import type { Messages } from '../messages/index.ts';
import type { Label } from '../schema/entry.ts';
import type { TagRegistry } from '../schema/tags.ts';

/** Of each array of posts, as they were last asked for. */
const lists = new WeakMap<readonly Listed[], { words: ListWords; made: PostLists }>();

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
  const known = listsWith(posts, { messages, tags });
  const listPages = [...known].flatMap(([address, { name, posts: items }]) =>
    paginate(items, address, { size: pageSize, word: routes.page }).map(({ path }): [string, string] => [path, name]),
  );
  const all = paginate(posts, `/${routes.archives}/${routes.all}/`, { size: TITLES_A_PAGE, word: routes.page });
  return new Map<string, string>([
    ['/404.html', messages.notFoundTitle],
    ...indexesOf([...known.keys()], { messages, tags }),
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

/** Every page of the indexes of categories and of tags. */
function indexesOf(addresses: readonly string[], { messages, tags }: ListWords): [address: string, name: string][] {
  const { routes } = messages;
  return (['categories', 'tags'] as const).flatMap((kind) => {
    const index = `/${routes[kind]}/`;
    const slugs = addresses.filter((address) => address.startsWith(index)).map((address) => address.slice(index.length, -1));
    const groups = slugs.map((slug) => ({ slug, above: kind === 'tags' ? (tags.bySlug.get(slug)?.above ?? []) : shelfAround(slug) }));
    const parts = indexParts(groups.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)));
    return paginate(parts, index, { size: 1, word: routes.page }).map(({ path }): [string, string] => [path, messages[kind]]);
  });
}

/** The outermost of the shelves a category stands on. */
function shelfAround(slug: string): { slug: string }[] {
  const [shelf = '', ...inside] = slug.split('/');
  return inside.length > 0 ? [{ slug: shelf }] : [];
}

/** Every list with its posts, by the address of its first page. Those of the same posts are asked for twice: for addresses and for feeds. */
function listsWith(posts: readonly Listed[], words: ListWords): PostLists {
  const known = lists.get(posts);
  if (known?.words.messages === words.messages && known.words.tags === words.tags) return known.made;
  const made = makeLists(posts, words);
  lists.set(posts, { words, made });
  return made;
}

function makeLists(posts: readonly Listed[], { messages, tags }: ListWords): PostLists {
  const made: PostLists = new Map([[`/${messages.routes.home}`, { name: messages.home, posts: [...posts] }]]);
  for (const post of posts) {
    for (const [address, name] of listsOf({ ...post, tags: withAbove(post.tags, tags) }, messages)) {
      const known = made.get(address);
      if (known) known.posts.push(post);
      else made.set(address, { name, posts: [post] });
    }
  }
  return made;
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

type PostLists = Map<string, { name: string; posts: Listed[] }>;

interface ListWords {
  messages: Messages;
  tags: TagRegistry;
}

export interface Listed {
  date: string;
  category: readonly Label[];
  tags: readonly Label[];
  series?: Label | undefined;
}
