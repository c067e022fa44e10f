import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';

import { components } from './components/mdx/index.ts';
import { plainText } from './domain/plain-text.ts';
import { absolute } from './domain/url.ts';
import { bodyOf, posts, site } from './library.ts';
import { entryId } from './outputs/entry-id.ts';
import { feedHtml } from './outputs/feed-html.ts';
import type { Feed, FeedItem } from './outputs/feed.ts';
import type { Post } from './schema/entry.ts';

let items: Promise<FeedItem[]> | undefined;
let container: Promise<AstroContainer> | undefined;

/** The feed of the whole site, as it stands at a path: the newest posts with their whole text. */
export async function siteFeed(path: string): Promise<Feed> {
  items ??= posts().then((all) => Promise.all(all.slice(0, site.feedSize).map(toItem)));
  return {
    title: site.title,
    description: site.description ?? site.title,
    language: site.lang,
    author: site.author.name,
    id: absolute('/feed.xml', site),
    homeUrl: absolute('/', site),
    selfUrl: absolute(path, site),
    items: await items,
  };
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
  container ??= loadRenderers([getContainerRenderer()]).then((renderers) => AstroContainer.create({ renderers }));
  return (await container).renderToString(Content, { props: { components } });
}
