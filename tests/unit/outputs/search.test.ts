import { describe, expect, test } from 'vitest';

import { makeRegistry, noTags } from '../../../src/domain/tag-registry.ts';
import { messagesFor, searchMessagesFor } from '../../../src/messages/index.ts';
import { openSearch } from '../../../src/outputs/open-search.ts';
import { searchDocument } from '../../../src/outputs/search-document.ts';
import { searchFacets } from '../../../src/outputs/search-facets.ts';
import { searchRecord } from '../../../src/outputs/search-record.ts';
import { siteWith } from '../../support/content.ts';
import type { SearchRecord } from '../../../src/outputs/search-record.ts';

const HEAD =
  '<head><meta name="description" content="Le &quot;résumé&quot;"><link rel="canonical" href="https://essai.example/journal/contact/"></head>';
const HEADER = `<header><h1 class="p-name">Un <em>été</em></h1><p class="byline"><time class="dt-published" datetime="2026-05-01T00:00:00+02:00"> 1er mai 2026 </time>
  <span>2 min</span><data class="u-url" value="https://essai.example/journal/2026/05/01/%C3%A9t%C3%A9.html" hidden></data></p><p class="series"><a href="/s/">La série</a>, épisode 1</p></header>`;
const FOOTER =
  '<footer><ul class="shelves"><li class="category"><a class="p-category" href="/c/a/">voyages</a></li><li class="category"><a class="p-category" href="/c/a/b/">Vosges</a></li><li><a class="p-category" rel="tag" href="/etiquettes/mdx/">MDX</a></li></ul></footer>';
const PROSE = `<div class="prose e-content"><h2 id="un">Un</h2><p>L’eau &amp; <b>l’</b><i>œuvre</i><a data-footnote-backref href="#x">↩</a><img src="a.png" alt="plan"></p>
  <script>x</script><p hidden>caché</p><svg aria-hidden="true"><text>dessin</text></svg><span class="sr-only">lu</span><pre><code>a &lt; b</code></pre></div>`;

const page = (article: string, { head = HEAD, lang = '' } = {}) =>
  `<!doctype html><html lang="fr">${head}<body><nav>menu</nav><main${lang}>${article}</main><footer>pied</footer></body></html>`;
const post = (facts: Partial<SearchRecord>): SearchRecord => ({
  path: '/a.html',
  title: 'A',
  description: '',
  lang: undefined,
  date: undefined,
  instant: undefined,
  categories: [],
  tags: [],
  series: undefined,
  code: [],
  html: '<p>Un texte.</p>',
  ...facts,
});

describe('what search knows of a built page', () => {
  test('is its text, without what stands beside it, and what it says of itself', () => {
    const record = searchRecord(
      page(`<article class="post h-entry">${HEADER}${PROSE}${FOOTER}</article>`, { lang: ' lang="en"' }),
      '/journal/',
    );
    expect(record).toMatchObject({
      path: '/2026/05/01/%C3%A9t%C3%A9.html',
      title: 'Un été',
      description: 'Le "résumé"',
      lang: 'en',
      date: '1er mai 2026',
      instant: '2026-05-01T00:00:00+02:00',
      categories: ['voyages', 'Vosges'],
      tags: [{ label: 'MDX', slug: 'mdx' }],
      series: 'La série',
      code: ['a < b'],
    });
    expect(record?.html.replaceAll(/\s+/g, ' ')).toBe('<h2 id="un">Un</h2><p>L’eau &amp; <b>l’</b><i>œuvre</i></p> ');
  });

  test('of a page that is no post stands at its canonical address', () => {
    const record = searchRecord(
      page('<article class="post"><header><h1>Contact</h1></header><div class="prose"><p>Écrire.</p></div></article>'),
      '/journal/',
    );
    expect(record).toMatchObject({
      path: '/contact/',
      title: 'Contact',
      date: undefined,
      categories: [],
      tags: [],
      html: '<p>Écrire.</p>',
    });
  });

  test.each([
    ['a list', page('<article class="entry"><h2>Un billet</h2></article>')],
    [
      'a page that is told apart',
      page('<article class="post"><header><h1>À part</h1></header><div class="prose"></div></article>', {
        head: '<head><meta name="robots" content="noindex"></head>',
      }),
    ],
    ['a redirect', '<!doctype html><meta http-equiv="refresh" content="0; url=/a/">'],
  ])('is nothing of %s', (_, html) => {
    expect(searchRecord(html, '/')).toBeUndefined();
  });
});

test('the document to index holds the words as they are searched, and the rest as data', () => {
  const record = post({
    title: 'L’été "<1>"',
    date: '1er mai 2026',
    tags: [{ label: 'R&D', slug: 'r-d' }],
    html: '<p title="l’eau">L’<b>eau</b> &amp; œuf</p>',
  });
  expect(searchDocument(record, 'fr')).toBe(
    '<!doctype html><html lang="fr"><head><meta data-pagefind-meta="title[content]" content="L’\u2060 été &quot;&lt;1&gt;&quot;"><meta data-pagefind-meta="date[content]" content="1er mai 2026"><meta data-pagefind-meta="tag[content]" content="R&amp;D"></head><body><p title="l’eau">L’\u2060 <b>eau</b> &amp; o\u2060euf</p></body></html>',
  );
});

test('a text of images alone is found by its title', () => {
  expect(searchDocument(post({ title: 'Vues & plans', html: '<figure><a href="x"> </a></figure>' }), 'fr')).toContain(
    '<body><p>Vues &amp; plans</p></body>',
  );
});

test('results can be narrowed to a category and those above it, a tag and those that contain it, a year', () => {
  const tag = (label: string) => ({ label, slug: label, synonyms: [], above: [], redirectFrom: [] });
  const above = tag('écriture');
  const below = { ...tag('MDX'), above: [above] };
  const registry = makeRegistry([above, below]);
  const found = [
    { id: 'fr_1', record: post({ tags: [below], categories: ['voyages', 'Vosges'], instant: '2026-05-01T00:00:00+02:00' }) },
    { id: 'fr_2', record: post({ tags: [above], categories: ['voyages'], instant: '2025-05-01T00:00:00+02:00', lang: 'en' }) },
    { id: 'fr_3', record: post({}) },
  ];
  expect(searchFacets(found, registry, 'fr')).toEqual({
    ids: ['fr_1', 'fr_2', 'fr_3'],
    values: {
      category: { voyages: [0, 1], 'voyages › Vosges': [0] },
      tag: { écriture: [0, 1], MDX: [0] },
      year: { 2025: [1], 2026: [0] },
      lang: { en: [1] },
    },
  });
  expect(searchFacets([], noTags, 'fr').ids).toEqual([]);
});

test('a browser is told where to search, under a name of at most sixteen signs', () => {
  const site = siteWith('base: /journal/\n');
  const xml = openSearch({ ...site, title: 'Un titre & bien plus de seize signes' }, messagesFor('fr'), searchMessagesFor('fr'));
  expect(xml).toContain('<ShortName>essai.example</ShortName>');
  expect(xml).toContain('<Description>Chercher dans Un titre &amp; bien plus de seize signes</Description>');
  expect(xml).toContain('template="https://essai.example/journal/recherche/?q={searchTerms}"');
});
