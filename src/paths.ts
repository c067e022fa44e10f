import { outputFile } from './domain/collisions.ts';
import { paginate, TITLES_A_PAGE } from './domain/pagination.ts';
import { redirectFiles } from './domain/redirect-files.ts';
import { reservedAddresses } from './domain/reserved.ts';
import { tagRedirects } from './domain/tag-registry.ts';
import { absolute, encodePath, href } from './domain/url.ts';
import { allPosts, documents, groups, images, messages, pages, posts, site } from './library.ts';
import type { Group, NestedGroup, TagGroup } from './domain/group.ts';
import type { ListPage } from './domain/pagination.ts';
import type { RedirectFacts } from './outputs/redirect.ts';
import type { DocumentFile, ImageFile, Page, Post } from './schema/entry.ts';

const { routes } = messages;
const options = { size: site.pageSize, word: routes.page };

/**
 * The posts and pages of one form of address: files (`/a/b.html`, and `/a/b` which hosts serve from it) or folders (`/a/b/`). A post
 * comes with its neighbours in time.
 */
export async function entryPaths(form: 'file' | 'folder'): Promise<StaticPath<{ path: string | undefined }, EntryProps>[]> {
  const listed = await posts();
  const place = new Map(listed.map(({ source }, index) => [source, index]));
  const entries: EntryProps[] = [
    ...(await allPosts()).map((post) => {
      const index = place.get(post.source) ?? -1;
      return { post, newer: index > 0 ? listed[index - 1] : undefined, older: index < 0 ? undefined : listed[index + 1] };
    }),
    ...(await pages()).map((page) => ({ page })),
  ];
  return entries
    .map((props) => ({ props, permalink: (props.post ?? props.page).permalink }))
    .filter(({ permalink }) => permalink.endsWith('/') === (form === 'folder'))
    .map(({ props, permalink }) => ({ params: { path: permalink.slice(1).replace(/\/$|\.html$/, '') || undefined }, props }));
}

/**
 * The files that lead from old addresses to posts and pages. An address without slash or extension is served from its file by some
 * hosts alone: there a folder leads to the file, so that all of them answer.
 */
export async function redirectPaths(): Promise<StaticPath<{ redirect: string }, RedirectFacts>[]> {
  const { stood, held } = await moves();
  const bare = [...(await allPosts()), ...(await pages())].flatMap(({ permalink }) => {
    const folder = `${permalink}/`;
    return /\/$|\.html$/.test(permalink) || held.has(outputFile(folder))
      ? []
      : [{ file: `${folder}index.html`, to: `${permalink}.html`, canonical: permalink }];
  });
  const files = stood.flatMap(({ from, to }) => redirectFiles(from, held).map((file) => ({ file, to, canonical: to })));
  return [...files, ...bare].map(({ file, to, canonical }) => ({
    params: { redirect: file.slice(1) },
    props: { href: href(to, site.base), canonical: absolute(canonical, site), title: messages.moved, lang: site.lang },
  }));
}

