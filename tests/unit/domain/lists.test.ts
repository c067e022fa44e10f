import { describe, expect, test } from 'vitest';

import { addressCollisions, outputFile, tagVariants } from '../../../src/domain/collisions.ts';
import { groupByCategory, groupBySeries, groupByTag, groupByYear } from '../../../src/domain/group.ts';
import { labelOf, splitLabels, wholeLabels } from '../../../src/domain/label.ts';
import { paginate } from '../../../src/domain/pagination.ts';
import { reservedAddresses } from '../../../src/domain/reserved.ts';
import { noTags } from '../../../src/domain/tag-registry.ts';
import { messagesFor } from '../../../src/messages/index.ts';
import { postsTagged, postWith } from '../../support/posts.ts';

describe('Groups', () => {
  test('by tag are in the order of their slugs, under the first spelling', () => {
    const groups = groupByTag(postsTagged('Zoé', 'été', 'Été'), noTags);
    expect(groups.map(({ label, slug, posts }) => [label, slug, posts.length])).toEqual([
      ['été', 'ete', 2],
      ['Zoé', 'zoe', 1],
    ]);
  });

  test('by category put a post on its shelf and on every shelf around it', () => {
    const groups = groupByCategory([postWith({ category: [labelOf('Voyages'), labelOf('Été')] })]);
    expect(groups.map(({ slug }) => slug)).toEqual(['voyages', 'voyages/ete']);
  });

  test('by series are read oldest first', () => {
    const [newest, oldest] = ['2026-05-02', '2026-05-01'].map((date) => postWith({ date, series: labelOf('Bilan') }));
    expect(groupBySeries([newest, oldest].flatMap((post) => post ?? []))[0]?.posts).toEqual([oldest, newest]);
  });

  test('by year are newest first', () => {
    const posts = ['2025-12-31T23:30:00+01:00', '2026-01-01T00:00:00+01:00'].map((date) => postWith({ date }));
    expect(groupByYear(posts).map(({ slug }) => slug)).toEqual(['2026', '2025']);
  });
});

describe('Labels', () => {
  test('of a text are split as Jekyll splits them, those of a list are not', () => {
    expect(splitLabels('Bonne  Nouvelle')).toEqual(['Bonne', 'Nouvelle']);
    expect(splitLabels(['Bonne Nouvelle', null])).toEqual(['Bonne Nouvelle', '']);
    expect(wholeLabels('Bonne Nouvelle')).toEqual(['Bonne Nouvelle']);
  });

  test('are composed and folded to one line', () => {
    expect(labelOf(' un\n été '.normalize('NFD'))).toEqual({ label: 'un été', slug: 'un-ete' });
  });
});

describe('Pages of a list', () => {
  const pages = paginate([1, 2, 3, 4, 5], '/etiquettes/ete/', { size: 2, word: 'page' });

  test('begin at the list’s own address', () => {
    expect(pages.map(({ path }) => path)).toEqual(['/etiquettes/ete/', '/etiquettes/ete/page/2/', '/etiquettes/ete/page/3/']);
  });

  test('know their neighbours', () => {
    expect(pages.map(({ newer, older }) => [newer, older])).toEqual([
      [undefined, '/etiquettes/ete/page/2/'],
      ['/etiquettes/ete/', '/etiquettes/ete/page/3/'],
      ['/etiquettes/ete/page/2/', undefined],
    ]);
  });

  test('of an empty list are one, empty', () => {
    expect(paginate([], '/', { size: 10, word: 'page' })).toMatchObject([{ items: [], number: 1, total: 1, path: '/' }]);
  });
});

describe('Addresses', () => {
  test('are compared by the file they write', () => {
    expect(outputFile('/a/')).toBe(outputFile('/A/index.html'));
    expect(outputFile('/a')).toBe(outputFile('/a.html'));
    expect(outputFile('/été'.normalize('NFD'))).toBe(outputFile('/été'.normalize('NFC')));
    expect(outputFile('/a')).not.toBe(outputFile('/a/'));
  });

  test('are taken once: the first file in order keeps one, a draft and a redirect give way', () => {
    const entry = (source: string, draft: boolean) => ({
      source,
      permalink: '/x/',
      draft,
      redirect: source.startsWith('r'),
      line: 3,
      column: 7,
    });
    const [first, second, third, ...more] = addressCollisions(
      [entry('a', true), entry('r', false), entry('c', false), entry('b', false)],
      new Map(),
    );
    expect([first, second, third].map((fault) => [fault?.file, fault?.line, fault?.column, fault?.values['other']])).toEqual([
      ['c', 3, 7, 'b'],
      ['r', 3, 7, 'b'],
      ['a', 3, 7, 'b'],
    ]);
    expect(more).toEqual([]);
  });

  test('of the site’s own pages include each page of each list', () => {
    const posts = [1, 2, 3].map((day) => postWith({ date: `2026-05-0${day}`, category: [labelOf('Guide')], tags: [labelOf('été')] }));
    const reserved = reservedAddresses(posts, { messages: messagesFor('fr'), pageSize: 2 });
    expect([...reserved.keys()].toSorted()).toEqual(
      [
        '/',
        '/page/2/',
        '/404.html',
        '/archives/',
        '/archives/2026/',
        '/archives/2026/page/2/',
        '/archives/2026/05/',
        '/archives/2026/05/page/2/',
        '/archives/tout/',
        '/categories/',
        '/categories/guide/',
        '/categories/guide/page/2/',
        '/etiquettes/',
        '/etiquettes/ete/',
        '/etiquettes/ete/page/2/',
        '/flux/',
        '/recherche/',
      ].toSorted(),
    );
  });
});

describe('Tags at one address', () => {
  const UNKNOWN = { registry: noTags, file: 'src/content/tags.yaml' };
  const use = (label: string, file: string) => ({ ...labelOf(label), file, line: 1, column: 1 });

  test('are a warning once a spelling, beside the first', () => {
    const told = tagVariants([use('été', 'a'), use('Été', 'b'), use('Été', 'c'), use('été', 'd')], UNKNOWN);
    expect(told.map(({ kind, file, values }) => [kind, file, values['other']])).toEqual([['tag-variants', 'b', 'été']]);
  });

  test('are an error where the words differ', () => {
    expect(tagVariants([use('C++', 'a'), use('C plus plus', 'b')], UNKNOWN).map(({ kind }) => kind)).toEqual(['tag-collision']);
  });
});
