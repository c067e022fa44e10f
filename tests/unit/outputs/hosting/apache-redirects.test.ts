import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

import { encodePath } from '../../../../src/domain/url.ts';
import { filesForHosts } from '../../../../src/outputs/hosting/hosts.ts';
import { hostPolicy } from '../../../../src/outputs/hosting/policy.ts';
import { ask, leadsTo } from '../../../support/hosts/asked.ts';
import { isInstalled, serveBy, serverNames } from '../../../support/hosts/servers.ts';

// A run without a server says so (tests/run.ts).
test.for(serverNames.filter((name) => name === 'apache' && isInstalled(name)))(
  '%s finds each of 2000 old addresses, and takes no other for one of them',
  async (name) => {
    const root = await mkdtemp(path.join(tmpdir(), 'carnet-moved-'));
    // Of every length, each the beginning of another, some of the same length.
    const redirects = Array.from({ length: 2000 }, (_, index) => ({
      from: `/vieux/${index}${'/été'.repeat(index % 9)}${['', '/', '.html', '.(a+b).html'][index % 4] ?? ''}`,
      to: `/neuf/${index}/%C3%A9t%C3%A9/`,
    }));
    const facts = { name: 'moved', base: '/', url: 'https://carnet.example', searches: [], bare: [] };
    for (const [file, text] of filesForHosts(['apache'], hostPolicy({ ...facts, redirects }))) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await writeFile(path.join(root, file), text);
    }
    const server = await serveBy(name, root);
    try {
      for (const { from, to } of redirects) {
        const answer = await ask(server.url + encodePath(from));
        expect([from, answer.status, leadsTo(answer, server.url)]).toEqual([from, 301, to]);
      }
      const known = new Set(redirects.map(({ from }) => from));
      const near = redirects
        .slice(0, 36)
        .flatMap(({ from }) => [`${from}x`, `${from} x`, `${from}>`, `/x${from}`, `${from} ${from}`, from.slice(0, -1)]);
      for (const address of near.filter((one) => !known.has(one))) {
        expect([address, (await ask(server.url + encodePath(address))).status]).toEqual([address, 404]);
      }
    } finally {
      await server.close();
      await rm(root, { recursive: true });
    }
  },
);
