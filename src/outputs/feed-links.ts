import { FEED_FORMATS, feedAddress } from '../domain/feed-addresses.ts';
import { cleanPath } from '../domain/permalink.ts';
import { absolute, href } from '../domain/url.ts';
import type { FeedFormat } from '../domain/feed-addresses.ts';
import type { Site } from '../schema/site.ts';

/** The media type of each format. */
export const FEED_TYPES = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const satisfies Record<FeedFormat, string>;

/** What people call each format. */
export const FEED_NAMES = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' } as const satisfies Record<FeedFormat, string>;

/** The links to the feeds of a list; a feed of the site's own choice that stands at the address of one goes before it. */
export function feedLinks({ path, title }: FedList, site: Site): FeedLink[] {
  const chosen = new Map(site.feeds.map((feed) => [cleanPath(feed.path), feed.format]));
  return FEED_FORMATS.map((format) => {
    const address = feedAddress(path, format);
    return feedLink({ path: address, format: chosen.get(address) ?? format, title }, site);
  });
}

/** The link to one feed. */
export function feedLink({ path, format, title }: FedList & { format: FeedFormat }, site: Site): FeedLink {
  const name = FEED_NAMES[format];
  return { type: FEED_TYPES[format], name, title: `${title} (${name})`, href: href(path, site.base), url: absolute(path, site) };
}

/** A list that is fed, or a feed. */
export interface FedList {
  /** Decoded, from the site's root. */
  path: string;
  title: string;
}

export interface FeedLink {
  type: string;
  /** Of the format. */
  name: string;
  title: string;
  href: string;
  /** What one copies into a reader. */
  url: string;
}
