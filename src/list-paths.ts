import { shown } from './domain/group.ts';
import { indexPages } from './domain/index-pages.ts';
import { paginate, TITLES_A_PAGE } from './domain/pagination.ts';
import { sameMonthBefore } from './domain/same-month.ts';
import { tagPartAddresses } from './domain/tag-parts.ts';
import { editions } from './editions.ts';
import { site } from './library.ts';
import { keyed } from './page-key.ts';
import type { Group, NestedGroup, Shown, TagGroup } from './domain/group.ts';
import type { IndexPage } from './domain/index-pages.ts';
import type { ListPage } from './domain/pagination.ts';
import type { Edition } from './editions.ts';
import type { Messages } from './messages/index.ts';
import type { StaticPath } from './paths.ts';
import type { Post } from './schema/entry.ts';

const size = site.pageSize;

/** The first page of the home list of each edition. */
export async function homePaths(): Promise<StaticPath<EditionParams, HomeProps>[]> {
  const homes = await Promise.all(
    editions.map(async (edition) => (await homePages(edition)).slice(0, 1).map((page) => ({ edition, page }))),
  );
  const paths = homes.flat().map(({ edition, page }) => ({ params: { edition: edition.folder }, props: { kind: 'home' as const, page } }));
  return keyed(paths, ({ props }) => props);
}

/** What each edition has once. */
export function editionPaths(): StaticPath<EditionParams, EditionProps>[] {
  return editions.map((edition) => ({ params: { edition: edition.folder }, props: { edition } }));
}

/** What stands in each edition at an address of its own. */
export function routePaths<Route extends keyof Messages['routes']>(
  route: Route,
): StaticPath<EditionParams & Record<Route, string>, EditionProps>[] {
  return editions.map((edition) => {
    const { folder, messages } = edition;
    const place = { [route]: placeIn(edition, `/${messages.routes[route]}`) } as Record<Route, string>;
    return { params: { edition: folder, ...place }, props: { edition } };
  });
}

/** The parts of what the tag filter of each edition loads, from the second on. */
export async function tagPartPaths(): Promise<StaticPath<EditionParams & { tags: string; part: string }, TagPartProps>[]> {
  const paths = editions.map(async (edition) => {
    return tagPartAddresses(await edition.posts(), edition.messages.routes.tags).map((address, index) => {
      const part = index + 2;
      const tags = placeIn(edition, address).replace(/-\d+\.json$/, '');
      return { params: { edition: edition.folder, tags, part: String(part) }, props: { edition, part } };
    });
  });
  return (await Promise.all(paths)).flat();
}

/** Every page of every list but the first of home: `/page/2/`, `/categories/guide/`, `/etiquettes/ete/page/3/`… */
export async function listPaths(): Promise<StaticPath<EditionParams & { list: string; slug: string }, ListProps>[]> {
  const lists = await Promise.all(editions.map(async (edition) => (await listsOf(edition)).map((props) => ({ edition, props }))));
  const paths = lists.flat().map(({ edition, props }) => {
    const place = placeIn(edition, props.page.path.slice(0, -1));
    const cut = place.indexOf('/');
    return { params: { edition: edition.folder, list: place.slice(0, cut), slug: place.slice(cut + 1) }, props };
  });
  return keyed(paths, ({ props }) => props);
}

/** The pages that list groups: categories, tags, years; of a long index the first page. */
export async function indexPaths(): Promise<StaticPath<IndexParams, IndexProps>[]> {
  return (await everyIndexPath()).filter(({ params: { number } }) => number === undefined);
}

/** Where an index has several pages, those from the second on. */
export async function indexPagePaths(): Promise<StaticPath<IndexParams, IndexProps>[]> {
  return (await everyIndexPath()).filter(({ params: { number } }) => number !== undefined);
}

async function everyIndexPath(): Promise<StaticPath<IndexParams, IndexProps>[]> {
  const lists = await Promise.all(editions.map(async (edition) => (await indexesOf(edition)).map((props) => ({ edition, props }))));
  const paths = lists.flat().map(({ edition, props }) => {
    const { folder, messages } = edition;
    const list = placeIn(edition, `/${messages.routes[props.kind]}`);
    const number = props.kind === 'archives' ? 1 : props.page.number;
    return { params: { edition: folder, list, ...(number > 1 ? { page: messages.routes.page, number: String(number) } : {}) }, props };
  });
  return keyed(paths, ({ props }) => props);
}

async function listsOf(edition: Edition): Promise<ListProps[]> {
  const { groups } = edition;
  const home = (await homePages(edition)).slice(1).map((page) => ({ kind: 'home' as const, page }));
  const tags = await groups.tags();
  const inside = Map.groupBy(tags, ({ above }) => above.at(-1)?.slug);
  const tagged = tags.flatMap((group) =>
    pagesOf('tags', group, edition).map((page) => ({
      kind: 'tags' as const,
      group: shown(group),
      page,
      inside: (inside.get(group.slug) ?? []).map(shown),
    })),
  );
  const kept = (await groups.categories()).flatMap((group) =>
    pagesOf('categories', group, edition).map((page) => ({ kind: 'categories' as const, group: shown(group), page })),
  );
  const episodes = await edition.episodes();
  const numbersOf = (items: readonly Post[]) => Object.fromEntries(items.map(({ source }) => [source, episodes.get(source)?.number ?? 0]));
  const series = (await groups.series()).flatMap((group) =>
    pagesOf('series', group, edition).map((page) => ({
      kind: 'series' as const,
      group: shown(group),
      page,
      numbers: numbersOf(page.items),
    })),
  );
  return [...home, ...tagged, ...kept, ...series, ...(await archiveLists(edition))];
}

