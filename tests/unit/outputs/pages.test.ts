import { describe, expect, test } from 'vitest';

import { labelOf } from '../../../src/domain/label.ts';
import { noTags } from '../../../src/domain/tag-registry.ts';
import { messagesFor } from '../../../src/messages/index.ts';
import { entryMeta, listMeta, openGraph, postMeta } from '../../../src/outputs/page-meta.ts';
import { TAG_PART, tagPartAddresses } from '../../../src/domain/tag-parts.ts';
import { tagData, tagPart } from '../../../src/outputs/tag-data.ts';
import { siteWith } from '../../support/content.ts';
import { pageWith, postWith } from '../../support/posts.ts';

const site = siteWith('base: /journal/\ndescription: Un carnet.\n');

describe('The head of a page', () => {
  test('of a post says when, who and where', () => {
    const meta = postMeta(postWith({ category: [labelOf('Guide')], tags: [labelOf('été')], author: 'Sacha' }), site);
    expect(meta).toMatchObject({
      title: 'Essai · Essai',
      canonical: 'https://essai.example/journal/2026/05/01/essai.html',
      description: 'Un été en ville.',
      indexable: true,
    });
    expect(meta.properties).toEqual([
      ['og:type', 'article'],
      ['article:published_time', '2026-05-01T00:00:00+02:00'],
      ['article:modified_time', '2026-05-01T00:00:00+02:00'],
      ['article:author', 'Sacha'],
      ['article:section', 'Guide'],
      ['article:tag', 'été'],
    ]);
  });

  test('of an unlisted post is kept from search engines', () => {
    expect(postMeta(postWith({ state: 'unlisted' }), site).indexable).toBe(false);
    expect(entryMeta(pageWith({ state: 'unlisted' }), site).indexable).toBe(false);
  });

  test('of a text that appeared elsewhere names that place', () => {
    expect(postMeta(postWith({ canonical: 'https://ailleurs.example/a' }), site).canonical).toBe('https://ailleurs.example/a');
  });

  test('cuts a long excerpt between words', () => {
    const { description } = postMeta(postWith({ excerpt: `<p>${'une phrase '.repeat(30)}</p>` }), site);
    expect(description.length).toBeLessThanOrEqual(160);
    expect(description).toMatch(/(?:une|phrase)…$/);
  });

  test('of a list has its title, else the site’s', () => {
    expect(listMeta({ title: 'Étiquettes', path: '/etiquettes/' }, site).title).toBe('Étiquettes · Essai');
    expect(listMeta({ title: 'Été', within: ['Voyages', 'Catégories'], path: '/categories/voyages/ete/' }, site)).toMatchObject({
      title: 'Été · Voyages · Catégories · Essai',
      shareTitle: 'Été',
    });
    expect(listMeta({ path: '/' }, site)).toMatchObject({
      title: 'Essai',
      description: 'Un carnet.',
      canonical: 'https://essai.example/journal/',
    });
  });

  test('tells social networks the language and no empty description', () => {
    const properties = new Map(openGraph(entryMeta(pageWith(), site), site, messagesFor('fr')));
    expect(properties.get('og:locale')).toBe('fr_FR');
    expect(properties.get('og:url')).toBe('https://essai.example/journal/a-propos/');
    expect(properties.has('og:description')).toBe(false);
  });
});

describe('The tag filter', () => {
  const options = { base: '/journal/', messages: messagesFor('fr') };

  test('gets the posts that have tags: which ones, title, address, date', () => {
    const posts = [
      postWith({ tags: [labelOf('Été'), labelOf('C#')] }),
      postWith({ title: 'Sans étiquette' }),
      postWith({ tags: [labelOf('C#')] }),
    ];
    expect(JSON.parse(tagData(posts, { ...options, tags: noTags, parts: [] }))).toEqual({
      tags: ['ete', 'c-sharp'],
      carried: [[0, 1], [1]],
      rows: Array.from({ length: 2 }, () => ['Essai', '/journal/2026/05/01/essai.html', '1er mai 2026']),
      parts: [],
    });
  });

  test('gets the labels too where the index has several pages, each as the newest post writes it', () => {
    const posts = [postWith({ tags: [labelOf('Été'), labelOf('C#')] }), postWith({ tags: [labelOf('été')] })];
    const data = tagData(posts, { ...options, tags: noTags, parts: [], cut: true });
    expect(JSON.parse(data)).toMatchObject({ tags: ['ete', 'c-sharp'], labels: ['Été', 'C#'] });
  });

  test('gets those of a long journal in parts', () => {
    const posts = Array.from({ length: TAG_PART + 1 }, (_, index) => postWith({ title: String(index), tags: [labelOf('Été')] }));
    expect(tagPartAddresses(posts, 'etiquettes')).toEqual(['/etiquettes-2.json']);
    expect(tagPartAddresses(posts.slice(1), 'etiquettes')).toEqual([]);
    const { carried: all, rows } = JSON.parse(tagData(posts, { ...options, tags: noTags, parts: [] })) as Record<string, unknown[]>;
    expect([all?.length, rows?.length]).toEqual([TAG_PART + 1, TAG_PART]);
    expect(JSON.parse(tagPart(posts, 2, options))).toEqual([[String(TAG_PART), '/journal/2026/05/01/essai.html', '1er mai 2026']]);
  });
});