/** Old addresses with the whole address each leads to: what jekyll-redirect-from puts into `/redirects.json`, for rules of a host. */
export async function redirectMap(): Promise<Record<string, string>> {
  const pairs = (await moves()).stood.map(({ from, to }): [string, string] => [encodePath(from), absolute(to, site)]);
  return Object.fromEntries(pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The first page of the home list. */
export async function homePage(): Promise<ListPage<Post>> {
  const [first] = await homePages();
  if (!first) throw new RangeError('a list has at least one page');
  return first;
}

/** Every page of every list but the first of home: `/page/2/`, `/categories/guide/`, `/etiquettes/ete/page/3/`… */
export async function listPaths(): Promise<StaticPath<{ list: string; slug: string }, ListProps>[]> {
  const home = (await homePages())
    .slice(1)
    .map((page) => ({ params: { list: routes.page, slug: String(page.number) }, props: { kind: 'home' as const, page } }));
  const tags = await groups.tags();
  const inside = Map.groupBy(tags, ({ above }) => above.at(-1)?.slug);
  const tagged = tags.flatMap((group) =>
    pagesOf('tags', group).map((page) => ({ kind: 'tags' as const, group, page, inside: inside.get(group.slug) ?? [] })),
  );
  const kinds = (['categories', 'series'] as const).map(async (kind) =>
    (await groups[kind]()).flatMap((group) => pagesOf(kind, group).map((page) => ({ kind, group, page }))),
  );
  const lists: Exclude<ListProps, { kind: 'home' }>[] = [...tagged, ...(await Promise.all(kinds)).flat(), ...(await archiveLists())];
  return [
    ...home,
    ...lists.map((props) => ({
      params: { list: routes[props.kind], slug: props.page.path.slice(routes[props.kind].length + 2, -1) },
      props,
    })),
  ];
}

/** Every page of every year, of every month, and of the list of all. */
async function archiveLists(): Promise<ArchiveProps[]> {
  const kind = 'archives';
  const months = await groups.months();
  const inside = Map.groupBy(months, ({ above }) => above.at(-1)?.slug);
  const spans: Omit<ArchiveProps, 'kind' | 'page' | 'name'>[] = [
    ...(await groups.archives()).map((year) => ({
      span: 'year' as const,
      group: { ...year, above: [] },
      months: inside.get(year.slug) ?? [],
    })),
    ...months.map((group) => ({ span: 'month' as const, group, months: [] })),
  ];
  const dated = spans.flatMap((span) => {
    const { label, above } = span.group;
    const name = messages.archivesOf([label, ...above.map((year) => year.label)].join(' '));
    return pagesOf(kind, span.group).map((page) => ({ kind, ...span, name, page }) satisfies ArchiveProps);
  });
  const all = { label: messages.allPosts, slug: routes.all, posts: await posts(), above: [] };
  const whole = paginate(all.posts, `/${routes.archives}/${routes.all}/`, { size: TITLES_A_PAGE, word: routes.page });
  return [...dated, ...whole.map((page) => ({ kind, span: 'all', group: all, months: [], name: all.label, page }) satisfies ArchiveProps)];
}

/** The pages that list groups: categories, tags, years. */
export async function indexPaths(): Promise<StaticPath<{ list: string }, IndexProps>[]> {
  const lists: IndexProps[] = [
    { kind: 'categories', groups: await groups.categories() },
    { kind: 'tags', groups: await groups.tags() },
    { kind: 'archives', groups: await groups.archives() },
  ];
  return lists.map((props) => ({ params: { list: routes[props.kind] }, props }));
}

/** The files beside published posts and pages that these link to. */
export async function documentPaths(): Promise<StaticPath<{ file: string }, DocumentFile>[]> {
  return (await documents()).map((document) => ({ params: { file: document.file }, props: document }));
}

/** The image files of published posts and pages. */
export async function imagePaths(): Promise<StaticPath<{ file: string }, ImageFile>[]> {
  return (await images()).map((image) => ({ params: { file: image.file }, props: image }));
}

/**
 * Old addresses of posts, of pages and of tags that have a page, and where each stands; output files that something has. An address that
 * follows from the name of a tag gives way to all else.
 */
async function moves(): Promise<{ stood: Move[]; held: ReadonlySet<string> }> {
  const entries = [...(await allPosts()), ...(await pages())];
  const stood = entries.flatMap(({ redirectFrom, permalink }) => redirectFrom.map((from) => ({ from, to: permalink })));
  const listed = reservedAddresses(await posts(), { messages, pageSize: site.pageSize, tags: site.tags }).keys();
  const held = new Set([...listed, ...entries.map(({ permalink }) => permalink), ...stood.map(({ from }) => from)].map(outputFile));
  const shown = new Set((await groups.tags()).map(({ slug }) => slug));
  const tags = tagRedirects(site.tags, routes.tags).filter(({ slug, from }) => shown.has(slug) && !held.has(outputFile(from)));
  return {
    stood: [...stood, ...tags.map(({ from, to }) => ({ from, to }))],
    held: new Set([...held, ...tags.map(({ from }) => outputFile(from))]),
  };
}

function pagesOf(kind: 'categories' | 'tags' | 'series' | 'archives', { slug, posts: held }: Group): readonly ListPage<Post>[] {
  return paginate(held, `/${routes[kind]}/${slug}/`, options);
}

async function homePages(): Promise<readonly ListPage<Post>[]> {
  return paginate(await posts(), '/', options);
}

export type EntryProps =
  | { post: Post; newer: Post | undefined; older: Post | undefined; page?: never }
  | { page: Page; post?: never; newer?: never; older?: never };

export type ListProps =
  | { kind: 'home'; page: ListPage<Post>; group?: never }
  | { kind: 'categories' | 'series'; page: ListPage<Post>; group: Group }
  | ArchiveProps
  | {
      kind: 'tags';
      page: ListPage<Post>;
      group: TagGroup;
      /** The tags it contains, its own alone. */
      inside: readonly TagGroup[];
    };

export interface ArchiveProps {
  kind: 'archives';
  page: ListPage<Post>;
  group: NestedGroup;
  span: 'year' | 'month' | 'all';
  /** What its page is called. */
  name: string;
  /** Those of a year. */
  months: readonly Group[];
}

export type IndexProps = { kind: 'categories' | 'archives'; groups: readonly Group[] } | { kind: 'tags'; groups: readonly TagGroup[] };

interface Move {
  from: string;
  to: string;
}

interface StaticPath<Params, Props> {
  params: Params;
  props: Props;
}
