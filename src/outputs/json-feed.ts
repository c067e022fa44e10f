import type { Feed } from './feed.ts';

/** JSON Feed 1.1 (jsonfeed.org/version/1.1) with the whole text. */
export function jsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      date_published: item.date,
      date_modified: item.updated,
      authors: [{ name: item.author }],
      ...(item.language === feed.language ? {} : { language: item.language }),
      tags: item.categories,
    })),
  });
}
