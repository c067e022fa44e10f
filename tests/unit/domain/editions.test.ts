import { describe, expect, test } from 'vitest';

import { editionIn, permalinkIn } from '../../../src/domain/edition.ts';
import { editionsOf } from '../../../src/loader/editions.ts';
import { listPlaces } from '../../../src/loader/list-places.ts';
import { parseSite } from '../../../src/loader/site.ts';
import { postWith } from '../../support/posts.ts';
import { plainSite } from '../../support/project.ts';
import type { Site } from '../../../src/schema/site.ts';

const plain = siteOf('');
const twofold = siteOf('languages:\n  en:\n    title: Logbook\n    permalink: /en/:title/\n');

describe('A site that names no other language', () => {
  test('has one edition, at the root, of all posts', () => {
    const editions = editionsOf(plain);
    expect(editions).toHaveLength(1);
    expect(['fr', 'en', 'en-GB', 'de', undefined].map((lang) => editionIn(editions, lang))).toEqual(Array(5).fill(editions[0]));
  });
});

describe('A site that names another language', () => {
  const editions = editionsOf(twofold);
  const [main, english] = editions;

  test('tells itself in it', () => {
    expect(english?.site).toMatchObject({ lang: 'en', title: 'Logbook', menu: [], feeds: [], typography: 'fr-FR' });
    expect(english?.messages.home).toBe('Home');
  });

  test.each([
    [undefined, 'fr'],
    ['fr-CA', 'fr'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN_us', 'en'],
    ['de', 'fr'],
  ])('holds a post in %s in the edition in %s', (lang, edition) => {
    expect(editionIn(editions, lang).site.lang).toBe(edition);
  });

  test('has the lists of each at an address of its own', () => {
    expect(main.messages.routes).toMatchObject({ home: '', tags: 'etiquettes', page: 'page' });
    expect(english?.messages.routes).toMatchObject({ home: 'en/', tags: 'en/tags', archives: 'en/archives', page: 'page', all: 'all' });
  });

  test('knows all addresses of both, and names them in the language of the site', () => {
    const { lists, outputs } = listPlaces([postWith(), postWith({ lang: 'en' })], twofold);
    expect(lists.get('/')).toBe('Accueil');
    expect(lists.get('/en/')).toBe('Accueil');
    expect([...lists.keys()]).toEqual(expect.arrayContaining(['/archives/2026/', '/en/archives/2026/05/', '/en/search/', '/en/feeds/']));
    expect(outputs).toEqual(expect.arrayContaining(['/feed.xml', '/en/feed.xml', '/en/feed.css', '/en/opensearch.xml', '/en/tags.json']));
    expect(new Set(outputs).size).toBe(outputs.length);
  });

  test('gives posts in it the addresses it says, and leaves the others', () => {
    expect(permalinkIn(twofold, 'en-GB')).toBe('/en/:title/');
    expect(permalinkIn(twofold, undefined)).toBe('date');
    expect(permalinkIn(plain, 'en')).toBe('date');
  });
});

test('a language may be named alone', () => {
  expect(editionsOf(siteOf('languages:\n  en:\n')).map(({ site }) => site.title)).toEqual(['Essai', 'Essai']);
});

function siteOf(facts: string): Site {
  const { site, diagnostics } = parseSite(`${plainSite}${facts}`, {});
  if (!site) throw new Error(JSON.stringify(diagnostics));
  return site;
}
