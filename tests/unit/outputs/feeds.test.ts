import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { describe, expect, test } from 'vitest';

import { atom } from '../../../src/outputs/atom.ts';
import { entryId } from '../../../src/outputs/entry-id.ts';
import { feedHtml } from '../../../src/outputs/feed-html.ts';
import { feedLinks } from '../../../src/outputs/feed-links.ts';
import { feedSheet } from '../../../src/outputs/feed-sheet.ts';
import { feedUpdated } from '../../../src/outputs/feed.ts';
import { jsonFeed } from '../../../src/outputs/json-feed.ts';
import { robots } from '../../../src/outputs/robots.ts';
import { rss } from '../../../src/outputs/rss.ts';
import { siteWith } from '../../support/content.ts';
import { emptyFeed, feedWith } from '../../support/feeds.ts';

const feed = feedWith({ title: 'Un été & <deux>' });
const parser = new Parser({ customFields: { feed: ['id', 'atom:link'], item: ['id', 'published'] } });

describe('RSS', () => {
  test('says what its item says', async () => {
    const { items, ...channel } = await parser.parseString(rss(feed));
    expect(channel).toMatchObject({ title: 'Essai', link: 'https://essai.example/', language: 'fr' });
    expect(items[0]).toMatchObject({
      title: 'Un été & <deux>',
      link: 'https://essai.example/2026/05/01/%C3%A9t%C3%A9.html',
      guid: 'https://essai.example/2026/05/01/%C3%A9t%C3%A9',
      isoDate: '2026-05-01T08:00:00.000Z',
      creator: 'Camille Dupont',
      categories: ['Guide', 'R&D'],
      'content:encoded': '<p>Un été <img src="https://essai.example/a.png" /></p>',
    });
  });

  test('names itself, its newest date and ids that are no addresses', async () => {
    const xml = rss(feed);
    expect(xml).toContain('<atom:link href="https://essai.example/rss.xml" rel="self" type="application/rss+xml"/>');
    expect(xml).toContain('<lastBuildDate>Sat, 02 May 2026 10:00:00 +0200</lastBuildDate>');
    expect(xml).toContain('<guid isPermaLink="false">');
    expect(xml).not.toContain('isPermaLink="true"');
    expect(xml.indexOf('<description>', xml.indexOf('<item>'))).toBeLessThan(xml.indexOf('<content:encoded>'));
  });

  test('without post has neither item nor date', async () => {
    const xml = rss(emptyFeed);
    expect(xml).not.toMatch(/<item>|<lastBuildDate>/);
  });
});

describe('Atom', () => {
  test('says what its entry says, with Jekyll’s id', async () => {
    const xml = atom(feed);
    expect(xml).toContain('<id>https://essai.example/feed.xml</id>');
    expect(xml).toContain('<id>https://essai.example/2026/05/01/%C3%A9t%C3%A9</id>');
    expect(xml).toMatch(/<link href="https:\/\/essai\.example\/rss\.xml" rel="self"/);
    const { items } = await parser.parseString(xml);
    expect(items[0]).toMatchObject({ title: 'Un été & <deux>', isoDate: '2026-05-01T08:00:00.000Z', author: 'Camille Dupont' });
  });

  test('says a text that needs escapes as it is', () => {
    const { entries } = parseAtomFeed(
      atom(feedWith({ id: 'https://essai.example/R&D', title: 'R&D "x" <y>', html: '<p>a ]]> &amp; b</p>' })),
    );
    expect(entries?.[0]).toMatchObject({
      id: 'https://essai.example/R&D',
      title: { value: 'R&D "x" <y>' },
      content: { value: '<p>a ]]> &amp; b</p>' },
    });
  });

  test('is as new as its newest entry, and never the clock', () => {
    expect(atom(feed)).toContain('<updated>2026-05-02T10:00:00+02:00</updated>');
    expect(atom(emptyFeed)).toContain('<updated>1970-01-01T00:00:00Z</updated>');
    expect(feedUpdated(emptyFeed)).toBeUndefined();
  });
});

describe('An archive', () => {
  const [olderUrl, currentUrl] = ['https://essai.example/1', 'https://essai.example/feed'];
  const archive = { ...feed, olderUrl, currentUrl };

  test.each([
    ['RSS', rss, 'atom:link'],
    ['Atom', atom, 'link'],
  ] as const)('says so in %s, and names the one before it and the feed it is of (RFC 5005)', (_, write, link) => {
    const xml = write(archive);
    expect(xml).toContain('xmlns:fh="http://purl.org/syndication/history/1.0"');
    expect(xml).toContain('<fh:archive/>');
    expect(xml).toContain(`<${link} href="${olderUrl}" rel="prev-archive"`);
    expect(xml).toContain(`<${link} href="${currentUrl}" rel="current"`);
    expect(write({ ...feed, olderUrl })).not.toMatch(/<fh:archive|rel="current"/);
  });

  test('is the next page of a JSON Feed', () => {
    expect(JSON.parse(jsonFeed({ ...feed, olderUrl }))).toMatchObject({ next_url: olderUrl });
    expect(JSON.parse(jsonFeed(feed))).not.toHaveProperty('next_url');
  });
});

