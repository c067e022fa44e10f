import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { redirectRules } from '../domain/redirect-rules.ts';
import { HOSTS } from '../outputs/hosting/hosts.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { HostName } from '../schema/host.ts';

/** The hosts that read fewer redirects than a built site has: there, pages go on leading from old addresses to new ones. */
export async function hostLimitFaults(outDir: string, hosts: readonly HostName[]): Promise<Diagnostic[]> {
  const limited = hosts.filter((host) => HOSTS[host].redirects > 0 && HOSTS[host].redirects < Infinity);
  if (limited.length === 0) return [];
  const text = await readFile(path.join(outDir, 'redirects.json'), 'utf8').catch(() => '{}');
  const stood = Object.keys(JSON.parse(text) as Record<string, string>).map((from) => ({ from, to: '' }));
  const count = redirectRules({ stood, held: new Set(), bare: [] }).length;
  return limited.flatMap((host): Diagnostic[] => {
    const limit = HOSTS[host].redirects;
    const values = { host, limit: String(limit), count: String(count) };
    return count > limit ? [{ kind: 'host-redirects', file: 'src/site.yaml', line: 1, column: 1, found: `host: ${host}`, values }] : [];
  });
}
