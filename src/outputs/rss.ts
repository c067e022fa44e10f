import { FEED_TYPES } from './feed-links.ts';
import { feedRelations, feedUpdated, HISTORY } from './feed.ts';
import { element, htmlElement, textElement, xmlHead } from './xml.ts';
import type { Feed, FeedItem } from './feed.ts';

const NAMESPACES = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:fh': HISTORY,
} as const;

/** RSS 2.0 with the whole text (RSS Advisory Board's best practices: `atom:link`, `dc:creator`, description before content). */
export function rss(feed: Feed): string {
  const updated = feedUpdated(feed);
  const channel = element('channel', {}, [
    textElement('title', feed.title),
    textElement('link', feed.homeUrl),
    textElement('description', feed.description),
    textElement('language', feed.language),
    ...(updated === undefined ? [] : [textElement('lastBuildDate', rfc822(updated))]),
    ...feedRelations(feed).map(([rel, href]) => element('atom:link', { href, rel, type: rel === 'hub' ? undefined : FEED_TYPES.rss })),
    ...(feed.currentUrl === undefined ? [] : [element('fh:archive', {})]),
    ...feed.items.map(itemElement),
  ]);
  return `${xmlHead(feed.sheet)}${element('rss', NAMESPACES, [channel])}\n`;
}

function itemElement(item: FeedItem): string {
  return element('item', {}, [
    textElement('title', item.title),
    textElement('link', item.url),
    // An id outlives the address.
    textElement('guid', item.id, { isPermaLink: 'false' }),
    textElement('pubDate', rfc822(item.date)),
    textElement('dc:creator', item.author),
    textElement('dc:language', item.language),
    ...item.categories.map((name) => textElement('category', name)),
    textElement('description', item.summary),
    htmlElement('content:encoded', item.html),
  ]);
}

/** A date of ISO 8601 with offset as RFC 822 has it (5.1, with the year of RFC 1123), on the same clock: a browser shows the same day. */
function rfc822(date: string): string {
  const [, day = '', time = '', offset = ''] = /^([\d-]+)T([\d:]+)(?:\.\d+)?(.+)$/.exec(date) ?? [];
  const [weekday, number, month, year] = new Date(`${day}T00:00:00Z`).toUTCString().split(' ');
  return `${weekday} ${number} ${month} ${year} ${time} ${offset === 'Z' ? 'GMT' : offset.replace(':', '')}`;
}
