import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { archiveCount, archived, feedAddress, feedAddresses } from '../../../src/domain/feed-addresses.ts';
import { labelOf } from '../../../src/domain/label.ts';
import { outputAddresses } from '../../../src/domain/output-addresses.ts';
import { fedLists } from '../../../src/domain/reserved.ts';
import { messagesFor } from '../../../src/messages/index.ts';
import { siteWith } from '../../support/content.ts';
import { postWith } from '../../support/posts.ts';

const messages = messagesFor('fr');
const journal = fc.record({ count: fc.nat({ max: 400 }), size: fc.integer({ min: 1, max: 30 }) });
/** Posts by their number, newest first. */
const newestFirst = (count: number) => Array.from({ length: count }, (_, index) => count - index);
const archivesOf = (posts: readonly number[], size: number) =>
  Array.from({ length: archiveCount(posts.length, size) }, (_, index) => archived(posts, index + 1, size));

describe('The archives of a feed', () => {
  test('and its newest posts are the whole journal', () => {
    fc.assert(
      fc.property(journal, ({ count, size }) => {
        const posts = newestFirst(count);
        const held = new Set([...posts.slice(0, size), ...archivesOf(posts, size).flat()]);
        expect([...held].toSorted((a, b) => b - a)).toEqual(posts);
      }),
    );
  });

  test('each hold as many posts as the feed, none of them in two, newest first', () => {
    fc.assert(
      fc.property(journal, ({ count, size }) => {
        const archives = archivesOf(newestFirst(count), size);
        for (const posts of archives) expect(posts).toHaveLength(size);
        expect(archives.toReversed().flat()).toEqual(newestFirst(archives.length * size));
      }),
    );
  });

  test('never change when posts come', () => {
    fc.assert(
      fc.property(journal, fc.nat({ max: 50 }), ({ count, size }, more) => {
        const before = archivesOf(newestFirst(count), size);
        expect(archivesOf(newestFirst(count + more), size).slice(0, before.length)).toEqual(before);
      }),
    );
  });

  test('are none where the feed holds everything', () => {
    expect([0, 1, 20, 21, 40, 41].map((count) => archiveCount(count, 20))).toEqual([0, 0, 0, 1, 1, 2]);
  });
});

describe('The address of a feed', () => {
  test('is a file beside the page of its list', () => {
    expect(feedAddress('/', 'atom')).toBe('/feed.xml');
    expect(feedAddress('/categories/guide/', 'rss')).toBe('/categories/guide/rss.xml');
    expect(feedAddress('/', 'json', 3)).toBe('/feed-3.json');
  });

  test('is held by no other feed', () => {
    const addresses = feedAddresses(['/', '/categories/a/', '/etiquettes/a/'], { posts: 100, size: 10 });
    expect(addresses).toHaveLength(3 * (3 + 9));
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test('exists for each category, tag and series, and for no year', () => {
    const post = postWith({ category: [labelOf('Guide'), labelOf('Début')], tags: [labelOf('été')], series: labelOf('Suite') });
    expect(fedLists([post], { messages })).toEqual([
      '/',
      '/categories/guide/',
      '/categories/guide/debut/',
      '/etiquettes/ete/',
      '/series/suite/',
    ]);
  });

  test('is known to be taken, by the site’s own choice too', () => {
    const site = siteWith('feedSize: 1\nfeeds:\n  - path: atom.xml\n');
    const outputs = outputAddresses([postWith({ permalink: '/a' }), postWith({ permalink: '/b' })], { site, messages });
    expect(outputs).toEqual(expect.arrayContaining(['/feed.xml', '/feed-1.xml', '/rss-1.xml', '/feed-1.json', '/atom.xml', '/feed.css']));
  });
});
