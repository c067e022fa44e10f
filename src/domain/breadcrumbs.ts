import type { Messages } from '../messages/index.ts';
import type { Label, Page, Post } from '../schema/entry.ts';

/**
 * The way from the home page to where one is, the place itself last: what trails show and what structured data says. Alone on the home
 * page. A post stands on its shelves; an unlisted one on none, for they may have no page.
 */
export function breadcrumbs(where: Where, messages: Messages): Crumb[] {
  return [
    { label: messages.home, path: `/${messages.routes.home}` },
    ...('kind' in where ? toList(where, messages) : toEntry(where, messages)),
  ];
}

/** What a list stands in, the nearest first: two lists of one name, a tag and a shelf say, are told apart by it. Years and months name it. */
export function listPlace(where: ListPlace, messages: Messages): string[] {
  if (where.kind === 'home' || where.kind === 'archives') return [];
  if (where.kind === 'series') return [messages.series];
  const itself = where.page && where.page.number > 1 ? -2 : -1;
  const above = breadcrumbs(where, messages).slice(1, itself);
  return above.map(({ label }) => label).toReversed();
}

function toEntry({ post, page }: EntryPlace, messages: Messages): Crumb[] {
  const { title, permalink } = post ?? page;
  const shelves = post && post.state !== 'unlisted' ? toShelf(post.category, messages) : [];
  return [...shelves, { label: title, path: permalink }];
}

function toList({ kind, group, page }: ListPlace, messages: Messages): Crumb[] {
  const { routes } = messages;
  // Series have no list of their own.
  const index = kind === 'home' || kind === 'series' ? [] : [{ label: messages[kind], path: `/${routes[kind]}/` }];
  const named = group && kind !== 'home' ? [...index, ...toGroup(kind, group, messages)] : index;
  return page && page.number > 1 ? [...named, { label: messages.pageNumber(page.number), path: page.path }] : named;
}

function toGroup(kind: Exclude<ListPlace['kind'], 'home'>, group: GroupPlace, messages: Messages): Crumb[] {
  return [...(group.above ?? []), group].map(({ label, slug }) => ({ label, path: `/${messages.routes[kind]}/${slug}/` }));
}

function toShelf(category: readonly Label[], { routes }: Messages): Crumb[] {
  return category.map(({ label }, depth) => {
    const slugs = category.slice(0, depth + 1).map(({ slug }) => slug);
    return { label, path: `/${routes.categories}/${slugs.join('/')}/` };
  });
}

/** A step of the way. */
export interface Crumb {
  label: string;
  /** Decoded path from the site's root, whatever its base. */
  path: string;
}

/** Where one is: a list or the page of its groups, or an entry. */
export type Where = ListPlace | EntryPlace;

interface ListPlace {
  kind: 'home' | 'categories' | 'tags' | 'series' | 'archives';
  /** None on the page that lists all groups. */
  group?: GroupPlace | undefined;
  page?: { number: number; path: string } | undefined;
}

interface GroupPlace extends Label {
  /** The groups that contain it, the outermost first. */
  above?: readonly Label[];
}

type EntryPlace =
  | { post: Pick<Post, 'title' | 'permalink' | 'category' | 'state'>; page?: never }
  | { page: Pick<Page, 'title' | 'permalink'>; post?: never };
