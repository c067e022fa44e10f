import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { labelOf } from '../../../src/domain/label.ts';
import { indexRelated, matchesOf, relatedTo } from '../../../src/domain/related.ts';
import { tellingWords } from '../../../src/domain/telling-words.ts';
import { post, readFiles } from '../../support/content.ts';
import { postWith } from '../../support/posts.ts';
import type { Post } from '../../../src/schema/entry.ts';

/** A post with that source and, between, one that resembles nothing: neighbours in time are never shown. */
function spaced(posts: readonly Post[]): Post[] {
  return posts.flatMap((own, index) => [
    own,
    postWith({ source: `entre-${index}`, title: `Zz${'y'.repeat(index)}`, permalink: `/entre-${index}` }),
  ]);
}

function about(source: string, { tags = [], shelf, words = [], ...facts }: About = {}): Post {
  const body = { ...postWith().body, terms: words };
  const category = shelf === undefined ? [] : [labelOf(shelf)];
  return postWith({ source, permalink: `/${source}`, title: source, tags: tags.map(labelOf), category, body, ...facts });
}

function nearTo(source: string, posts: readonly Post[]): string[] {
  return relatedTo(source, indexRelated(posts, 'fr')).map((found) => found.source);
}

describe('The posts to read next', () => {
  test('share tags, the rarest first', () => {
    const posts = spaced([
      about('un', { tags: ['vélo', 'notes'] }),
      about('a', { tags: ['notes'] }),
      about('b', { tags: ['vélo'] }),
      about('c', { tags: ['notes'] }),
      about('d', { tags: ['notes'] }),
    ]);
    expect(nearTo('un', posts)[0]).toBe('b');
  });

  test('share words of the text and the title, even without a tag', () => {
    const posts = spaced([
      about('un', { words: ['boulangerie', 'levain'] }),
      about('a', { words: ['refuge'] }),
      about('b', { words: ['levain'] }),
    ]);
    expect(nearTo('un', posts)).toEqual(['b']);
    const titled = spaced([
      about('un', { title: 'Le levain' }),
      about('a', { title: 'Du vélo' }),
      about('b', { title: 'Un LEVAIN, des levains' }),
    ]);
    expect(nearTo('un', titled)).toEqual(['b']);
  });

  test('share a category, which counts less than a tag', () => {
    const posts = spaced([about('un', { shelf: 'Guide', tags: ['vélo'] }), about('a', { shelf: 'Guide' }), about('b', { tags: ['vélo'] })]);
    expect(nearTo('un', posts)).toEqual(['b', 'a']);
  });

  test('are of the same language', () => {
    const posts = spaced([
      about('un', { tags: ['vélo'] }),
      about('a', { tags: ['vélo'], lang: 'en' }),
      about('b', { tags: ['vélo'], lang: 'fr' }),
    ]);
    expect(nearTo('un', posts)).toEqual(['b']);
    expect(nearTo('a', posts)).toEqual([]);
  });

  test('are neither of its series nor its neighbours in time, which the page leads to already', () => {
    const series = labelOf('Suite');
    const posts = [
      about('un', { tags: ['vélo'], series }),
      about('voisin', { tags: ['vélo'] }),
      about('suite', { tags: ['vélo'], series }),
    ];
    expect(nearTo('un', [...posts, ...spaced([about('autre', { tags: ['vélo'] }), about('rien')])])).toEqual(['autre']);
  });

  test('are three to five where there are as many, the nearest first', () => {
    const near = Array.from({ length: 9 }, (_, index) => about(`p${index}`, { tags: ['vélo'] }));
    expect(nearTo('p0', spaced([...near, ...Array.from({ length: 9 }, (_, index) => about(`q${index}`))]))).toHaveLength(5);
  });

  test('are none where nothing is shared, for one post, and for one that is in no list', () => {
    expect(nearTo('un', spaced([about('un', { tags: ['vélo'] }), about('a', { tags: ['mer'] })]))).toEqual([]);
    expect(nearTo('un', [about('un', { tags: ['vélo'] })])).toEqual([]);
    expect(nearTo('caché', [about('un', { tags: ['vélo'] })])).toEqual([]);
  });
});

