import { feedAddresses } from './feed-addresses.ts';
import { cleanPath } from './permalink.ts';
import { fedLists } from './reserved.ts';
import type { Messages } from '../messages/index.ts';
import type { Site } from '../schema/site.ts';
import type { Listed } from './reserved.ts';

const FIXED = [
  '/feed.css',
  '/robots.txt',
  '/opensearch.xml',
  '/redirects.json',
  '/sitemap.xml',
  '/sitemap-index.xml',
  '/sitemap-0.xml',
] as const;

/**
 * What a build writes beside pages: the feeds of lists, and those of the site's own choice; sitemaps, lists for machines.
 *
 * @param posts those of the lists
 */
export function outputAddresses(posts: readonly Listed[], { site, messages }: { site: Site; messages: Messages }): string[] {
  const feeds = feedAddresses(fedLists(posts, { messages, tags: site.tags }), { posts: posts.length, size: site.feedSize });
  return [
    ...FIXED,
    `/${messages.routes.tags}.json`,
    `/${messages.routes.addresses}.json`,
    ...feeds,
    ...site.feeds.map(({ path }) => cleanPath(path)),
  ];
}
