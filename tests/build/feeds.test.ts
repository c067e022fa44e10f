import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { beforeAll, describe, expect, test } from 'vitest';

import { builtSite } from '../support/addresses.ts';
import { builtOddSite } from '../support/built-odd-site.ts';
import { dist, files, read } from '../support/dist.ts';
import { all, attribute, fold, only, parsePage, parsePiece, textOf } from '../support/html.ts';
import { home } from '../support/project.ts';
import type { BuiltProject } from '../support/built-odd-site.ts';
import type { Element } from '../support/html.ts';

const FEEDS = ['rss.xml', 'feed.xml', 'feed.json'] as const;
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

let odd: BuiltProject;

beforeAll(async () => {
  odd = await builtOddSite('based');
});

describe.each([
  ['the repository’s site', 'https://carnet.example/', () => dist],
  ['a site of odd content under a base path', 'https://essai.example/journal/', () => odd.dist],
])('the feeds of %s', (_, url, folder) => {
  test.each(Object.keys(readers()))('say what the pages say: titles, dates, links and whole texts, read by %s', async (reader) => {
    const items = await readers()[reader]?.(folder());
    expect(items?.map(({ id: _id, ...said }) => said)).toEqual(posts(folder()));
  });

  test('give every post one id, the same in the three', async () => {
    const ids = await Promise.all(Object.values(readers()).map(async (reader) => (await reader(folder())).map(({ id }) => id)));
    for (const list of ids) expect(list).toEqual(ids[0]);
    expect(new Set(ids[0]).size).toBe(posts(folder()).length);
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

  test('hold whole addresses, each of which resolves in the site', async () => {
    const site = builtSite(folder(), url);
    const items = await readers()['JSON Feed']?.(folder());
    const texts = JSON.parse(read('feed.json', folder())) as { items: { content_html: string }[] };
    const links = texts.items.flatMap(({ content_html }) =>
      all(parsePiece(content_html)).flatMap((element) => ['href', 'src'].flatMap((name) => attribute(element, name) ?? [])),
    );
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !/^(?:https?|mailto|tel):/.test(link))).toEqual([]);
    expect([...links, ...(items ?? []).map((held) => held.url)].flatMap((link) => site.fault(link, url) ?? [])).toEqual([]);
  });

  test('carry no script, style, form or handler', () => {
    const texts = JSON.parse(read('feed.json', folder())) as { items: { content_html: string }[] };
    const elements = texts.items.flatMap(({ content_html }) => all(parsePiece(content_html)));
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
    if (hasXmllint) execFileSync('xmllint', ['--noout', path.join(folder(), file)], { stdio: 'pipe' });
  });
});

test('the id of a post is jekyll-feed’s: the directory of its address, then its slug', async () => {
  const items = await readers()['JSON Feed']?.(odd.dist);
  expect(Object.fromEntries((items ?? []).map(({ title, id }) => [title, id.replace('https://essai.example/journal', '')]))).toMatchObject({
    Deux: '/2026/04/01/deux',
    Dossier: '/un%20dossier/dossier',
    'Sans extension': '/sans/sans',
  });
  expect((await readers()['JSON Feed']?.(dist))?.at(-1)?.id).toBe('https://carnet.example/good_job/2017/09/15/a-mon-compte-plus-8-mois');
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

/** Each way to read the feeds: two parsers for the XML ones. */
function readers(): Record<string, (folder: string) => Promise<Item[]>> {
  return {
    'feedsmith (RSS)': async (folder) =>
      (parseRssFeed(read('rss.xml', folder)).items ?? []).map(({ guid, link, title, pubDate, content }) =>
        item(guid?.value, link, title, pubDate, content?.encoded),
      ),
    'rss-parser (RSS)': async (folder) => readWithRssParser('rss.xml', folder),
    'feedsmith (Atom)': async (folder) =>
      (parseAtomFeed(read('feed.xml', folder)).entries ?? []).map(({ id, links, title, published, content }) =>
        item(id, links?.[0]?.href, title?.value, published, content?.value),
      ),
    'rss-parser (Atom)': async (folder) => readWithRssParser('feed.xml', folder),
    'JSON Feed': async (folder) =>
      (parseJsonFeed(read('feed.json', folder)).items ?? []).map(({ id, url, title, date_published, content_html }) =>
        item(id, url, title, date_published, content_html),
      ),
  };
}

async function readWithRssParser(file: string, folder: string): Promise<Item[]> {
  const { items } = await new RssParser().parseString(read(file, folder));
  return items.map((held) =>
    item(held.guid ?? (held as { id?: string }).id, held.link, held.title, held.pubDate, held['content:encoded'] ?? held.content),
  );
}

function item(id = '', url = '', title = '', date: string | Date = '', html = ''): Item {
  // Readers may collapse the white space of a title (RFC 4287, 3.1.1.1), and rss-parser leaves that to them.
  return { id, url, title: fold(title).trim(), date: new Date(date).toISOString(), text: textOf(parsePiece(html)) };
}

/** What the pages of listed posts say, newest first. */
function posts(folder: string): Omit<Item, 'id'>[] {
  const isForPage = (element: Element) => element.tagName === 'script' || attribute(element, 'data-feed') === 'none';
  return files('**/*.html', folder)
    .map((file) => parsePage(read(file, folder)))
    .filter((page) => all(page, '.e-content').length > 0 && all(page, 'meta[name="robots"]').length === 0)
    .map((page) => ({
      url: all(page, 'a.u-url').map((link) => attribute(link, 'href') ?? '')[0] ?? '',
      title: textOf(only(page, 'h1')),
      date: new Date(attribute(only(page, 'time.dt-published'), 'datetime') ?? '').toISOString(),
      text: textOf(only(page, '.e-content'), isForPage),
    }))
    .toSorted((a, b) => (a.date < b.date ? 1 : -1));
}

interface Item {
  id: string;
  url: string;
  title: string;
  date: string;
  text: string;
}
