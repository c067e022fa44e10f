import { createHash } from 'node:crypto';

import { redirectRules } from './domain/redirect-rules.ts';
import { href, withBase } from './domain/url.ts';
import { editions } from './editions.ts';
import { site } from './library.ts';
import { filesForHosts } from './outputs/hosting/hosts.ts';
import { hostPolicy } from './outputs/hosting/policy.ts';
import { securityTxt } from './outputs/security-txt.ts';
import { moves } from './paths.ts';
import type { HostRedirect } from './outputs/hosting/policy.ts';

/**
 * What those are told who ask the site and not its pages, each file by its path in the built site: hosts, of which `cli/host-files.ts` takes
 * out what lies beside, and who finds a fault (RFC 9116).
 */
export async function hostPaths(): Promise<{ params: { host: string }; props: { text: string } }[]> {
  const hosts = site.host.length === 0 ? [] : filesForHosts(site.host, await policy());
  // Under a path nobody looks for it: it lies beside the site, for the root of its host.
  const place = site.base === '/' ? 'dist' : 'dist-host';
  const security = site.security ? ([[`${place}/.well-known/security.txt`, securityTxt(site.security, site)]] as const) : [];
  return [...hosts, ...security].map(([file, text]) => ({ params: { host: file.replace(/^dist\//, '') }, props: { text } }));
}

async function policy() {
  const old = await moves();
  return hostPolicy({
    name: createHash('sha256').update(`${site.url}${site.base}`).digest('hex').slice(0, 8),
    base: site.base,
    url: site.url,
    tracker: site.matomo?.url,
    searches: editions.map(({ messages }) => `/${messages.routes.search}/`),
    redirects: redirectRules(old).map(({ from, to }): HostRedirect => ({ from: withBase(from, site.base), to: plainHref(to) })),
    bare: old.bare.map(({ address }) => address),
  });
}

/** A path as a link is written, without signs that stand for others in the rules of some host. */
function plainHref(to: string): string {
  return href(to, site.base).replace(/[$:*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
