import { beforeAll, describe, expect, test } from 'vitest';

import { builtOddSite } from '../support/built-odd-site.ts';
import { dist, files, read } from '../support/dist.ts';
import { all, attribute, only, parsePage } from '../support/html.ts';
import type { BuiltProject } from '../support/built-odd-site.ts';

let odd: BuiltProject;

beforeAll(async () => {
  odd = await builtOddSite('based');
});

describe.each([
  ['the repository’s site', 'https://carnet.example/', () => dist],
  ['a site of odd addresses under a base path', 'https://essai.example/journal/', () => odd.dist],
])('the sitemap of %s', (_, home, folder) => {
  test('lists the canonical address of each page that may be indexed, and nothing else', () => {
    const expected = indexable(folder()).map(({ canonical }) => canonical);
    const listed = sitemap(folder()).map(({ url }) => url);
    expect(listed.length).toBeGreaterThan(10);
    expect(listed.toSorted()).toEqual([...new Set(expected)].filter((url) => url.startsWith(home)).toSorted());
    expect(new Set(listed).size).toBe(listed.length);
  });

  test('dates a page by what its front matter says, and no list', () => {
    const dated = indexable(folder()).flatMap(({ canonical, modified }) =>
      modified === undefined ? [] : [[canonical, Date.parse(modified)] as const],
    );
    const listed = sitemap(folder()).flatMap(({ url, lastmod }) => (lastmod === undefined ? [] : [[url, Date.parse(lastmod)] as const]));
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(dated.filter(([url]) => url.startsWith(home))));
  });

  test('is named by robots.txt, and its index names every part of it', () => {
    expect(read('robots.txt', folder())).toContain(`\nSitemap: ${home}sitemap-index.xml\n`);
    const parts = files('sitemap-*.xml', folder()).filter((file) => file !== 'sitemap-index.xml');
    expect(locations(read('sitemap-index.xml', folder()))).toEqual(parts.map((file) => home + file));
  });
});

test('lastmod is the update where there is one, else the date, else nothing', () => {
  const dates = new Map(sitemap(odd.dist).map(({ url, lastmod }) => [url.replace('https://essai.example/journal', ''), lastmod]));
  expect(dates.get('/2026/05/01/tout.html')).toBe('2026-05-02T22:00:00.000Z');
  expect(dates.get('/2026/04/01/deux.html')).toBe('2026-03-31T22:00:00.000Z');
  expect(dates.get('/contact/')).toBe('2026-02-28T23:00:00.000Z');
  expect(dates.has('/outil/')).toBe(true);
  expect(dates.get('/outil/')).toBeUndefined();
});

test('what is unlisted, the page of missing pages and a text that belongs to another site are absent', () => {
  const listed = sitemap(odd.dist).map(({ url }) => url);
  expect(listed.filter((url) => /404|part\b|ailleurs/.test(url))).toEqual([]);
});

function indexable(folder: string): { canonical: string; modified: string | undefined }[] {
  return files('**/*.html', folder).flatMap((file) => {
    const page = parsePage(read(file, folder));
    if (all(page, 'meta[name="robots"]').some((meta) => attribute(meta, 'content')?.includes('noindex'))) return [];
    const [modified] = all(page, 'meta[property="article:modified_time"]');
    const canonical = attribute(only(page, 'link[rel="canonical"]'), 'href') ?? '';
    return [{ canonical, modified: modified && attribute(modified, 'content') }];
  });
}

function sitemap(folder: string): { url: string; lastmod: string | undefined }[] {
  return locations(read('sitemap-index.xml', folder)).flatMap((part) => {
    const text = read(new URL(part).pathname.split('/').at(-1) ?? '', folder);
    return [...text.matchAll(/<url>(.*?)<\/url>/gs)].map(([, entry = '']) => ({
      url: locations(entry)[0] ?? '',
      lastmod: /<lastmod>(.*?)<\/lastmod>/.exec(entry)?.[1],
    }));
  });
}

function locations(xml: string): string[] {
  return [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) => url.replaceAll('&amp;', '&'));
}
