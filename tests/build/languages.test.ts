import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { files, read } from '../support/dist.ts';
import { all, attribute, only, parsePage, textOf } from '../support/html.ts';
import { makeProject } from '../support/project.ts';
import { distinct, holds, spoken } from '../support/spoken.ts';
import { twoLanguages } from '../support/two-languages.ts';
import { en } from '../../src/messages/en.ts';
import { fr } from '../../src/messages/fr.ts';
import { searchEn } from '../../src/messages/search.en.ts';
import { searchFr } from '../../src/messages/search.fr.ts';
import type { Project } from '../support/project.ts';

const PREMIER = 'voyages/2026/01/01/premier.html';
const FIRST = 'en/2026/first/index.html';
let project: Project;

beforeAll(async () => {
  project = await makeProject(twoLanguages);
  const { code, output } = await project.build({ SOURCE_DATE_EPOCH: String(Date.UTC(2026, 11, 31) / 1000) });
  expect(code, output).toBe(0);
});

afterAll(() => project.remove());

describe('Each language', () => {
  test('has lists of its own posts', () => {
    expect(titlesIn('index.html')).toEqual(['Die Mole', 'Le quai']);
    expect(titlesIn('page/2/index.html')).toEqual(['La digue', 'Le phare']);
    expect(titlesIn('en/index.html')).toEqual(['Ropes', 'The harbour']);
    expect(titlesIn('en/page/2/index.html')).toEqual(['The dyke', 'The lighthouse']);
    expect(titlesIn('series/tour/index.html')).toEqual(['Le phare', 'La digue']);
    expect(titlesIn('en/series/tour/index.html')).toEqual(['The lighthouse', 'The dyke']);
  });

  test('has the routes of its words', () => {
    const built = files('**/index.html', project.dist);
    expect(built).toEqual(expect.arrayContaining(['en/tags/sea/index.html', 'en/archives/all/index.html', 'en/feeds/index.html']));
    expect(built.filter((file) => /^(?:tags|search|feeds)\/|^en\/(?:etiquettes|recherche|flux)\/|^etiquettes\/sea\//.test(file))).toEqual(
      [],
    );
  });

  test('has feeds of its own posts', () => {
    const entries = (file: string) => [...read(file, project.dist).matchAll(/<entry[^>]*><title>([^<]*)/g)].map(([, title]) => title);
    expect(entries('feed.xml')).toEqual(['Die Mole', 'Le quai']);
    expect(entries('en/feed.xml')).toEqual(['Ropes', 'The harbour']);
    expect(entries('en/feed-1.xml')).toEqual(['The dyke', 'The lighthouse']);
    expect(read('en/feed.xml', project.dist)).toContain('xml:lang="en"><title>Logbook</title><subtitle>A journal.</subtitle>');
  });

  test('finds its own texts alone', () => {
    expect(foundIn('recherche/index.html')).toEqual(['À propos', 'Die Mole', 'La digue', 'Le phare', 'Le quai']);
    expect(foundIn('en/search/index.html')).toEqual(['About', 'Ropes', 'The dyke', 'The harbour', 'The lighthouse']);
  });

  test('leads to the home of the other in its own name', () => {
    for (const [file, name, lang] of [
      [PREMIER, 'English', 'en'],
      ['en/archives/index.html', 'Français', 'fr'],
    ] as const) {
      const link = only(only(pageOf(file), '.masthead'), 'a[hreflang]');
      expect([textOf(link), attribute(link, 'lang'), attribute(link, 'href')]).toEqual([name, lang, lang === 'fr' ? '/' : '/en/']);
    }
  });
});

describe.each([
  ['fr', 'en', { ...fr, ...searchFr }, { ...en, ...searchEn }],
  ['en', 'fr', { ...en, ...searchEn }, { ...fr, ...searchFr }],
] as const)('The edition in %s', (lang, other, own, foreign) => {
  test(`says nothing of its interface in ${other}, but to lead there`, () => {
    // Words that the texts of this site hold too.
    const words = distinct(foreign, own).filter((word) => !['About', 'Notes', 'note', 'Post', 'Posts'].includes(word));
    const said = spoken(project.dist).filter((one) => one.lang === lang);
    expect(said.length).toBeGreaterThan(20);
    expect(said.flatMap(({ file, text }) => words.filter((word) => holds(text, word)).map((word) => `${file}: ${word}`))).toEqual([]);
  });
});

describe('A page', () => {
  test('says the language of its edition, and of its text where that is another', () => {
    const languagesOf = (file: string) => ['html', 'main'].map((name) => attribute(only(pageOf(file), name), 'lang'));
    expect(languagesOf(PREMIER)).toEqual(['fr', undefined]);
    expect(languagesOf(FIRST)).toEqual(['en', undefined]);
    expect(languagesOf('the-dyke.html')).toEqual(['en', 'en-GB']);
    expect(languagesOf('2026/04/01/deutsch.html')).toEqual(['fr', 'de']);
    expect(languagesOf('en/about/index.html')).toEqual(['en', undefined]);
  });

  test('speaks it around its text too: notes, boxes', () => {
    for (const file of ['the-dyke.html', 'en/2026/notes/index.html'])
      expect(read(file, project.dist)).toContain('aria-label="Back to reference 1"');
    expect(read('the-dyke.html', project.dist)).toContain('aria-label="Done"');
  });
});

describe('A translation', () => {
  test('stands in the sitemap beside the other and itself, as on their pages, and nothing else has others', () => {
    const entries = [...read('sitemap-0.xml', project.dist).matchAll(/<url><loc>(.*?)<\/loc>(.*?)<\/url>/g)];
    const listed = entries.map(([, url = '', facts = '']): [string, string[]] => [
      new URL(url).pathname,
      [...facts.matchAll(/<xhtml:link rel="alternate" hreflang="([^"]+)" href="([^"]+)"\/>/g)].map(
        ([, lang = '', href = '']) => `${lang} ${new URL(href).pathname}`,
      ),
    ]);
    const pages = files('**/*.html', project.dist).flatMap((file): [string, string[]][] =>
      alternatesIn(file).length > 0 ? [[`/${file.replace(/index\.html$/, '')}`, alternatesIn(file)]] : [],
    );
    expect(pages.length).toBeGreaterThan(4);
    expect(Object.fromEntries(listed.filter(([, others]) => others.length > 0))).toEqual(Object.fromEntries(pages));
    expect(read('sitemap-0.xml', project.dist)).toContain(' xmlns:xhtml="http://www.w3.org/1999/xhtml"');
  });

  test('is named by both, and by its own language', () => {
    expect(alternatesIn(PREMIER)).toEqual([`fr /${PREMIER}`, 'en /en/2026/first/', `x-default /${PREMIER}`]);
    expect(alternatesIn(FIRST)).toEqual(alternatesIn(PREMIER));
    expect(alternatesIn('en/about/index.html')).toEqual(['fr /a-propos/', 'en /en/about/', 'x-default /a-propos/']);
    expect(alternatesIn('2026/04/01/deutsch.html')).toEqual(['de /2026/04/01/deutsch.html', 'en-GB /the-dyke.html']);
  });

  test('is told to readers, in the words of their page', () => {
    const lineOf = (file: string) => told(only(pageOf(file), '.translation'));
    expect(lineOf(PREMIER)).toBe('Lire ce billet en anglais : The lighthouse');
    expect(lineOf(FIRST)).toBe('Read this post in French: Le phare');
    expect(lineOf('a-propos/index.html')).toBe('Lire cette page en anglais : About');
    const link = only(only(pageOf(PREMIER), '.translation'), 'a');
    expect([attribute(link, 'lang'), attribute(link, 'hreflang')]).toEqual(['en', 'en']);
  });

  test('is told to machines', () => {
    expect(read(PREMIER, project.dist)).toContain(
      '"workTranslation":[{"@type":"BlogPosting","@id":"https://carnet.example/en/2026/first/"',
    );
    expect(read(FIRST, project.dist)).toContain('"translationOfWork":{"@type":"BlogPosting"');
  });

  test('is said where there is one, and nowhere else', () => {
    const saying = files('**/*.html', project.dist).filter((file) => alternatesIn(file).length > 0);
    expect(saying).toEqual([
      '2026/04/01/deutsch.html',
      'a-propos/index.html',
      'en/2026/first/index.html',
      'en/about/index.html',
      'the-dyke.html',
      PREMIER,
    ]);
  });

  test('that is not published leaves no byte', () => {
    const texts = files('**/*.{html,xml,json}', project.dist).filter((file) =>
      /quay|hidden\.md|2026-03-02/i.test(read(file, project.dist)),
    );
    expect(texts).toEqual([]);
    expect(all(pageOf('2026/03/01/cache.html'), '.translation')).toEqual([]);
  });
});

function pageOf(file: string) {
  return parsePage(read(file, project.dist));
}

function titlesIn(file: string): string[] {
  return all(pageOf(file), '.entry').map((entry) => textOf(only(only(entry, '.p-name'), 'a')));
}

/** The languages a page names, each with the path it leads to. */
function alternatesIn(file: string): string[] {
  const links = all(pageOf(file), 'link[hreflang]');
  return links.map((link) => `${attribute(link, 'hreflang')} ${new URL(attribute(link, 'href') ?? '').pathname}`);
}

/** The titles of the texts in the index of a search page. */
function foundIn(file: string): string[] {
  const folder = attribute(only(pageOf(file), 'site-search'), 'data-index') ?? '';
  const fragments = files('fragment/*', path.join(project.dist, folder));
  const texts = fragments.map((name) =>
    gunzipSync(readFileSync(path.join(project.dist, folder, name)))
      .toString()
      .slice('pagefind_dcd'.length),
  );
  return texts.map((text) => (JSON.parse(text) as { meta: { title: string } }).meta.title).toSorted((a, b) => a.localeCompare(b, 'fr'));
}

function told(element: Parameters<typeof textOf>[0]): string {
  return textOf(element).replace(/\s+/g, ' ');
}
