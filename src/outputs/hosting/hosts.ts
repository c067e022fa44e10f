import { APACHE_REDIRECTS, apacheFiles } from './apache.ts';
import { caddyFiles } from './caddy.ts';
import { CLOUDFLARE_REDIRECTS, cloudflareFiles } from './cloudflare.ts';
import { netlifyFiles } from './netlify.ts';
import { nginxFiles } from './nginx.ts';
import { GITLAB_REDIRECTS, githubFiles, gitlabFiles } from './pages-only.ts';
import { VERCEL_REDIRECTS, vercelFiles } from './vercel.ts';
import type { HostName } from '../../schema/host.ts';
import type { HostFile } from './host-file.ts';
import type { HostPolicy } from './policy.ts';

/** What each host is given, and what it can do. */
export const HOSTS: Readonly<Record<HostName, Host>> = {
  netlify: { files: netlifyFiles, headers: true, redirects: Infinity, place: 'top', precompressed: false },
  cloudflare: { files: cloudflareFiles, headers: true, redirects: CLOUDFLARE_REDIRECTS, place: 'top', precompressed: false },
  vercel: { files: vercelFiles, headers: true, redirects: VERCEL_REDIRECTS, place: 'top', precompressed: false },
  nginx: { files: nginxFiles, headers: true, redirects: Infinity, place: 'server', precompressed: true },
  caddy: { files: caddyFiles, headers: true, redirects: Infinity, place: 'server', precompressed: true },
  apache: { files: apacheFiles, headers: true, redirects: APACHE_REDIRECTS, place: 'site', precompressed: true },
  github: { files: githubFiles, headers: false, redirects: 0, place: 'site', precompressed: false },
  gitlab: { files: gitlabFiles, headers: false, redirects: GITLAB_REDIRECTS, place: 'site', precompressed: true },
};

/** Whether a page must hold its own policy: where a host sets no header, and where none is named. */
export function needsMeta(hosts: readonly HostName[]): boolean {
  return hosts.length === 0 || hosts.some((host) => !HOSTS[host].headers);
}

/** Whether old addresses need pages: where a host reads no rule, or not so many. */
export function needsRedirectPages(hosts: readonly HostName[], redirects: number): boolean {
  return hosts.length === 0 || hosts.some((host) => HOSTS[host].redirects < redirects);
}

/** Whether a host sends files that were compressed before: others compress by themselves, and count files. */
export function needsCompressed(hosts: readonly HostName[]): boolean {
  return hosts.some((host) => HOSTS[host].precompressed);
}

/**
 * The files of all hosts, by their path beside `dist/`. What a host reads at the top of the site stands there, unless the site is but a
 * part of what is published, or a host named before reads a file of that name: it is then in `dist-host/`.
 */
export function filesForHosts(hosts: readonly HostName[], policy: HostPolicy): Map<string, string> {
  const placed = new Map<string, string>();
  for (const host of hosts) {
    const { files, place } = HOSTS[host];
    for (const { name, text } of files(policy).filter((file) => file.text !== '')) {
      const inSite = place === 'site' || (place === 'top' && policy.base === '/');
      const file = `dist/${name}`;
      placed.set(inSite && !placed.has(file) ? file : `dist-host/${host}/${name}`, text);
    }
  }
  return placed;
}

interface Host {
  files: (policy: HostPolicy) => HostFile[];
  /** Whether it sets the headers it is told. */
  headers: boolean;
  /** How many redirects it takes. */
  redirects: number;
  /** Where its files belong: with the site, at the top of all that is published, or with the server's own. */
  place: 'site' | 'top' | 'server';
  /** Whether it sends `.br` and `.gz` that lie beside a file. */
  precompressed: boolean;
}
