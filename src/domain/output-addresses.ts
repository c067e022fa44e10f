import { feedAddresses } from './feed-addresses.ts';
import { cleanPath } from './permalink.ts';
import { fedLists } from './reserved.ts';
import { tagPartAddresses } from './tag-parts.ts';
import type { Messages } from '../messages/index.ts';
import type { HostName } from '../schema/host.ts';
import type { Site } from '../schema/site.ts';
import type { Listed } from './reserved.ts';

const FIXED = ['/robots.txt', '/redirects.json', '/sitemap.xml', '/sitemap-index.xml', '/sitemap-0.xml'] as const;

const HOST_FILES: Readonly<Partial<Record<HostName, { own?: readonly string[]; top?: readonly string[] }>>> = {
  netlify: { top: ['/_headers', '/_redirects'] },
  cloudflare: { top: ['/_headers', '/_redirects'] },
  vercel: { top: ['/vercel.json'] },
  apache: { own: ['/.htaccess'] },
  github: { own: ['/.nojekyll'] },
  gitlab: { own: ['/_redirects'] },
};

/**
 * What a build writes beside pages: what goes with the lists of its main edition, feeds of the site's own choice, sitemaps, lists for
 * machines.
 *
 * @param posts those of the lists
 */
export function outputAddresses(posts: readonly Listed[], edition: Words): string[] {
  const { site, messages } = edition;
  const chosen = site.feeds.map(({ path }) => cleanPath(path));
  const asked = [
    ...(site.security && site.base === '/' ? ['/.well-known/security.txt'] : []),
    ...site.host.flatMap((host) => hostFiles(host, site.base)),
  ];
  return [...FIXED, `/${messages.routes.addresses}.json`, ...editionOutputs(posts, edition), ...chosen, ...asked];
}

/** What goes with the lists of an edition: their feeds and their sheet, what its search and its filter of tags load. */
export function editionOutputs(posts: readonly Listed[], { site, messages }: Words): string[] {
  const { home, tags } = messages.routes;
  const feeds = feedAddresses(fedLists(posts, { messages, tags: site.tags }), { posts: posts.length, size: site.feedSize });
  return [`/${home}feed.css`, `/${home}opensearch.xml`, `/${tags}.json`, ...tagPartAddresses(posts, tags), ...feeds];
}

/** What a host reads in the site itself: the files of `outputs/hosting`. Rules for all that is published lie beside a site that is a part of it. */
function hostFiles(host: HostName, base: string): readonly string[] {
  const { own = [], top = [] } = HOST_FILES[host] ?? {};
  return base === '/' ? [...own, ...top] : own;
}

interface Words {
  site: Site;
  messages: Messages;
}
