import { paginate } from './domain/pagination.ts';
import { allPosts, groups, images, messages, pages, posts, site } from './library.ts';
import type { Group } from './domain/group.ts';
import type { ListPage } from './domain/pagination.ts';
import type { ImageFile, Page, Post } from './schema/entry.ts';

const { routes } = messages;
const options = { size: site.pageSize, word: routes.page };

/**
 * The posts, pages and redirects of one form of address: files (`/a/b.html`, and `/a/b` which hosts serve from it) or folders
 * (`/a/b/`). A post comes with its neighbours in time.
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
    ...[...(await allPosts()), ...(await pages())].flatMap(({ redirectFrom, permalink, title }) =>
      redirectFrom.map((from) => ({ redirect: { from, to: permalink, title } })),
    ),
  ];
  return entries
    .map((props) => ({ props, permalink: props.redirect ? props.redirect.from : (props.post ?? props.page).permalink }))
    .filter(({ permalink }) => permalink.endsWith('/') === (form === 'folder'))
    .map(({ props, permalink }) => ({ params: { path: permalink.slice(1).replace(/\/$|\.html$/, '') || undefined }, props }));
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
  const kinds = (['categories', 'tags', 'series', 'archives'] as const).map(async (kind) => {
    const pagesOf = (group: Group) => paginate(group.posts, `/${routes[kind]}/${group.slug}/`, options);
    return (await groups[kind]()).flatMap((group) =>
      pagesOf(group).map((page) => ({
        params: { list: routes[kind], slug: page.path.slice(routes[kind].length + 2, -1) },
        props: { kind, group, page },
      })),
    );
  });
  return [...home, ...(await Promise.all(kinds)).flat()];
}

/** The pages that list groups: categories, tags, years. */
export async function indexPaths(): Promise<StaticPath<{ list: string }, IndexProps>[]> {
  const kinds = (['categories', 'tags', 'archives'] as const).map(async (kind) => ({
    params: { list: routes[kind] },
    props: { kind, groups: await groups[kind]() },
  }));
  return Promise.all(kinds);
}

/** The image files of published posts and pages. */
export async function imagePaths(): Promise<StaticPath<{ file: string }, ImageFile>[]> {
  return (await images()).map((image) => ({ params: { file: image.file }, props: image }));
}

async function homePages(): Promise<readonly ListPage<Post>[]> {
  return paginate(await posts(), '/', options);
}

export type EntryProps =
  | { post: Post; newer: Post | undefined; older: Post | undefined; page?: never; redirect?: never }
  | { page: Page; post?: never; redirect?: never }
  | { redirect: { from: string; to: string; title: string }; post?: never; page?: never };

export type ListProps =
  | { kind: 'home'; page: ListPage<Post>; group?: never }
  | { kind: 'categories' | 'tags' | 'series' | 'archives'; page: ListPage<Post>; group: Group };

export interface IndexProps {
  kind: 'categories' | 'tags' | 'archives';
  groups: readonly Group[];
}

interface StaticPath<Params, Props> {
  params: Params;
  props: Props;
}
