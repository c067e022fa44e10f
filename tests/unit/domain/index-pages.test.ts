import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { groupByCategory, groupByTag } from '../../../src/domain/group.ts';
import { guideWords } from '../../../src/domain/guide-words.ts';
import { GROUPS_A_PAGE, indexPages } from '../../../src/domain/index-pages.ts';
import { labelOf } from '../../../src/domain/label.ts';
import { reservedAddresses } from '../../../src/domain/reserved.ts';
import { makeRegistry } from '../../../src/domain/tag-registry.ts';
import { messagesFor } from '../../../src/messages/index.ts';
import { postWith } from '../../support/posts.ts';
import type { Label } from '../../../src/schema/entry.ts';

const group = (label: string, above: readonly Label[] = []) => ({ ...labelOf(label), above });
const many = (start: string, count: number, above?: readonly Label[]) =>
  Array.from({ length: count }, (_, index) => group(`${start}${1000 + index}`, above));
const cut = (groups: readonly ReturnType<typeof group>[]) =>
  indexPages(
    groups.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
    '/etiquettes/',
    'page',
  );

describe('An index', () => {
  test('of few groups is one page, as it is, that names no other', () => {
    const groups = many('mot ', GROUPS_A_PAGE);
    expect(cut(groups)).toMatchObject([{ items: groups, path: '/etiquettes/', total: 1, guides: [] }]);
    expect(cut([])).toMatchObject([{ items: [], path: '/etiquettes/', guides: [] }]);
  });

  test('of more has pages of about as many, cut where a letter ends, each named by where it begins and ends', () => {
    const pages = cut([...many('a', 200), ...many('é', 90), ...many('m', 350)]);
    expect(pages.map(({ path, items, newer, older }) => [path, items.length, newer, older])).toEqual([
      ['/etiquettes/', 290, undefined, '/etiquettes/page/2/'],
      ['/etiquettes/page/2/', 350, '/etiquettes/', undefined],
    ]);
    for (const { guides } of pages)
      expect(guides).toEqual([
        { name: 'A – E', path: '/etiquettes/' },
        { name: 'M', path: '/etiquettes/page/2/' },
      ]);
  });

  test('keeps on one page what stands in one group, however much it is', () => {
    const pages = cut([...many('b', 400), group('mer'), ...many('a', 700, [labelOf('mer')]), ...many('v', 300)]);
    expect(pages.map(({ items }) => [items.length, items.at(0)?.label, items.at(-1)?.label])).toEqual([
      [400, 'b1000', 'b1399'],
      [701, 'a1000', 'mer'],
      [300, 'v1000', 'v1299'],
    ]);
    expect(pages[0]?.guides.map(({ name }) => name)).toEqual(['B', 'M', 'V']);
  });

  test('of any groups shows each once, none grows, and each page stands at an address that is taken', () => {
    const word = fc.stringMatching(/^[a-d]{1,6}$/);
    const words = fc.uniqueArray(word, { minLength: GROUPS_A_PAGE - 20, maxLength: 4 * GROUPS_A_PAGE, size: 'max' });
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 200 }), (labels, contained) => {
        const around = labels.slice(0, 20).map(labelOf);
        const registered = labels.slice(0, contained + 20).map((label, index) => {
          const above = index < 20 ? [] : around.slice(index % 20, (index % 20) + 1);
          return { ...labelOf(label), synonyms: [], redirectFrom: [], above };
        });
        const tags = makeRegistry(registered);
        const posts = [postWith({ tags: labels.map(labelOf) })];
        const groups = groupByTag(posts, tags);
        const pages = indexPages(groups, '/etiquettes/', 'page');
        expect(pages.flatMap(({ items }) => items).toSorted((a, b) => (a.slug < b.slug ? -1 : 1))).toEqual(groups);
        expect(Math.max(...pages.map(({ items }) => items.length))).toBeLessThanOrEqual(GROUPS_A_PAGE * 1.5);
        for (const { items } of pages) {
          const here = new Set(items.map(({ slug }) => slug));
          expect(items.filter(({ above }) => above.some(({ slug }) => !here.has(slug)))).toEqual([]);
        }
        const names = pages[0]?.guides.map(({ name }) => name) ?? [];
        expect(new Set(names).size).toBe(names.length);
        const taken = [...reservedAddresses(posts, { messages: messagesFor('fr'), pageSize: 10, tags }).keys()];
        const index = taken.filter((address) => /^\/etiquettes\/(?:page\/\d+\/)?$/.test(address));
        expect(index).toEqual(pages.map(({ path }) => path));
      }),
      { numRuns: 25 },
    );
  });

  test('of categories keeps shelves with those they stand on, and its addresses are taken likewise', () => {
    const shelves = Array.from({ length: 3 * GROUPS_A_PAGE }, (_, index) => [`Rayon ${100 + (index % 300)}`, `Étagère ${index}`]);
    const posts = shelves.map((category) => postWith({ category: category.map(labelOf) }));
    const pages = indexPages(groupByCategory(posts), '/categories/', 'page');
    expect(pages.map(({ items }) => items[0]?.label)).toEqual(['Rayon 100', 'Rayon 170', 'Rayon 250', 'Rayon 320']);
    const taken = [...reservedAddresses(posts, { messages: messagesFor('fr'), pageSize: 10 }).keys()];
    expect(taken.filter((address) => /^\/categories\/(?:page\/\d+\/)?$/.test(address))).toEqual(pages.map(({ path }) => path));
  });
});

describe('What the pages of an index are called', () => {
  test.each<{ pages: string[][]; names: string[] }>([
    {
      pages: [
        ['abeille', 'carnet'],
        ['carotte', 'zoé'],
      ],
      names: ['A – Carn', 'Caro – Z'],
    },
    {
      pages: [
        ['.NET', 'car'],
        ['carnet', 'Œuvre'],
      ],
      names: ['# – Car', 'Carn – O'],
    },
    {
      pages: [
        ['école', 'encre'],
        ['océan', 'ours'],
      ],
      names: ['E', 'O'],
    },
    { pages: [['été 1', 'été 9'], ['Été 10']], names: ['Été 1 – Été 9', 'Été 10'] },
    {
      pages: [
        ['lent', 'new york'],
        ['newton', 'nuit'],
      ],
      names: ['L – New', 'Newt – Nu'],
    },
    {
      pages: [
        ['日本', '日記'],
        ['東京', '海'],
      ],
      names: ['日', '東 – 海'],
    },
    {
      pages: [
        ['👩‍🚀 a', '👩‍🚀 c'],
        ['👩‍🚀 d', 'zèbre'],
      ],
      names: ['👩‍🚀 a – 👩‍🚀 c', '👩‍🚀 d – Z'],
    },
  ])('$pages: $names', ({ pages, names }) => expect(guideWords(pages)).toEqual(names));
});
