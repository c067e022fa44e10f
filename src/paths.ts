import { outputFile } from './domain/collisions.ts';
import { redirectFiles } from './domain/redirect-files.ts';
import { redirectRules } from './domain/redirect-rules.ts';
import { reservedAddresses } from './domain/reserved.ts';
import { tagRedirects } from './domain/tag-registry.ts';
import { absolute, encodePath, href } from './domain/url.ts';
import { editionOf, editions } from './editions.ts';
import { allPosts, documents, images, ownFiles, pages, site } from './library.ts';
import { keyed } from './page-key.ts';
import { surroundingsOf } from './surroundings.ts';
import { needsRedirectPages } from './outputs/hosting/hosts.ts';
import type { Edition } from './editions.ts';
import type { RedirectFacts } from './outputs/redirect.ts';
import type { DocumentFile, ImageFile, Page, Post } from './schema/entry.ts';
import type { Surroundings } from './surroundings.ts';

/** The posts and pages of one form of address: files (`/a/b.html`, and `/a/b` which hosts serve from it) or folders (`/a/b/`). */
export async function entryPaths(form: 'file' | 'folder'): Promise<StaticPath<{ path: string | undefined }, EntryProps>[]> {
  const entries: EntryProps[] = [
    ...(await allPosts()).map((post) => ({ post, surroundings: () => surroundingsOf(post) })),
    ...(await pages()).map((page) => ({ page, surroundings: () => surroundingsOf(page) })),
  ];
  const paths = entries
    .map((props) => ({ props, permalink: (props.post ?? props.page).permalink }))
    .filter(({ permalink }) => permalink.endsWith('/') === (form === 'folder'))
    .map(({ props, permalink }) => ({ params: { path: permalink.slice(1).replace(/\/$|\.html$/, '') || undefined }, props }));
  return keyed(paths, async ({ props: { post, page, surroundings } }) => {
    const entry = post ?? page;
    // What MDX imports may read anything.
    return entry.body.format === 'mdx' ? undefined : [entry, await surroundings()];
  });
}

/**
 * The files that lead from old addresses to posts and pages. An address without slash or extension is served from its file by some
 * hosts alone: there a folder leads to the file, so that all of them answer.
 */
export async function redirectPaths(): Promise<StaticPath<{ redirect: string }, RedirectFacts>[]> {
  const old = await moves();
  const { stood, held, bare: unended } = old;
  const bare = unended.map(({ address, edition }) => ({
    file: `${address}/index.html`,
    to: `${address}.html`,
    canonical: address,
    edition,
  }));
  if (!needsRedirectPages(site.host, redirectRules(old).length)) return [];
  const files = stood.flatMap(({ from, to, edition }) => redirectFiles(from, held).map((file) => ({ file, to, canonical: to, edition })));
  const paths = [...files, ...bare].map(({ file, to, canonical, edition: { site: own, messages } }) => ({
    params: { redirect: file.slice(1) },
    props: { href: href(to, own.base), canonical: absolute(canonical, own), title: messages.moved, lang: own.lang },
  }));
  return keyed(paths, ({ props }) => props);
}

/** Old addresses with the whole address each leads to: what jekyll-redirect-from puts into `/redirects.json`, for rules of a host. */
export async function redirectMap(): Promise<Record<string, string>> {
  const pairs = (await moves()).stood.map(({ from, to }): [string, string] => [encodePath(from), absolute(to, site)]);
  return Object.fromEntries(pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The files beside published posts and pages that these link to. */
export async function documentPaths(): Promise<StaticPath<{ file: string }, DocumentFile>[]> {
  // A file keeps its name when it changes, so no key is known of it before it is read.
  return (await documents()).map((document) => ({ params: { file: document.file }, props: document }));
}

/** The image files of published posts and pages. */
export async function imagePaths(): Promise<StaticPath<{ file: string }, ImageFile>[]> {
  const paths = (await images()).map((image) => ({ params: { file: image.file }, props: image }));
  // Its name follows from its bytes.
  return keyed(paths, ({ props }) => props);
}

/**
 * Old addresses of posts, of pages and of tags that have a page, and where each stands; output files that something has. An address that
 * follows from the name of a tag gives way to all else. Addresses that end in neither slash nor `.html`, where no folder has their name.
 */
export async function moves(): Promise<{ stood: Move[]; held: ReadonlySet<string>; bare: Bare[] }> {
  const entries = [...(await allPosts()), ...(await pages())];
  const stood = entries.flatMap(({ redirectFrom, permalink, lang }) =>
    redirectFrom.map((from) => ({ from, to: permalink, edition: editionOf({ lang }) })),
  );
  const listed = (await Promise.all(editions.map(listAddresses))).flat();
  const own = [...listed, ...(await ownFiles()), ...entries.map(({ permalink }) => permalink)];
  const held = new Set([...own, ...stood.map(({ from }) => from)].map(outputFile));
  const tags = (await Promise.all(editions.map((edition) => tagMoves(edition, held)))).flat();
  // An address from the root may be said of a tag that two editions show.
  const once = [...new Map(tags.toReversed().map((move) => [move.from, move])).values()].toReversed();
  const taken = new Set([...held, ...tags.map(({ from }) => outputFile(from))]);
  const bare = entries
    .filter(({ permalink }) => !/\/$|\.html$/.test(permalink) && !taken.has(outputFile(`${permalink}/`)))
    .map(({ permalink, lang }) => ({ address: permalink, edition: editionOf({ lang }) }));
  return { stood: [...stood, ...once], held: taken, bare };
}

async function listAddresses({ site: { pageSize, tags }, messages, posts }: Edition): Promise<string[]> {
  return [...reservedAddresses(await posts(), { messages, pageSize, tags }).keys()];
}

async function tagMoves(edition: Edition, held: ReadonlySet<string>): Promise<Move[]> {
  const { site: own, messages, groups } = edition;
  const shown = new Set((await groups.tags()).map(({ slug }) => slug));
  const moved = tagRedirects(own.tags, messages.routes.tags);
  return moved.filter(({ slug, from }) => shown.has(slug) && !held.has(outputFile(from))).map(({ from, to }) => ({ from, to, edition }));
}

export type EntryProps = ({ post: Post; page?: never } | { page: Page; post?: never }) & {
  /** What its page says of others, read as it is made. */
  surroundings: () => Promise<Surroundings>;
};

interface Move {
  from: string;
  to: string;
  /** Whose words say so. */
  edition: Edition;
}

/** An address that ends in neither slash nor `.html`. */
interface Bare {
  address: string;
  edition: Edition;
}

export interface StaticPath<Params, Props> {
  params: Params;
  props: Props;
}
