import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { files, read } from '../support/dist.ts';
import { FEED_FILES, READERS } from '../support/feed-readers.ts';
import { all, attribute, parsePage } from '../support/html.ts';
import { makeProject, plainSite } from '../support/project.ts';
import type { Project } from '../support/project.ts';

const HOME = 'https://essai.example/';
const HUB = 'https://relais.example/';
const POSTS = 1000;
const SIZE = 20;
const CHOSEN = 'categories/rayon/feed.xml';

let project: Project;

beforeAll(async () => {
  const day = (index: number) => new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);
  const posts = Array.from({ length: POSTS }, (_, index) => [
    `src/content/posts/${day(index)}-billet.md`,
    `---\ntitle: Billet ${index}\n${index % 50 === 0 ? 'category: rayon\ntags: [été]\n' : ''}---\n\nUn texte.\n`,
  ]);
  project = await makeProject({
    'src/site.yaml': `${plainSite}pageSize: 100\nhub: ${HUB}\nfeeds:\n  - path: ${CHOSEN}\n    format: rss\n    category: rayon\n`,
    ...(Object.fromEntries(posts) as Record<string, string>),
  });
  const { code, output } = await project.build();
  expect(code, output).toBe(0);
});

afterAll(() => project.remove());

describe.each(Object.entries(FEED_FILES))('a feed of a thousand posts in %s', (format, file) => {
  const reader = Object.entries(READERS).find(([name]) => name === `feedsmith (${format})`)?.[1];

  test('leads through its archives to the first post, and loses none', async () => {
    const documents = followed(file);
    const held = await Promise.all(documents.map(async ({ text }) => (await reader?.items(text)) ?? []));
    expect(held.map((items) => items.length)).toEqual(documents.map(() => SIZE));
    expect(new Set(held.flat().map(({ id }) => id)).size).toBe(POSTS);
    expect(held.at(-1)?.at(-1)?.title).toBe('Billet 0');
    const dates = held.flat().map(({ date = '' }) => date);
    expect(dates).toEqual(dates.toSorted().toReversed());
  });

  test('is told apart from its archives, each of which knows where it stands and what it is of', () => {
    const [current, ...archives] = followed(file);
    expect(archives).toHaveLength(POSTS / SIZE - 1);
    expect(current).toMatchObject({ self: HOME + file, current: undefined, hub: HUB, archive: false });
    for (const { url, ...said } of archives) {
      expect(said).toMatchObject({ self: url, hub: undefined, ...(format === 'JSON Feed' ? {} : { current: HOME + file, archive: true }) });
    }
    expect(new Set([current, ...archives].map((document) => document?.id)).size).toBe(1);
  });
});

test('archives are as new as their own posts', () => {
  for (const { text } of followed(FEED_FILES.Atom)) {
    const { updated, entries = [] } = parseAtomFeed(text);
    expect(updated).toBe(entries[0]?.updated);
  }
});

test('a feed of the author’s own choice stands where Carnet would put one', () => {
  const { items, link } = parseRssFeed(read(CHOSEN, project.dist));
  expect([items?.length, link]).toEqual([POSTS / 50, HOME]);
  const links = all(parsePage(read('categories/rayon/index.html', project.dist)), 'link[rel="alternate"]');
  expect(links.filter((named) => attribute(named, 'href') === `/${CHOSEN}`).map((named) => attribute(named, 'type'))).toEqual([
    'application/rss+xml',
  ]);
});

test('the page of feeds leads to every feed but archives, with addresses to copy', () => {
  const page = parsePage(read('flux/index.html', project.dist));
  const links = new Set(all(page, 'a').flatMap((link) => attribute(link, 'href') ?? []));
  const feeds = files('**/{feed.xml,rss.xml,feed.json}', project.dist);
  expect(feeds.filter((file) => !links.has(`/${file}`))).toEqual([]);
  expect(feeds).toHaveLength(9);
  expect(read('sitemap-0.xml', project.dist)).toContain(`<loc>${HOME}flux/</loc>`);
});

/** A feed and its archives, as a reader finds them: each names the one before it. */
function followed(file: string): FeedDocument[] {
  const documents: FeedDocument[] = [];
  for (let url: string | undefined = HOME + file; url !== undefined && documents.length < POSTS; url = documents.at(-1)?.older) {
    documents.push(readDocument(url));
  }
  return documents;
}

function readDocument(url: string): FeedDocument {
  const text = read(url.slice(HOME.length), project.dist);
  if (url.endsWith('.json')) {
    const { feed_url, next_url, hubs } = parseJsonFeed(text);
    return { url, text, id: '', self: feed_url, older: next_url, current: undefined, hub: hubs?.[0]?.url, archive: false };
  }
  const { id, links } = text.includes('<rss') ? { id: '', links: parseRssFeed(text).atom?.links } : parseAtomFeed(text);
  const named = (rel: string) => links?.find((link) => link.rel === rel)?.href;
  const archive = /<fh:archive ?\/>/.test(text);
  return { url, text, id, self: named('self'), older: named('prev-archive'), current: named('current'), hub: named('hub'), archive };
}

interface FeedDocument {
  url: string;
  text: string;
  id: string | undefined;
  self: string | undefined;
  older: string | undefined;
  /** In an archive, the feed it is of. */
  current: string | undefined;
  hub: string | undefined;
  archive: boolean;
}
