import { instantOf } from './domain/date.ts';
import { archiveCount, archived, FEED_FORMATS, feedAddress } from './domain/feed-addresses.ts';
import { labelOf } from './domain/label.ts';
import { listDescription } from './domain/list-description.ts';
import { cleanPath } from './domain/permalink.ts';
import { tagLabel, withAbove } from './domain/tag-registry.ts';
import { rulesFor } from './domain/typography/language.ts';
import { setText } from './domain/typography/set.ts';
import { absolute, href } from './domain/url.ts';
import { feedItem } from './feed-items.ts';
import { editions, mainEdition } from './editions.ts';
import { keyed } from './page-key.ts';
import { feedSheet } from './outputs/feed-sheet.ts';
import styles from './styles/feed.css?raw';
import tokens from './styles/tokens.css?raw';
import type { FeedFormat } from './domain/feed-addresses.ts';
import type { EditionFacts } from './domain/edition.ts';
import type { Edition } from './editions.ts';
import type { Group } from './domain/group.ts';
import type { Feed } from './outputs/feed.ts';
import type { Label, Post } from './schema/entry.ts';
import type { Site } from './schema/site.ts';

const { site: facts } = mainEdition;
const size = facts.feedSize;

/** The sheet browsers show the feeds of an edition with. */
export function sheetOf({ messages }: EditionFacts): string {
  return feedSheet([tokens, styles], messages.feedNote);
}

/** Every feed of the site, by its address: of each list, the archives of the whole, then those of the site's own choice. */
export async function feedPaths(): Promise<{ params: { feed: string }; props: FeedFacts }[]> {
  const own = (await Promise.all(editions.map(feedsOf))).flat();
  const chosen = await Promise.all(facts.feeds.map(chosenFeed));
  // What an author says stands where Carnet would put a feed of its own.
  const feeds = new Map([...own, ...chosen].map((feed) => [feed.path, feed]));
  const paths = [...feeds].map(([path, props]) => ({ params: { feed: path.slice(1) }, props }));
  return keyed(paths, ({ props: { edition, ...feed } }) =>
    // What MDX imports may read anything.
    feed.items.some(({ body }) => body.format === 'mdx') ? undefined : [edition.site.lang, feed],
  );
}

/** The lists of an edition that have feeds: home, then each category, series and tag. */
export async function fedLists(edition: Edition): Promise<FedList[]> {
  const { groups, messages, posts } = edition;
  const all = await posts();
  const [categories, series, tags] = await Promise.all([groups.categories(), groups.series(), groups.tags()]);
  return [
    { kind: 'home', path: `/${messages.routes.home}`, posts: all },
    ...categories.map((group) => fedList('categories', group, edition)),
    // Readers show what is new; the page of a series begins at its beginning.
    ...series.map((group) => fedList('series', { ...group, posts: newestFirst(group.posts) }, edition)),
    ...tags.map((group) => fedList('tags', group, edition)),
  ];
}

async function feedsOf(edition: Edition): Promise<FeedFacts[]> {
  const lists = await fedLists(edition);
  return [...lists.flatMap((list) => FEED_FORMATS.map((format) => listFeed(list, format, edition))), ...(await archives(edition))];
}

/** What a feed says: its posts with their whole text. */
export async function feedOf({ edition, path, id, list, older, current, items }: FeedFacts): Promise<Feed> {
  const { site, messages } = edition;
  const url = (address: string | undefined) => (address === undefined ? undefined : absolute(address, site));
  return {
    title: list.label === undefined ? site.title : `${list.label} · ${site.title}`,
    description: list.description ?? site.description ?? site.title,
    language: site.lang,
    author: site.author.name,
    id: absolute(id, site),
    homeUrl: absolute(list.path, site),
    selfUrl: absolute(path, site),
    sheet: href(`/${messages.routes.home}feed.css`, site.base),
    olderUrl: url(older),
    currentUrl: url(current),
    // Nothing comes to an archive.
    hub: current === undefined ? site.hub : undefined,
    items: await Promise.all(items.map(feedItem)),
  };
}

function fedList(kind: 'categories' | 'series' | 'tags', group: Group, { site: own, messages }: Edition): FedList {
  const { label, slug, posts: held } = group;
  return { kind, label, description: listDescription(kind, group, own), path: `/${messages.routes[kind]}/${slug}/`, posts: held };
}

function newestFirst(held: readonly Post[]): readonly Post[] {
  return held.toReversed().toSorted((a, b) => instantOf(b.date) - instantOf(a.date));
}

function listFeed(list: FedList, format: FeedFormat, edition: Edition): FeedFacts {
  const count = list.kind === 'home' ? archiveCount(list.posts.length, size) : 0;
  return {
    edition,
    format,
    list,
    path: feedAddress(list.path, format),
    id: feedAddress(list.path, 'atom'),
    older: count > 0 ? feedAddress(list.path, format, count) : undefined,
    items: list.posts.slice(0, size),
  };
}

/** The archives of a whole edition: those of every list would hold each post as many times as it has labels. */
async function archives(edition: Edition): Promise<FeedFacts[]> {
  const all = await edition.posts();
  const path = `/${edition.messages.routes.home}`;
  const numbers = Array.from({ length: archiveCount(all.length, size) }, (_, index) => index + 1);
  return FEED_FORMATS.flatMap((format) =>
    numbers.map((number) => ({
      edition,
      format,
      list: { path },
      path: feedAddress(path, format, number),
      id: feedAddress(path, 'atom'),
      older: number > 1 ? feedAddress(path, format, number - 1) : undefined,
      current: feedAddress(path, format),
      items: archived(all, number, size),
    })),
  );
}

/** A feed of the site's own choice: its posts are those of a tag, of a category, or all, of the main edition. It is known by its address. */
async function chosenFeed({ path, format, tag, category }: Site['feeds'][number]): Promise<FeedFacts> {
  const has = (labels: readonly Label[], wanted: Label | undefined) =>
    wanted === undefined || labels.some(({ slug }) => slug === wanted.slug);
  const tagged = tag === undefined ? undefined : tagLabel(tag, facts.tags);
  const shelf = category === undefined ? undefined : labelOf(category);
  const held = (await mainEdition.posts()).filter((post) => has(withAbove(post.tags, facts.tags), tagged) && has(post.category, shelf));
  const name = tagged?.label ?? category;
  const address = cleanPath(path);
  const list = { path: '/', label: name === undefined ? undefined : setText(name, rulesFor(facts)) };
  return { edition: mainEdition, format, list, path: address, id: address, items: held.slice(0, size) };
}

export interface FedList {
  kind: 'home' | 'categories' | 'series' | 'tags';
  label?: string;
  description?: string | undefined;
  /** Of its page. */
  path: string;
  /** Newest first. */
  posts: readonly Post[];
}

/** A feed, before its texts are read. Addresses are decoded paths from the site's root. */
export interface FeedFacts {
  edition: Edition;
  format: FeedFormat;
  path: string;
  /** The address that names it for ever. */
  id: string;
  list: Pick<FedList, 'path'> & { label?: string | undefined; description?: string | undefined };
  older?: string | undefined;
  /** In an archive, the feed one subscribes to. */
  current?: string;
  items: readonly Post[];
}
