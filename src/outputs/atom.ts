import { FEED_TYPES } from './feed-links.ts';
import { feedRelations, feedUpdated, HISTORY } from './feed.ts';
import { element, htmlElement, textElement, xmlHead } from './xml.ts';
import type { Feed, FeedItem } from './feed.ts';

const NO_POST = '1970-01-01T00:00:00Z';

/** Atom 1.0 (RFC 4287) with the whole text, and its archives (RFC 5005, 4). */
export function atom(feed: Feed): string {
  const root = { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:fh': HISTORY, 'xml:lang': feed.language };
  const head = [
    textElement('title', feed.title),
    textElement('subtitle', feed.description),
    textElement('id', feed.id),
    textElement('updated', feedUpdated(feed) ?? NO_POST),
    authorElement(feed.author),
    // Simple readers take the first link for the page.
    element('link', { href: feed.homeUrl, rel: 'alternate', type: 'text/html', hreflang: feed.language }),
    ...feedRelations(feed).map(([rel, href]) => element('link', { href, rel, type: rel === 'hub' ? undefined : FEED_TYPES.atom })),
    ...(feed.currentUrl === undefined ? [] : [element('fh:archive', {})]),
  ];
  return `${xmlHead(feed.sheet)}${element('feed', root, [...head, ...feed.items.map(entryElement)])}\n`;
}

function entryElement(item: FeedItem): string {
  return element('entry', { 'xml:lang': item.language }, [
    textElement('title', item.title),
    textElement('id', item.id),
    element('link', { href: item.url, rel: 'alternate', type: 'text/html' }),
    textElement('published', item.date),
    textElement('updated', item.updated),
    authorElement(item.author),
    ...item.categories.map((term) => element('category', { term })),
    textElement('summary', item.summary),
    htmlElement('content', item.html, { type: 'html' }),
  ]);
}

function authorElement(name: string): string {
  return element('author', {}, [textElement('name', name)]);
}
