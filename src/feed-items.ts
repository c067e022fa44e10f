import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';

import { components } from './components/mdx/index.ts';
import { plainText } from './domain/plain-text.ts';
import { absolute } from './domain/url.ts';
import islandRenderer from './islands/island-server.ts';
import { editionOf } from './editions.ts';
import { bodyOf, site } from './library.ts';
import { entryId } from './outputs/entry-id.ts';
import { feedHtml } from './outputs/feed-html.ts';
import type { FeedItem } from './outputs/feed.ts';
import type { Post } from './schema/entry.ts';

// A change in preview makes other posts.
const items = new WeakMap<Post, Promise<FeedItem>>();
let container: Promise<AstroContainer> | undefined;

/** A post in feeds, made once for all that hold it. */
export function feedItem(post: Post): Promise<FeedItem> {
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
  return (await container).renderToString(Content, { props: { components }, locals: { edition: editionOf(post) } });
}

async function makeContainer(): Promise<AstroContainer> {
  const made = await AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });
  made.addServerRenderer({ renderer: islandRenderer });
  made.addClientRenderer({ name: islandRenderer.name, entrypoint: islandRenderer.name });
  return made;
}
