import { headersFile, redirectLine } from './rules-file.ts';
import type { HostFile } from './host-file.ts';
import type { HostPolicy } from './policy.ts';

/** Rules for one address each that Cloudflare Pages reads. */
export const CLOUDFLARE_REDIRECTS = 2000;

/**
 * What Cloudflare Pages reads. It sends a reader of `/a.html` on to `/a`, and would so leave every address that ends in `.html`: the last
 * rule has such an address answered by the file it names.
 *
 * @see https://developers.cloudflare.com/pages/configuration/headers/ and …/redirects/, with their limits
 */
export function cloudflareFiles(policy: HostPolicy): HostFile[] {
  const lines = policy.redirects.slice(0, CLOUDFLARE_REDIRECTS).map((redirect) => redirectLine(redirect));
  const served = `${policy.base}*.html ${policy.base}:splat 200`;
  return [
    { name: '_headers', text: headersFile(policy, { detach: true }) },
    { name: '_redirects', text: [...lines, served].map((line) => `${line}\n`).join('') },
  ];
}