describe('Whatever the posts', () => {
  const word = fc.constantFrom('vélo', 'mer', 'pain', 'livre', 'jardin', 'été');
  const library = fc
    .array(
      fc.record({
        tags: fc.uniqueArray(word),
        words: fc.uniqueArray(word),
        shelf: fc.option(word, { nil: undefined }),
        lang: fc.constantFrom('fr', 'en'),
      }),
      {
        maxLength: 60,
      },
    )
    .map((facts) => facts.map((own, index) => about(`p${index}`, own)));

  test('none is shown twice, nor itself, nor a neighbour, nor another language; and the same posts give the same', () => {
    fc.assert(
      fc.property(library, (posts) => {
        const index = indexRelated(posts, 'fr');
        for (const [place, own] of posts.entries()) {
          const found = relatedTo(own.source, index);
          expect(found.length).toBeLessThanOrEqual(5);
          expect(new Set(found).size).toBe(found.length);
          for (const near of found) {
            expect(near.lang).toBe(own.lang);
            expect(Math.abs(posts.indexOf(near) - place)).toBeGreaterThan(1);
          }
          expect(relatedTo(own.source, indexRelated(posts, 'fr'))).toEqual(found);
        }
      }),
    );
  });

  test('asked for one post alone, as a preview does, they are the same', () => {
    fc.assert(
      fc.property(library, (posts) => {
        const index = indexRelated(posts, 'fr');
        for (const own of posts) expect(relatedTo(own.source, indexRelated(posts, 'fr', own))).toEqual(relatedTo(own.source, index));
      }),
      { numRuns: 30 },
    );
  });

  test('the work grows with their number, not with its square, even where all share everything', () => {
    const work = (count: number) => {
      const index = indexRelated(
        Array.from({ length: count }, (_, place) =>
          about(`p${place}`, { tags: ['vélo', 'mer'], shelf: 'Guide', words: ['pain', `mot${place % 50}`] }),
        ),
        'fr',
      );
      return index.posts.reduce((steps, _, place) => steps + [...matchesOf(place, index)].length, 0);
    };
    fc.assert(
      fc.property(fc.integer({ min: 500, max: 1500 }), (count) => {
        expect(work(2 * count)).toBeLessThan(2.2 * work(count));
        expect(work(count)).toBeLessThan(count * 300);
      }),
      { numRuns: 5 },
    );
  });
});

describe('The words that tell a subject', () => {
  test('are those said most, without accents, code and what every text says', () => {
    expect(tellingWords('<p>Les boulangeries, la boulangerie et l’été toujours ensemble : forêt&nbsp;!</p><pre>constante</pre>')).toEqual([
      'boulangerie',
      'foret',
    ]);
  });

  test('are two dozen at most', () => {
    const words = Array.from({ length: 90 }, (_, index) => `mot${'abcdefghij'[index % 10]}${'klmnopqrst'[Math.floor(index / 10)]}`);
    expect(tellingWords(`<p>${words.join(' ')}</p>`)).toHaveLength(24);
  });

  test('come with a body, from Markdown and from MDX', async () => {
    const { posts } = await readFiles({
      'src/content/posts/2026-05-01-a.md': post('title: A', 'Le [levain](https://exemple.fr/farine) et `programme`.\n'),
      'src/content/posts/2026-05-02-b.mdx': post('title: B', 'Le **levain** de https://exemple.fr/farine.\n\n<Note>Du levain.</Note>\n'),
    });
    expect(posts.map(({ body }) => body.terms)).toEqual([['levain'], ['levain']]);
  });
});

test('an unpublished post is near to none', async () => {
  const tagged = 'tags: [vélo]\ncategory: guide';
  const entries = ['', 'draft: true', 'unlisted: true', 'date: 2030-01-01', 'expires: 2026-05-20', '', '', ''].map(
    (line, index): [string, string] => [`src/content/posts/2026-05-0${index + 1}-p.md`, post(`title: Levain ${index}\n${tagged}\n${line}`)],
  );
  const { posts } = await readFiles(Object.fromEntries(entries));
  const listed = posts.filter(({ state }) => state === 'published');
  expect(listed).toHaveLength(4);
  expect(nearTo('src/content/posts/2026-05-01-p.md', listed).length).toBeGreaterThan(0);
});

interface About extends Partial<Omit<Post, 'tags'>> {
  tags?: readonly string[];
  shelf?: string | undefined;
  words?: string[];
}
