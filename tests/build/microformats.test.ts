import { mf2 } from 'microformats-parser';
import { beforeAll, describe, expect, test } from 'vitest';

import { builtOddSite } from '../support/built-odd-site.ts';
import { dist, files, read } from '../support/dist.ts';
import type { BuiltProject } from '../support/built-odd-site.ts';

type Parsed = ReturnType<typeof mf2>;
type Item = Parsed['items'][number];

let odd: BuiltProject;

beforeAll(async () => {
  odd = await builtOddSite('root');
});

describe('A post', () => {
  test('is a whole entry: name, text, dates, address, labels and author', () => {
    const { items } = parsed(postFile('composants'), odd.dist);
    const entry = items.find(isA('h-entry'));
    expect(entry?.properties).toMatchObject({
      name: ['Un billet en MDX'],
      url: [expect.stringMatching(/^https:\/\/essai\.example\/.*composants\.html$/)],
      category: ['essais', 'MDX', 'été'],
      published: ['2026-05-02T00:00:00+02:00'],
      author: [{ type: ['h-card'], properties: { name: ['Camille & Dominique'], url: ['https://essai.example/'] } }],
      content: [{ value: expect.stringContaining('Le chapeau du MDX') as string }],
    });
  });

  test('says when it was last changed, and where it is spoken of', () => {
    const changed = parsed(postFile('tout'), odd.dist).items.find(isA('h-entry'));
    expect(changed?.properties['updated']).toEqual(['2026-05-03T00:00:00+02:00']);
    const told = parsed(postFile('deux'), odd.dist).items.find(isA('h-entry'));
    expect(told?.properties['syndication']).toEqual(['https://social.example/@camille/1234']);
  });

  test('of another author has their name and no address of the site’s', () => {
    const entry = parsed(postFile('ailleurs'), odd.dist).items.find(isA('h-entry'));
    expect(entry?.properties['author']).toEqual([{ type: ['h-card'], properties: { name: ['Sacha'] }, value: 'Sacha' }]);
  });

  test('with an image of its own names it', () => {
    const shown = files('**/*.html').map((file) => parsed(file, dist).items.find(isA('h-entry')));
    const featured = shown.flatMap((entry) => entry?.properties['featured'] ?? []);
    for (const url of featured) expect(url).toMatch(/^https:\/\/carnet\.example\/images\//);
  });
});

describe('A list', () => {
  test('is a feed with its name, its address and its author, and each post an entry in it', () => {
    const { items } = parsed('index.html', odd.dist, '/');
    const [feed, ...others] = items.filter(isA('h-feed'));
    expect(others).toEqual([]);
    expect(feed?.properties).toMatchObject({
      name: ['L’essai & <co>'],
      url: ['https://essai.example/'],
      author: [{ type: ['h-card'], properties: { name: ['Camille & Dominique'] } }],
    });
    expect(feed?.children).toHaveLength(3);
    for (const { type, properties } of feed?.children ?? []) {
      expect(type).toEqual(['h-entry']);
      expect(properties).toMatchObject({ name: [expect.any(String)], url: [expect.any(String)], published: [expect.any(String)] });
    }
  });

  test('of a tag is named after it', () => {
    const feed = parsed('etiquettes/ete/index.html', odd.dist, '/etiquettes/ete/').items.find(isA('h-feed'));
    expect(feed?.properties).toMatchObject({ name: ['été'], url: ['https://essai.example/etiquettes/ete/'] });
  });
});

test('the home page has the card of its author, with where else they are', () => {
  const { items, rels } = parsed('index.html', odd.dist, '/');
  const cards = items.filter(isA('h-card'));
  expect(cards.map(({ properties }) => properties)).toEqual([
    {
      name: ['Camille & Dominique'],
      uid: ['https://essai.example/'],
      url: ['https://essai.example/', 'https://social.example/@camille?a=1&b=2'],
    },
  ]);
  expect(rels['me']).toEqual(['https://social.example/@camille?a=1&b=2']);
});

test('pages say where mentions are sent and whose account their author has, but not of another’s text', () => {
  const home = read('index.html', odd.dist);
  expect(parsed('index.html', odd.dist, '/').rels['webmention']).toEqual(['https://mentions.example/essai?a=1&b=2']);
  expect(home).toContain('<meta name="fediverse:creator" content="@camille@social.example">');
  expect(read(postFile('ailleurs'), odd.dist)).not.toContain('fediverse:creator');
});

test('a site that names nobody elsewhere leads nowhere', () => {
  const home = parsed('index.html', dist, '/');
  expect(home.rels['me'] ?? []).toEqual([]);
  expect(home.rels['webmention']).toBeUndefined();
  expect(read('index.html')).not.toContain('fediverse:creator');
  expect(files('**/*.html').filter((file) => read(file).includes('mailto:'))).toEqual([]);
});

function parsed(file: string, folder: string, path = `/${file}`): Parsed {
  return mf2(read(file, folder), { baseUrl: `https://essai.example${path}` });
}

function postFile(slug: string): string {
  const [file] = files(`**/${slug}.html`, odd.dist);
  if (file === undefined) throw new Error(slug);
  return file;
}

function isA(type: string): (item: Item) => boolean {
  return (item) => item.type?.includes(type) ?? false;
}
