import { headersFile, redirectLine } from './rules-file.ts';
import type { HostFile } from './host-file.ts';
import type { HostPolicy, HostRedirect } from './policy.ts';

/**
 * What Netlify reads. It takes `/a`, `/a/`, `/a.html` and `/a/index.html` for one address before it looks for a rule: one that leads from
 * one form to another would lead to itself. A rule is forced, for a file that stands there would be shown instead.
 *
 * @see https://docs.netlify.com/manage/routing/redirects/redirect-options/
 */
export function netlifyFiles(policy: HostPolicy): HostFile[] {
  const lines = policy.redirects.filter((redirect) => !leadsToItself(redirect)).map((redirect) => redirectLine(redirect, '301!'));
  return [
    { name: '_headers', text: headersFile(policy, { detach: false }) },
    { name: '_redirects', text: lines.map((line) => `${line}\n`).join('') },
  ];
}

function leadsToItself({ from, to }: HostRedirect): boolean {
  return plain(encodeURI(from)) === plain(to);
}

function plain(address: string): string {
  return address.replace(/(?:\/(?:index(?:\.html)?)?|\.html)$/, '').toLowerCase();
}
