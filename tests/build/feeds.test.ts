import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { beforeAll, describe, expect, test } from 'vitest';

import { builtSite } from '../support/addresses.ts';
import { builtOddSite } from '../support/built-odd-site.ts';
import { dist, files, read } from '../support/dist.ts';
import { READERS } from '../support/feed-readers.ts';
import { all, attribute, only, parsePage, parsePiece, textOf } from '../support/html.ts';
import { home } from '../support/project.ts';
import type { BuiltProject } from '../support/built-odd-site.ts';
import type { FeedEntry } from '../support/feed-readers.ts';
import type { Document, Element } from '../support/html.ts';

const FEEDS = ['rss.xml', 'feed.xml', 'feed.json'] as const;
const TYPES = { 'rss.xml': 'application/rss+xml', 'feed.xml': 'application/atom+xml', 'feed.json': 'application/feed+json' } as const;
const SIZE = 20;
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

let odd: BuiltProject;

beforeAll(async () => {
  odd = await builtOddSite('based');
});

describe.each([
  ['the repository’s site', 'https://carnet.example/', () => dist],
  ['a site of odd content under a base path', 'https://essai.example/journal/', () => odd.dist],
])('the feeds of %s', (_, url, folder) => {
  test('stand beside the page of each category, tag and series, and the page names them before those of the whole', () => {
    const pages = fedLists(folder()).map(([path]) => path);
    expect(pages.length).toBeGreaterThan(8);
    for (const path of pages) {
      const links = all(parsePage(read(`${path}index.html`, folder())), 'link[rel="alternate"]');
      const named = links.map((link) => [attribute(link, 'type'), attribute(link, 'href')]);
      const own = Object.entries(TYPES).map(([file, type]) => [type, new URL(path + file, url).pathname]);
      const whole = Object.entries(TYPES).map(([file, type]) => [type, new URL(file, url).pathname]);
      expect(named).toEqual(path === '' ? whole : [...own, ...whole]);
    }
  });

  test.each(Object.entries(READERS))('say what the pages of their lists say, in order, read by %s', async (_name, { file, items }) => {
    const pages = posts(folder());
    for (const [path, listed] of fedLists(folder())) {
      const urls = path.startsWith('series/') ? newestFirst(listed, pages) : listed;
      const found = await items(read(path + file, folder()));
      const kept = new Set(Object.keys(found[0] ?? {}).filter((key) => key !== 'id'));
      const of = (post: object | undefined) => Object.fromEntries(Object.entries(post ?? {}).filter(([key]) => kept.has(key)));
      expect(found.map(of), path).toEqual(urls.slice(0, SIZE).map((link) => of(pages.get(link))));
      expect(found.length, path).toBeGreaterThan(0);
    }
  });

  test('give every post one id, the same in every feed', async () => {
    const ids = new Map<string, Set<string>>();
    for (const [path] of fedLists(folder())) {
      for (const { file, items } of Object.values(READERS)) {
        for (const { id, url: link } of await items(read(path + file, folder()))) ids.set(link, (ids.get(link) ?? new Set()).add(id));
      }
    }
    expect([...ids.values()].filter(({ size }) => size !== 1)).toEqual([]);
    expect(new Set([...ids.values()].flatMap((held) => [...held])).size).toBe(ids.size);
  });

  test('are as new as their newest post, whenever they were built', async () => {
    for (const [path] of fedLists(folder())) {
      const { updated, entries = [] } = parseAtomFeed(read(`${path}feed.xml`, folder()));
      const newest = entries.map((entry) => Date.parse(String(entry.updated))).toSorted((a, b) => b - a)[0];
      expect(Date.parse(String(updated)), path).toBe(newest);
      expect(Date.parse(String(parseRssFeed(read(`${path}rss.xml`, folder())).lastBuildDate)), path).toBe(newest);
    }
  });

  test('name themselves by the address they stand at', () => {
    const rss = parseRssFeed(read('rss.xml', folder()));
    const atom = parseAtomFeed(read('feed.xml', folder()));
    expect(rss.atom?.links?.filter(({ rel }) => rel === 'self').map(({ href }) => href)).toEqual([`${url}rss.xml`]);
    expect(atom.links?.filter(({ rel }) => rel === 'self').map(({ href }) => href)).toEqual([`${url}feed.xml`]);
    expect(parseJsonFeed(read('feed.json', folder())).feed_url).toBe(`${url}feed.json`);
    expect([rss.link, parseJsonFeed(read('feed.json', folder())).home_page_url]).toEqual([url, url]);
  });

  test('say the language of the site', () => {
    expect(parseRssFeed(read('rss.xml', folder())).language).toBe('fr');
    expect(parseAtomFeed(read('feed.xml', folder())).xml?.lang).toBe('fr');
    expect(parseJsonFeed(read('feed.json', folder())).language).toBe('fr');
  });

  test('hold whole addresses, each of which resolves in the site', () => {
    const site = builtSite(folder(), url);
    const items = jsonItems(folder());
    const links = items.flatMap(({ content_html }) =>
      all(parsePiece(content_html)).flatMap((element) => ['href', 'src'].flatMap((name) => attribute(element, name) ?? [])),
    );
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !/^(?:https?|mailto|tel):/.test(link))).toEqual([]);
    expect([...links, ...items.map((held) => held.url)].flatMap((link) => site.fault(link, url) ?? [])).toEqual([]);
  });

  test('carry no script, style, form or handler', () => {
    const elements = jsonItems(folder()).flatMap(({ content_html }) => all(parsePiece(content_html)));
    expect(elements.filter(({ tagName }) => /^(?:script|style|form|input|button|iframe|object|embed)$|-/.test(tagName))).toEqual([]);
    expect(elements.flatMap(({ attrs }) => attrs.filter(({ name }) => /^on|^style$|^data-|^class$/.test(name)))).toEqual([]);
  });

  test.each(FEEDS)('tell nothing of the machine that built them (%s)', (file) => {
    const text = read(file, folder());
    expect([home, odd.root, 'file:', 'node_modules', '.astro'].filter((trace) => text.includes(trace))).toEqual([]);
  });

  test.each(['rss.xml', 'feed.xml'])('are well-formed for strict parsers (%s)', async (file) => {
    await expect(new RssParser().parseString(read(file, folder()))).resolves.toBeDefined();
    // libxml2 reads them too, where the machine has it.
    if (hasXmllint) execFileSync('xmllint', ['--noout', join(folder(), file)], { stdio: 'pipe' });
  });
});

