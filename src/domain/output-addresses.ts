import { cleanPath } from './permalink.ts';
import type { Messages } from '../messages/index.ts';

const FIXED = [
  '/rss.xml',
  '/feed.xml',
  '/feed.json',
  '/robots.txt',
  '/opensearch.xml',
  '/redirects.json',
  '/sitemap.xml',
  '/sitemap-index.xml',
  '/sitemap-0.xml',
] as const;

/** What a build writes beside pages: feeds, sitemaps, lists for machines; and the feeds of the site's own choice. */
export function outputAddresses(feeds: readonly { path: string }[], { routes }: Messages): string[] {
  return [...FIXED, `/${routes.tags}.json`, `/${routes.addresses}.json`, ...feeds.map(({ path }) => cleanPath(path))];
}