/** Every page of every year, of every month, and of the list of all. */
async function archiveLists(edition: Edition): Promise<ArchiveProps[]> {
  const { groups, messages, posts } = edition;
  const { routes } = messages;
  const kind = 'archives';
  const months = await groups.months();
  const inside = Map.groupBy(months, ({ above }) => above.at(-1)?.slug);
  const spans: (Omit<ArchiveProps, 'kind' | 'page' | 'name' | 'group'> & { group: NestedGroup })[] = [
    ...(await groups.archives()).map((year) => ({
      span: 'year' as const,
      group: { ...year, above: [] },
      months: (inside.get(year.slug) ?? []).map(shown),
    })),
    ...months.map((group) => ({ span: 'month' as const, group, months: [] })),
  ];
  const dated = spans.flatMap((span) => {
    const { label, above } = span.group;
    const name = messages.archivesOf([label, ...above.map((year) => year.label)].join(' '));
    const group = shown(span.group);
    return pagesOf(kind, span.group, edition).map((page) => ({ kind, ...span, group, name, page }) satisfies ArchiveProps);
  });
  const all = { label: messages.allPosts, slug: routes.all, posts: await posts(), above: [] };
  const whole = paginate(all.posts, `/${routes.archives}/${routes.all}/`, { size: TITLES_A_PAGE, word: routes.page });
  return [
    ...dated,
    ...whole.map((page) => ({ kind, span: 'all', group: shown(all), months: [], name: all.label, page }) satisfies ArchiveProps),
  ];
}

async function indexesOf({ groups, messages: { routes }, posts }: Edition): Promise<IndexProps[]> {
  const categories = indexPages((await groups.categories()).map(shown), `/${routes.categories}/`, routes.page);
  const tags = indexPages((await groups.tags()).map(shown), `/${routes.tags}/`, routes.page);
  return [
    ...categories.map((page) => ({ kind: 'categories' as const, page })),
    ...tags.map((page) => ({ kind: 'tags' as const, page })),
    { kind: 'archives', groups: (await groups.archives()).map(shown), earlier: sameMonthBefore(await posts()) },
  ];
}

function pagesOf(
  kind: 'categories' | 'tags' | 'series' | 'archives',
  { slug, posts: held }: Group,
  { messages: { routes } }: Edition,
): readonly ListPage<Post>[] {
  return paginate(held, `/${routes[kind]}/${slug}/`, { size, word: routes.page });
}

async function homePages({ posts, messages: { routes } }: Edition): Promise<readonly ListPage<Post>[]> {
  return paginate(await posts(), `/${routes.home}`, { size, word: routes.page });
}

/** An address of an edition, from its home on. */
function placeIn({ messages }: Edition, address: string): string {
  return address.slice(`/${messages.routes.home}`.length);
}

export interface HomeProps {
  kind: 'home';
  page: ListPage<Post>;
  group?: never;
}

export type ListProps =
  | HomeProps
  | { kind: 'categories'; page: ListPage<Post>; group: Shown<NestedGroup> }
  | {
      kind: 'series';
      page: ListPage<Post>;
      group: Shown;
      /** Of its posts, by source. */
      numbers: Readonly<Record<string, number>>;
    }
  | ArchiveProps
  | {
      kind: 'tags';
      page: ListPage<Post>;
      group: Shown<TagGroup>;
      /** The tags it contains, its own alone. */
      inside: readonly Shown<TagGroup>[];
    };

export interface ArchiveProps {
  kind: 'archives';
  page: ListPage<Post>;
  group: Shown<NestedGroup>;
  span: 'year' | 'month' | 'all';
  /** What its page is called. */
  name: string;
  /** Those of a year. */
  months: readonly Shown[];
}

export type IndexProps =
  | { kind: 'categories'; page: IndexPage<Shown<NestedGroup>> }
  | { kind: 'tags'; page: IndexPage<Shown<TagGroup>> }
  | {
      kind: 'archives';
      groups: readonly Shown[];
      /** Posts of the month of the newest one, of the years before. */
      earlier: readonly Post[];
    };

export interface TagPartProps extends EditionProps {
  /** From 1. */
  part: number;
}

/** What stands once in an edition may read all of it. */
export interface EditionProps {
  edition: Edition;
}

interface EditionParams {
  edition: string | undefined;
}

interface IndexParams extends EditionParams {
  list: string;
  /** The word before the number. */
  page?: string;
  /** Of a page, from 2. */
  number?: string;
}
