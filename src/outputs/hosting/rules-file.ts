import { encodePath } from '../../domain/url.ts';
import { globsOf } from './matching.ts';
import type { HostPolicy, HostRedirect } from './policy.ts';

/**
 * A file `_headers`, as Netlify and Cloudflare Pages read it: a pattern, then its headers.
 *
 * @param detach whether a header of an earlier rule must be taken away first, where the host would send both
 */
export function headersFile({ rules }: HostPolicy, { detach }: { detach: boolean }): string {
  const blocks = rules.flatMap((rule, index) => {
    const lines = Object.entries(rule.headers).flatMap(([name, value]) => [
      ...(detach && index > 0 ? [`  ! ${name}`] : []),
      `  ${name}: ${value}`,
    ]);
    return globsOf(rule).map((glob) => [glob, ...lines, ''].join('\n'));
  });
  return blocks.join('\n');
}

/** A line of `_redirects`, as Netlify, Cloudflare Pages and GitLab Pages read it. */
export function redirectLine({ from, to }: HostRedirect, status = '301'): string {
  return `${escaped(encodePath(from))} ${to} ${status}`;
}

/** A path without signs that would stand for others in a rule. */
function escaped(path: string): string {
  return path.replaceAll('*', '%2A').replaceAll(':', '%3A');
}
