import { redirectLine } from './rules-file.ts';
import type { HostFile } from './host-file.ts';
import type { HostPolicy } from './policy.ts';

/** Rules that GitLab Pages reads, unless a server of one's own says otherwise; none, where there are more, or more than 64 kB of them. */
export const GITLAB_REDIRECTS = 1000;
const GITLAB_BYTES = 64 * 1024;

/** GitHub Pages sets no header and redirects nothing. What it takes for a site of Jekyll's would lose the folders that begin with `_`. */
export function githubFiles(): HostFile[] {
  return [{ name: '.nojekyll', text: 'Carnet\n' }];
}

/** GitLab Pages sets no header, but reads redirects: a file that stands at the old address goes before. */
export function gitlabFiles({ redirects }: HostPolicy): HostFile[] {
  const lines = redirects.slice(0, GITLAB_REDIRECTS).map((redirect) => `${redirectLine(redirect)}\n`);
  let room = GITLAB_BYTES;
  return [{ name: '_redirects', text: lines.filter((line) => (room -= Buffer.byteLength(line)) >= 0).join('') }];
}
