import { array, assert, property, record, stringMatching } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { hostMoves } from '../../../src/cli/output-check/host-moves.ts';
import { encodePath } from '../../../src/domain/url.ts';
import { HOSTS } from '../../../src/outputs/hosting/hosts.ts';
import { hostPolicy } from '../../../src/outputs/hosting/policy.ts';
import { outputFaults } from '../../support/faults.ts';
import { soundOutput } from '../../support/faulty-outputs.ts';
import type { HostName } from '../../../src/schema/host.ts';

const READ = ['netlify', 'cloudflare', 'vercel', 'nginx', 'caddy', 'apache', 'gitlab'] as const satisfies HostName[];

describe('The redirects of a host are read as they were written', () => {
  test.each(READ)('for %s', (host) => {
    const path = stringMatching(/^[a-zé0-9 _.+,&()$'"{}*:-]{1,12}$/);
    const redirects = array(record({ from: path, to: path }), { maxLength: 6 });
    assert(
      property(redirects, (pairs) => {
        // No address differs from where it leads by its ending alone: such rules are left out for some.
        const moves = pairs.map(({ from, to }) => ({ from: `/journal/vieux/${from}.html`, to: `/journal/${encodePath(to)}/` }));
        expect(movesOf(host, moves, '/journal/').toSorted()).toEqual(moves.map(({ from, to }) => [from, to]).toSorted());
      }),
    );
  });

  test('but what answers a page under its own address is none', () => {
    expect(movesOf('cloudflare', [], '/')).toEqual([]);
    expect(hostMoves('_headers', '/* /rien 301')).toBeUndefined();
  });
});

describe('A fault is found in the rules of a host:', () => {
  test.each(READ)('an old address of nothing, of %s', async (host) => {
    expect(await kindsOf(host, [{ from: '/vieux/', to: '/rien/' }])).toEqual(['output-redirect']);
  });

  test.each(READ)('a rule that hides a page, of %s', async (host) => {
    expect(await kindsOf(host, [{ from: '/un.html', to: '/' }])).toEqual(['output-redirect-hides']);
  });

  test.each(READ)('addresses that lead round in a circle, of %s', async (host) => {
    const circle = [
      { from: '/vieux/', to: '/plus-vieux/' },
      { from: '/plus-vieux/', to: '/vieux/' },
    ];
    expect(await kindsOf(host, circle)).toEqual(['output-redirect-loop', 'output-redirect-loop']);
  });

  test.each(READ)('and none in a sound one, of %s, under a path', async (host) => {
    const rules = [{ from: '/journal/vieux été/', to: '/journal/un.html' }];
    expect(await kindsOf(host, rules, '/journal/')).toEqual([]);
  });
});

function movesOf(host: HostName, redirects: Moves, base: string) {
  const files = filesOf(host, redirects, base);
  return files.flatMap(([name, text]) => hostMoves(name, text) ?? []).map(([from, to]) => [from.startsWith('/') ? from : base + from, to]);
}

async function kindsOf(host: HostName, redirects: Moves, base = '/') {
  const files = Object.fromEntries(filesOf(host, redirects, base).map(([name, text]) => [`../dist-host/${host}/${name}`, text]));
  const based = Object.fromEntries(
    Object.entries(soundOutput).map(([name, text]) => [name, text.replaceAll(/(?<=essai\.example|href=")\//g, base)]),
  );
  return (await outputFaults({ ...based, ...files }, { base })).map(({ kind }) => kind);
}

function filesOf(host: HostName, redirects: Moves, base: string): [string, string][] {
  const policy = hostPolicy({ name: 'essai', base, url: 'https://essai.example', searches: [], redirects, bare: [] });
  return HOSTS[host].files(policy).map(({ name, text }) => [name, text]);
}

type Moves = { from: string; to: string }[];
