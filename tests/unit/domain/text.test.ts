import { describe, expect, test } from 'vitest';

import { excerptSource, firstParagraph, firstProse } from '../../../src/domain/excerpt.ts';
import { plainText } from '../../../src/domain/plain-text.ts';
import { countWords, readingMinutes } from '../../../src/domain/reading-time.ts';
import { editDistance, nearest } from '../../../src/domain/spelling.ts';
import { absolute, encodePath, href, withBase } from '../../../src/domain/url.ts';
import { post, readPostFile } from '../../support/content.ts';

describe('The excerpt', () => {
  test('is what stands before the separator, with the link references of the rest', () => {
    const source = 'Un [lien].\n\n<!--more-->\n\nSuite.\n\n[lien]: https://essai.example';
    expect(excerptSource(source, '<!--more-->')).toBe('Un [lien].\n\n[lien]: https://essai.example');
    expect(excerptSource('Rien ne sépare.', '<!--more-->')).toBeUndefined();
  });

  test('is else the first paragraph', () => {
    expect(firstParagraph('<h2>Titre</h2><p>Un.</p><p>Deux.</p>')).toBe('<p>Un.</p>');
    expect(firstParagraph('<pre>x</pre>')).toBe('');
  });

  test('of MDX is its first prose', () => {
    expect(firstProse("import X from './x.astro'\n\n# Titre\n\n<X />\n\n{/* note */}\n\nUn été.\n\nSuite.")).toBe('Un été.');
  });

  test.each([
    ['text before the separator', 'title: A', 'Un.\n\nDeux.\n\n<!--more-->\n\nTrois.', '<p>Un.</p>\n<p>Deux.</p>'],
    ['its own separator', 'title: A\nexcerpt_separator: "***"', 'Un.\n\n***\n\nDeux.', '<p>Un.</p>'],
    ['the key, escaped', 'title: A\nexcerpt: Un < deux & trois', 'Suite.', '<p>Un &lt; deux &amp; trois</p>'],
    ['no link, image or script', 'title: A', 'Un [lien](/x), <script>x</script>*fort*.', '<p>Un lien, <em>fort</em>.</p>'],
    ['no footnote call', 'title: A', 'Un[^1].\n\n[^1]: Note.', '<p>Un.</p>'],
  ])('of a post holds %s', async (_, frontMatter, body, excerpt) => {
    const { posts } = await readPostFile(post(frontMatter, body));
    expect(posts.map((read) => read.excerpt)).toEqual([excerpt]);
  });
});

describe('Reading time', () => {
  test('counts words of prose, apostrophes and hyphens inside', () => {
    expect(countWords('<p>L’été, aujourd’hui&nbsp;: c’est-à-dire <em>demain</em>.</p><pre>pas de code</pre>')).toBe(4);
  });

  test('is a minute at least', () => {
    expect([0, 100, 330, 2200].map(readingMinutes)).toEqual([1, 1, 2, 10]);
  });
});

test('plain text has no tag, entity or fold of white space', () => {
  expect(plainText('<p>Un &lt;été&gt; &amp;\n <em>deux</em> .</p>')).toBe('Un <été> & deux.');
});

describe('Spelling', () => {
  test.each([
    ['titel', 'title'],
    ['publised', 'published'],
    ['Date', 'date'],
    ['last-modified-at', 'last_modified_at'],
    ['descripton', 'description'],
    ['humeur', undefined],
    ['x', undefined],
  ])('of %s leads to %s', (written, known) => {
    expect(nearest(written, ['title', 'date', 'tags', 'published', 'description', 'last_modified_at'])).toBe(known);
  });

  test('counts a swap of neighbours once', () => {
    expect(editDistance('titel', 'title')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
  });
});

describe('Addresses', () => {
  test('are percent-encoded, but for what a path may hold', () => {
    expect(encodePath('/été à 100%/C++/a:b@c,d;e=f$&’?#')).toBe('/%C3%A9t%C3%A9%20%C3%A0%20100%25/C++/a:b@c,d;e=f$&%E2%80%99%3F%23');
  });

  test('stand under the base of the site', () => {
    expect(withBase('/a/', '/')).toBe('/a/');
    expect(href('/été/', '/journal/')).toBe('/journal/%C3%A9t%C3%A9/');
    expect(absolute('/été/', { url: 'https://essai.example', base: '/journal/' })).toBe('https://essai.example/journal/%C3%A9t%C3%A9/');
  });
});
