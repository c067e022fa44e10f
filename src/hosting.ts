import { createHash } from 'node:crypto';

import { outputFile } from './domain/collisions.ts';
import { redirectFiles } from './domain/redirect-files.ts';
import { href, withBase } from './domain/url.ts';
import { editions } from './editions.ts';
import { site } from './library.ts';
import { filesForHosts } from './outputs/hosting/hosts.ts';
import { hostPolicy } from './outputs/hosting/policy.ts';
import { moves } from './paths.ts';
import type { HostRedirect } from './outputs/hosting/policy.ts';

/** What the hosts that `host:` names are told, each file by its path in the built site, from which `cli/host-files.ts` takes what lies beside. */
export async function hostPaths(): Promise<{ params: { host: string }; props: { text: string } }[]> {
  if (site.host.length === 0) return [];
  const policy = hostPolicy({
    name: createHash('sha256').update(`${site.url}${site.base}`).digest('hex').slice(0, 8),
    base: site.base,
    url: site.url,
    tracker: site.matomo?.url,
    searches: editions.map(({ messages }) => `/${messages.routes.search}/`),
    redirects: await redirects(),
    bare: (await moves()).bare.map(({ address }) => address),
  });
  return [...filesForHosts(site.host, policy)].map(([file, text]) => ({ params: { host: file.replace(/^dist\//, '') }, props: { text } }));
}

/**
 * Every old address in each form a reader may have of it, the written ones first: those pages would answer at on a host without rules.
 * A form that something else has is left out.
 */
async function redirects(): Promise<HostRedirect[]> {
  const { stood, held, bare } = await moves();
  const exact = stood.map(({ from, to }) => ({ from, to }));
  const written = new Set(exact.map(({ from }) => from));
  const others = stood.flatMap(({ from, to }) => formsOf(from, held).flatMap((form) => (written.has(form) ? [] : [{ from: form, to }])));
  const folders = bare.map(({ address }) => ({ from: `${address}/`, to: address }));
  return [...exact, ...others, ...folders].map(({ from, to }) => ({ from: withBase(from, site.base), to: plainHref(to) }));
}

/** A path as a link is written, without signs that stand for others in the rules of some host. */
function plainHref(to: string): string {
  return href(to, site.base).replace(/[$:*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** `/a/` and `/a` for a folder, `/a.html` and `/a` for a file. */
function formsOf(from: string, held: ReadonlySet<string>): string[] {
  const own = outputFile(from);
  const forms = redirectFiles(from, held).flatMap((file) => {
    const address = file.replace(/index\.html$/, '');
    return [address, address.replace(/(?:\/|\.html)$/, '')];
  });
  return [...new Set(forms)].filter((form) => form !== '' && (outputFile(form) === own || !held.has(outputFile(form))));
}
