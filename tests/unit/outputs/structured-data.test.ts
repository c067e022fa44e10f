import { describe, expect, test } from 'vitest';

import { labelOf } from '../../../src/domain/label.ts';
import { messagesFor } from '../../../src/messages/index.ts';
import { placeData, postData, scriptJson } from '../../../src/outputs/structured-data.ts';
import { siteWith } from '../../support/content.ts';
import { pageWith, postWith } from '../../support/posts.ts';

const site = siteWith(
  '  links:\n    - label: Mastodon\n      url: https://social.example/@camille\nbase: /journal/\ndescription: Un carnet.\n',
);
const messages = messagesFor('fr');
const author = {
  '@type': 'Person',
  name: 'Camille Dupont',
  url: 'https://essai.example/journal/',
  sameAs: ['https://social.example/@camille'],
};

describe('JSON-LD of a post', () => {
  test('holds what its page shows, and the way to it', () => {
    const post = postWith({
      description: 'Une phrase.',
      updated: '2026-05-02T00:00:00+02:00',
      category: [labelOf('Guide'), labelOf('Débuts')],
      tags: [labelOf('été'), labelOf('C#')],
    });
    const group = { ...labelOf('Bilan'), count: 1 };
    const episode = { group, number: 8, last: 9, previous: undefined, next: undefined };
    const image = { url: 'https://essai.example/journal/images/a.webp', width: 2, height: 1, alt: '' };
    const url = 'https://essai.example/journal/2026/05/01/essai.html';
    expect(postData(post, { site, messages, image, episode })).toEqual({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'BlogPosting',
          headline: 'Essai',
          description: 'Une phrase.',
          datePublished: '2026-05-01T00:00:00+02:00',
          dateModified: '2026-05-02T00:00:00+02:00',
          inLanguage: 'fr',
          url,
          mainEntityOfPage: url,
          author,
          articleSection: 'Guide / Débuts',
          keywords: ['été', 'C#'],
          image: image.url,
          isPartOf: [
            { '@type': 'Blog', '@id': 'https://essai.example/journal/#blog', name: 'Essai' },
            { '@type': 'CreativeWorkSeries', name: 'Bilan', url: 'https://essai.example/journal/series/bilan/' },
          ],
          position: 8,
          wordCount: 4,
        },
        {
          '@type': 'BreadcrumbList',
          itemListElement: [
            { '@type': 'ListItem', position: 1, name: 'Accueil', item: 'https://essai.example/journal/' },
            { '@type': 'ListItem', position: 2, name: 'Guide', item: 'https://essai.example/journal/categories/guide/' },
            { '@type': 'ListItem', position: 3, name: 'Débuts', item: 'https://essai.example/journal/categories/guide/debuts/' },
            { '@type': 'ListItem', position: 4, name: 'Essai', item: url },
          ],
        },
      ],
    });
  });

  test('gives another’s name to no account of the site’s author', () => {
    const [posting] = postData(postWith({ author: 'Sacha' }), { site, messages })['@graph'];
    expect(posting).toMatchObject({ author: { '@type': 'Person', name: 'Sacha' } });
    expect(posting?.['author']).not.toHaveProperty('url');
    expect(posting?.['author']).not.toHaveProperty('sameAs');
  });
});

describe('JSON-LD of a place', () => {
  test('on the first page of home is the blog and whose it is', () => {
    expect(placeData({ kind: 'home', page: { number: 1, path: '/' } }, site, messages)?.['@graph']).toEqual([
      {
        '@type': 'Blog',
        '@id': 'https://essai.example/journal/#blog',
        name: 'Essai',
        description: 'Un carnet.',
        url: 'https://essai.example/journal/',
        inLanguage: 'fr',
        author,
      },
    ]);
  });

  test('elsewhere is the way to it', () => {
    const ways = [placeData({ kind: 'tags' }, site, messages), placeData({ page: pageWith() }, site, messages)];
    for (const way of ways) expect(way?.['@graph']).toMatchObject([{ '@type': 'BreadcrumbList', itemListElement: [{}, {}] }]);
  });
});

test('JSON-LD cannot close the script it stands in', () => {
  expect(scriptJson({ title: '</script><!-- \u2028' })).toBe('{"title":"\\u003c/script>\\u003c!-- \\u2028"}');
});
