import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';

import { components } from './components/mdx/index.ts';
import { labelOf } from './domain/label.ts';
import { cleanPath } from './domain/permalink.ts';
import { rulesFor } from './domain/typography/language.ts';
import { setText } from './domain/typography/set.ts';
import { plainText } from './domain/plain-text.ts';
import { tagLabel, withAbove } from './domain/tag-registry.ts';
import { absolute } from './domain/url.ts';
import islandRenderer from './islands/island-server.ts';
import { bodyOf, posts, site } from './library.ts';
import { entryId } from './outputs/entry-id.ts';
import { feedHtml } from './outputs/feed-html.ts';
import type { Feed, FeedItem } from './outputs/feed.ts';
import type { Label, Post } from './schema/entry.ts';
import type { Site } from './schema/site.ts';

// A change in preview makes other posts.
const items = new WeakMap<Post, Promise<FeedItem>>();
let container: Promise<AstroContainer> | undefined;

/** The feed of the whole site, as it stands at a path: the newest posts with their whole text. */
export async function siteFeed(path: string): Promise<Feed> {
  return feedOf(await posts(), { path, id: '/feed.xml' });
}

/** A feed of the site's own choice: its posts are those of a tag, of a category, or all. It is known by its address. */
export async function chosenFeed({ path, tag, category }: Site['feeds'][number]): Promise<Feed> {
  const has = (labels: readonly Label[], wanted: Label | undefined) =>
    wanted === undefined || labels.some(({ slug }) => slug === wanted.slug);
  const tagged = tag === undefined ? undefined : tagLabel(tag, site.tags);
  const shelf = category === undefined ? undefined : labelOf(category);
  const held = (await posts()).filter((post) => has(withAbove(post.tags, site.tags), tagged) && has(post.category, shelf));
  const address = cleanPath(path);
  const feed = await feedOf(held, { path: address, id: address });
  const name = tagged?.label ?? category;
  return name === undefined ? feed : { ...feed, title: `${setText(name, rulesFor(site))} · ${feed.title}` };
}

/** The feeds of the site's own choice, each at its address. */
export function feedPaths(): { params: { feed: string }; props: Site['feeds'][number] }[] {
  return site.feeds.map((feed) => ({ params: { feed: cleanPath(feed.path).slice(1) }, props: feed }));
}

async function feedOf(all: readonly Post[], { path, id }: { path: string; id: string }): Promise<Feed> {
  return {
    title: site.title,
    description: site.description ?? site.title,
    language: site.lang,
    author: site.author.name,
    id: absolute(id, site),
    homeUrl: absolute('/', site),
    selfUrl: absolute(path, site),
    items: await Promise.all(all.slice(0, site.feedSize).map(itemOf)),
  };
}

/** A post in feeds, made once. */
function itemOf(post: Post): Promise<FeedItem> {
  const item = items.get(post) ?? toItem(post);
  items.set(post, item);
  return item;
}

async function toItem(post: Post): Promise<FeedItem> {
  const url = absolute(post.permalink, site);
  return {
    id: entryId(post, site),
    url,
    title: post.title,
    date: post.date,
    updated: post.updated ?? post.date,
    author: post.author ?? site.author.name,
    language: post.lang ?? site.lang,
    summary: post.description || plainText(post.excerpt),
    html: feedHtml(await htmlOf(post), url),
    categories: [...post.category, ...post.tags].map(({ label }) => label),
  };
}

/** The HTML of a body; MDX is rendered outside a page, with the components authors are given. */
async function htmlOf(post: Post): Promise<string> {
  const { html, Content } = await bodyOf(post);
  if (html !== undefined) return html;
  container ??= makeContainer();
  return (await container).renderToString(Content, { props: { components } });
}

async function makeContainer(): Promise<AstroContainer> {
  const made = await AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });
  made.addServerRenderer({ renderer: islandRenderer });
  made.addClientRenderer({ name: islandRenderer.name, entrypoint: islandRenderer.name });
  return made;
}
