import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { encodePath } from '../src/domain/url.ts';
import { ask, leadsTo } from './support/hosts/asked.ts';
import { freePort, started } from './support/hosts/started.ts';
import { OLD_ADDRESSES, triedSite } from './support/hosts/tried-site.ts';
import { everyPage } from './support/kinds.ts';

const VERSION = '4.164.0';
const DATE = '2026-11-01';
const REVALIDATED = 'public, max-age=0, must-revalidate';

// Cloudflare Pages' own runtime reads the generated _headers and _redirects. Its 230 MB are no part of the project.
const folder = await mkdtemp(path.join(tmpdir(), 'carnet-cloudflare-'));
const faults: string[] = [];
try {
  await promisify(execFile)('npm', ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', `wrangler@${VERSION}`]);
  const project = await triedSite({ SITE_HOST: 'cloudflare' });
  await cp(project.dist, path.join(folder, 'dist'), { recursive: true });
  const port = await freePort();
  const wrangler = path.join(folder, 'node_modules/wrangler/bin/wrangler.js');
  const args = ['--cwd', folder, 'pages', 'dev', 'dist', '--ip', '127.0.0.1', '--port', String(port), '--compatibility-date', DATE];
  const server = await started(process.execPath, [wrangler, ...args], {
    port,
    env: { WRANGLER_SEND_METRICS: 'false', CI: '1' },
    seconds: 60,
  });
  const at = (address: string) => `${server.url}${encodePath(address)}`;
  const expectAt = async (address: string, expected: Readonly<Record<string, unknown>>) => {
    const answer = await ask(at(address));
    const { headers } = answer;
    const found = {
      status: answer.status,
      to: leadsTo(answer, server.url),
      cache: headers['cache-control'],
      policy: headers['cross-origin-resource-policy'],
      wasm: headers['content-security-policy']?.includes('wasm-unsafe-eval'),
    };
    for (const [name, value] of Object.entries(found)) {
      if (name in expected && value !== expected[name]) faults.push(`${address}: ${name} is ${value}, not ${String(expected[name])}`);
    }
  };
  for (const page of everyPage(project.dist).filter((address) => address !== '/404.html'))
    await expectAt(page, { status: 200, cache: REVALIDATED, policy: 'same-origin', wasm: page === '/recherche/' });
  for (const [old, target] of OLD_ADDRESSES) await expectAt(old, { status: 301, to: encodePath(target) });
  await expectAt('/sans/extension', { status: 200 });
  await expectAt('/sans/extension/', { status: 301, to: '/sans/extension' });
  await expectAt('/rss.xml', { status: 200, policy: 'cross-origin', cache: REVALIDATED });
  await expectAt('/rien', { status: 404, wasm: false });
  await server.close();
  await project.remove();
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.stdout.write(faults.length > 0 ? `${faults.join('\n')}\n` : 'Cloudflare Pages does what it is told.\n');
process.exitCode = faults.length > 0 ? 1 : 0;
