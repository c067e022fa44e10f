import type { Feed, FeedItem } from './feed.ts';

/** JSON Feed 1.1 (jsonfeed.org/version/1.1) with the whole text; `next_url` leads to the posts before these, and so to the first. */
export function jsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    ...(feed.olderUrl === undefined ? {} : { next_url: feed.olderUrl }),
    language: feed.language,
    authors: [{ name: feed.author }],
    ...(feed.hub === undefined ? {} : { hubs: [{ type: 'WebSub', url: feed.hub }] }),
    items: feed.items.map((item) => jsonItem(item, feed.language)),
  });
}

function jsonItem(item: FeedItem, language: string): Record<string, unknown> {
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    summary: item.summary,
    content_html: item.html,
    date_published: item.date,
    date_modified: item.updated,
    authors: [{ name: item.author }],
    ...(item.language === language ? {} : { language: item.language }),
    tags: item.categories,
  };
}
