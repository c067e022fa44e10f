import path from 'node:path';
import { describe, expect, test } from 'vitest';

import { HOSTS, filesForHosts, needsCompressed, needsMeta, needsRedirectPages } from '../../../../src/outputs/hosting/hosts.ts';
import { hostPolicy } from '../../../../src/outputs/hosting/policy.ts';
import { hostNames } from '../../../../src/schema/host.ts';

const EXPECTED = path.join(import.meta.dirname, '../../../fixtures/hosting');

const redirects = [
  { from: '/vieux.html', to: '/2026/05/01/tout.html' },
  { from: '/a-propos', to: '/a-propos/' },
  { from: '/été & "nuit"/a+b, c (1)$', to: '/%C3%A9t%C3%A9/20%25/' },
  { from: "/{un}*:deux'", to: '/a%20b' },
];
const facts = {
  name: 'essai',
  base: '/',
  url: 'https://essai.example',
  tracker: 'https://mesure.example/matomo/',
  searches: ['/recherche/'],
  redirects,
  bare: ['/sans/extension'],
};
const under = (base: string) => (address: string) => `${base}${address.slice(1)}`;
const based = {
  ...facts,
  base: '/journal/',
  redirects: redirects.map(({ from, to }) => ({ from: under('/journal/')(from), to: under('/journal/')(to) })),
};

describe('the files of each host', () => {
  test.each(hostNames.flatMap((host) => HOSTS[host].files(hostPolicy(facts)).map(({ name, text }) => [`${host}/${name}`, text])))(
    'say at the root of a host what %s in the fixtures says',
    async (file = '', text = '') => {
      await expect(text).toMatchFileSnapshot(path.join(EXPECTED, file.replace('/.', '/dot-')));
    },
  );

  test.each(['nginx', 'caddy', 'apache', 'netlify'] as const)('say under a path what the fixtures of %s say', async (host) => {
    const text = HOSTS[host]
      .files(hostPolicy(based))
      .map((file) => `${file.name}\n\n${file.text}`)
      .join('\n');
    await expect(text).toMatchFileSnapshot(path.join(EXPECTED, 'journal', host));
  });

  test('lie in the site where the host looks for them, one file for each name', () => {
    expect([...filesForHosts(['netlify', 'cloudflare', 'nginx', 'github'], hostPolicy(facts)).keys()]).toEqual([
      'dist/_headers',
      'dist/_redirects',
      'dist-host/cloudflare/_headers',
      'dist-host/cloudflare/_redirects',
      'dist-host/nginx/http.conf',
      'dist-host/nginx/server.conf',
      'dist/.nojekyll',
    ]);
  });

  test('lie beside the site where it is a part of what is published, but for what a folder may hold', () => {
    expect([...filesForHosts(['netlify', 'vercel', 'apache', 'gitlab'], hostPolicy(based)).keys()]).toEqual([
      'dist-host/netlify/_headers',
      'dist-host/netlify/_redirects',
      'dist-host/vercel/vercel.json',
      'dist/.htaccess',
      'dist/_redirects',
    ]);
  });
});

describe('what a host cannot do', () => {
  test('stands in the pages: their policy, where one of the hosts sets no header or none is named', () => {
    expect([[], ['github'], ['nginx', 'gitlab'], ['nginx', 'netlify']].map((hosts) => needsMeta(hosts as never))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test('is done by pages: redirects, beyond what it reads', () => {
    const cases = [
      [[], 1],
      [['github', 'nginx'], 1],
      [['nginx', 'caddy', 'netlify'], 100_000],
      [['nginx', 'apache'], 10_000],
      [['nginx', 'apache'], 10_001],
      [['cloudflare'], 2000],
      [['cloudflare'], 2001],
      [['vercel'], 2049],
      [['gitlab'], 1001],
    ] as const;
    expect(cases.map(([hosts, count]) => needsRedirectPages(hosts, count))).toEqual([
      true,
      true,
      false,
      false,
      true,
      false,
      true,
      true,
      true,
    ]);
  });

  test('is left to the host: compressing, where it does so by itself', () => {
    expect(
      [[], ['netlify', 'cloudflare', 'vercel', 'github'], ['github', 'caddy']].map((hosts) => needsCompressed(hosts as never)),
    ).toEqual([false, false, true]);
  });
});

describe('limits that hosts write down', () => {
  const many = Array.from({ length: 3000 }, (_, index) => ({ from: `/vieux-${index}/`, to: `/neuf-${index}/` }));
  const filesOf = (host: (typeof hostNames)[number]) =>
    Object.fromEntries(HOSTS[host].files(hostPolicy({ ...facts, redirects: many })).map(({ name, text }) => [name, text]));

  test('Cloudflare Pages: 2000 redirects and one that serves files, 100 rules of headers, lines of 2000 signs', () => {
    const { _headers: headers = '', _redirects: lines = '' } = filesOf('cloudflare');
    expect(lines.trimEnd().split('\n')).toHaveLength(2001);
    expect(headers.match(/^\//gm)?.length).toBeLessThanOrEqual(100);
    expect(Math.max(...headers.split('\n').map((line) => line.length))).toBeLessThan(2000);
  });

  test('GitLab Pages: 1000 redirects in 64 kB', () => {
    const { _redirects: lines = '' } = filesOf('gitlab');
    expect(lines.trimEnd().split('\n')).toHaveLength(1000);
    expect(Buffer.byteLength(lines)).toBeLessThanOrEqual(65_536);
  });

  test('Apache: lines of 8192 bytes, as it joins those that end in a backslash', () => {
    const lines = filesOf('apache')['.htaccess']?.replaceAll('\\\n', '').split('\n') ?? [];
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThan(8000);
    expect(lines.join('\n').match(/\/vieux-\d+\/>\/neuf-/g)).toHaveLength(many.length);
  });

  test('nginx: a map as large as it must be', () => {
    expect(filesOf('nginx')['http.conf']).toContain('map_hash_max_size 16384;');
  });
});

test('a site without TLS is not told to be asked by TLS alone', () => {
  const [always] = hostPolicy({ ...facts, url: 'http://essai.example' }).rules;
  expect(Object.keys(always?.headers ?? {})).not.toContain('Strict-Transport-Security');
});