test('a WebSub hub is named in the three, beside the feed’s own address', () => {
  const hub = 'https://relais.example/?a=1&b=2';
  const [inRss, inAtom] = [parseRssFeed(rss({ ...feed, hub })).atom?.links, parseAtomFeed(atom({ ...feed, hub })).links];
  for (const links of [inRss, inAtom]) {
    expect(links).toEqual(expect.arrayContaining([expect.objectContaining({ rel: 'hub', href: hub })]));
    expect(links).toEqual(expect.arrayContaining([expect.objectContaining({ rel: 'self', href: feed.selfUrl })]));
  }
  expect(JSON.parse(jsonFeed({ ...feed, hub }))).toMatchObject({ hubs: [{ type: 'WebSub', url: hub }] });
  for (const text of [rss(feed), atom(feed), jsonFeed(feed)]) expect(text).not.toContain('hub');
});

describe('A browser', () => {
  test('is given a sheet for RSS and Atom', () => {
    for (const xml of [rss(feed), atom(feed)]) expect(xml.split('\n')[1]).toBe('<?xml-stylesheet href="/feed.css" type="text/css"?>');
  });

  test('tells what a feed is, whatever the signs of the words', () => {
    expect(feedSheet(['/* Une note. */\na{}'], 'Un "flux" \\ ici')).toBe(
      'a{}\n:is(channel, feed)::before {\n  content: "Un \\22 flux\\22  \\5c  ici";\n}\n',
    );
  });
});

describe('Links to the feeds of a list', () => {
  test('are whole and under the base of the site, one a format', () => {
    const links = feedLinks({ path: '/etiquettes/été/', title: 'été' }, siteWith('base: /journal/\n'));
    expect(links.map(({ name, type, href }) => [name, type, href])).toEqual([
      ['RSS', 'application/rss+xml', '/journal/etiquettes/%C3%A9t%C3%A9/rss.xml'],
      ['Atom', 'application/atom+xml', '/journal/etiquettes/%C3%A9t%C3%A9/feed.xml'],
      ['JSON Feed', 'application/feed+json', '/journal/etiquettes/%C3%A9t%C3%A9/feed.json'],
    ]);
    expect(links[1]).toMatchObject({ title: 'été (Atom)', url: 'https://essai.example/journal/etiquettes/%C3%A9t%C3%A9/feed.xml' });
  });

  test('tell the form of a feed of the author’s that stands at one of their addresses', () => {
    const links = feedLinks({ path: '/', title: 'Essai' }, siteWith('feeds:\n  - path: feed.xml\n    format: rss\n'));
    expect(links.map(({ type, href }) => [type, href])).toContainEqual(['application/rss+xml', '/feed.xml']);
  });
});

test('JSON Feed 1.1 says the same', () => {
  expect(JSON.parse(jsonFeed(feed))).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Essai',
    home_page_url: 'https://essai.example/',
    feed_url: 'https://essai.example/rss.xml',
    language: 'fr',
    items: [
      {
        id: 'https://essai.example/2026/05/01/%C3%A9t%C3%A9',
        url: 'https://essai.example/2026/05/01/%C3%A9t%C3%A9.html',
        date_published: '2026-05-01T10:00:00+02:00',
        date_modified: '2026-05-02T10:00:00+02:00',
        tags: ['Guide', 'R&D'],
      },
    ],
  });
});

describe('The id of an entry is jekyll-feed’s', () => {
  // jekyll-feed writes `page.id`: the directory of the address, then the raw slug.
  test.each([
    [{ permalink: '/good_job/2017/09/15/a-mon-compte.html', slug: 'a-mon-compte' }, '/good_job/2017/09/15/a-mon-compte'],
    [{ permalink: '/2017/09/15/essai/', slug: 'essai' }, '/2017/09/15/essai'],
    [{ permalink: '/un/autre/chemin', slug: 'perma' }, '/un/autre/perma'],
    [{ permalink: '/2017/Été-à-la_Plage.html', slug: 'Été à la_Plage' }, '/2017/%C3%89t%C3%A9%20%C3%A0%20la_Plage'],
  ])('%o', (post, id) => {
    expect(entryId(post, siteWith())).toBe(`https://essai.example${id}`);
  });

  test('under the base of the site, or what front matter says', () => {
    const post = { permalink: '/a.html', slug: 'a' };
    expect(entryId(post, siteWith('base: /journal/\n'))).toBe('https://essai.example/journal/a');
    expect(entryId({ ...post, feedId: 'urn:a' }, siteWith())).toBe('urn:a');
  });
});

describe('HTML in a feed', () => {
  const clean = (html: string) => feedHtml(html, 'https://essai.example/2026/a.html');

  test('has only whole addresses', () => {
    expect(clean('<a href="/x">a</a><a href="b.html">b</a><a href="#n">c</a><img src="../i.png" alt="">')).toBe(
      '<a href="https://essai.example/x">a</a><a href="https://essai.example/2026/b.html">b</a>' +
        '<a href="https://essai.example/2026/a.html#n">c</a><img src="https://essai.example/i.png" alt="" />',
    );
  });

  test.each([
    '<script>alert(1)</script>',
    '<style>p{}</style>',
    '<p onclick="alert(1)" style="color:red">',
    '<a href="javascript:alert(1)">x</a>',
    '<iframe src="https://ailleurs.example"></iframe>',
    '<svg><script>alert(1)</script></svg>',
    '<form><input></form>',
    '<div data-feed="none">outil</div>',
  ])('keeps nothing active of %s', (html) => {
    expect(clean(html)).not.toMatch(/script|style|onclick|alert|iframe|form|input|outil/);
  });

  test('has no character that XML refuses', () => {
    expect(clean('<p>a\u0000\u000Bb\uFFFE</p>')).toBe('<p>ab</p>');
  });
});

test('robots.txt names the sitemap', () => {
  expect(robots('https://essai.example/sitemap-index.xml')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://essai.example/sitemap-index.xml\n',
  );
});