test('the id of a post is jekyll-feed’s: the directory of its address, then its slug', () => {
  expect(
    Object.fromEntries(jsonItems(odd.dist).map(({ title, id }) => [title, id.replace('https://essai.example/journal', '')])),
  ).toMatchObject({
    Deux: '/2026/04/01/deux',
    Dossier: '/un%20dossier/dossier',
    'Sans extension': '/sans/sans',
  });
  expect(jsonItems(dist).at(-1)?.id).toBe('https://carnet.example/good_job/2017/09/15/a-mon-compte-plus-8-mois');
});

test('a post in another language says so in the three', () => {
  const english = <T extends { title?: unknown }>(items: readonly T[] | undefined) =>
    items?.find(({ title }) => JSON.stringify(title)?.includes('English'));
  expect(english(parseRssFeed(read('rss.xml', odd.dist)).items)?.dc).toMatchObject({ languages: ['en'] });
  expect(english(parseAtomFeed(read('feed.xml', odd.dist)).entries)?.xml?.lang).toBe('en');
  expect(english(parseJsonFeed(read('feed.json', odd.dist)).items)?.language).toBe('en');
});

test('what an interactive component keeps for the page stays out of feeds', () => {
  const page = read('essais/2026/05/02/composants.html', odd.dist);
  expect(page).toContain('Titre du billet');
  for (const file of FEEDS) expect(read(file, odd.dist)).not.toContain('Titre du billet');
  for (const file of FEEDS) expect(read(file, odd.dist)).toContain('premier-soir-d-ete.md');
});

function jsonItems(folder: string): { id: string; url: string; title: string; content_html: string }[] {
  return (JSON.parse(read('feed.json', folder)) as { items: { id: string; url: string; title: string; content_html: string }[] }).items;
}

/** The lists of a site that are fed, by path from its folder, each with the addresses of its posts as its pages show them. */
function fedLists(folder: string): [path: string, urls: string[]][] {
  const lists = files('{categories,etiquettes,series}/**/index.html', folder)
    .map((file) => file.replace(/index\.html$/, ''))
    .filter(
      (path) =>
        !/(?:^|\/)page\/\d+\/$/.test(path) && path.split('/').length > 2 && !read(`${path}index.html`, folder).includes('="refresh"'),
    );
  return ['', ...lists].map((path) => {
    const held = [`${path}index.html`, ...files(`${path}page/*/index.html`, folder).toSorted(byNumber)];
    const urls = held.flatMap((file) =>
      all(parsePage(read(file, folder)), 'article').flatMap((article) =>
        all(article, 'a.u-url').flatMap((link) => attribute(link, 'href') ?? []),
      ),
    );
    return [path, urls];
  });
}

/** The posts of a series, which its page shows from the beginning. */
function newestFirst(urls: readonly string[], pages: ReturnType<typeof posts>): string[] {
  const instant = (link: string) => Date.parse(pages.get(link)?.date ?? '');
  return urls.toReversed().toSorted((a, b) => instant(b) - instant(a));
}

function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/** What the pages of published posts say, by their address from the root of the host. */
function posts(folder: string): ReadonlyMap<string, Omit<Required<FeedEntry>, 'id'>> {
  const isForPage = (element: Element) => element.tagName === 'script' || attribute(element, 'data-feed') === 'none';
  const held = files('**/*.html', folder)
    .map((file) => parsePage(read(file, folder)))
    .filter((page) => all(page, '.e-content').length > 0)
    .map((page) => ({
      url: all(page, 'data.u-url').map((own) => attribute(own, 'value') ?? '')[0] ?? '',
      title: textOf(only(page, 'h1')),
      ...datesOf(page),
      text: textOf(only(page, '.e-content'), isForPage),
    }));
  return new Map(held.map((post) => [new URL(post.url).pathname, post]));
}

/** When a post appeared, and was changed. */
function datesOf(page: Document): Pick<Required<FeedEntry>, 'date' | 'updated'> {
  const [date = '', updated = date] = ['dt-published', 'dt-updated'].flatMap((name) =>
    all(page, `time.${name}`).map((time) => new Date(attribute(time, 'datetime') ?? '').toISOString()),
  );
  return { date, updated };
}
