import { generateAtomFeed } from 'feedsmith';

import { feedUpdated } from './feed.ts';
import { xmlText } from './xml-text.ts';
import type { Feed } from './feed.ts';

const NO_POST = '1970-01-01T00:00:00Z';

/** Atom 1.0 (RFC 4287) with the whole text, where jekyll-feed puts its own and with its entry ids. */
export function atom(feed: Feed): string {
  const xml = generateAtomFeed({
    xml: { lang: feed.language },
    id: feed.id,
    title: { value: xmlText(feed.title) },
    subtitle: { value: xmlText(feed.description) },
    updated: new Date(feedUpdated(feed) ?? NO_POST),
    authors: [{ name: xmlText(feed.author) }],
    links: [
      { href: feed.selfUrl, rel: 'self', type: 'application/atom+xml' },
      { href: feed.homeUrl, rel: 'alternate', type: 'text/html', hreflang: feed.language },
    ],
    entries: feed.items.map((item) => ({
      ...(item.language === feed.language ? {} : { xml: { lang: item.language } }),
      id: item.id,
      title: { value: xmlText(item.title) },
      links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
      published: new Date(item.date),
      updated: new Date(item.updated),
      authors: [{ name: xmlText(item.author) }],
      categories: item.categories.map((term) => ({ term: xmlText(term) })),
      summary: { value: xmlText(item.summary) },
      content: { value: item.html, type: 'html' },
    })),
  });
  // feedsmith sets text that needs escapes on lines of its own: the spaces around it would belong to ids and titles.
  return xml.replace(/>\n\s*<!\[CDATA\[/g, '><![CDATA[').replace(/\]\]>\n\s*<\//g, ']]></');
}
