import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { seriesFaults } from '../../../src/domain/series-order.ts';
import { patternFrom, seriesOfTitle, titleNumbered } from '../../../src/domain/series-title.ts';
import { parseSite } from '../../../src/loader/site.ts';
import { plainSite } from '../../support/project.ts';
import { post, readFiles, siteWith } from '../../support/content.ts';

const FACTS = 'series:\n  A mon compte:\n    pattern: A mon compte + {n} mois\n  L’été:\n    pattern: "{n}. L’été"\n';
const { series } = siteWith(FACTS);

describe('A title is of the series whose pattern it follows', () => {
  test.each([
    ['A mon compte + 8 mois', 'a-mon-compte', 8],
    ['À MON COMPTE + 12 mois', 'a-mon-compte', 12],
    ['A mon compte +\u00A008 mois', 'a-mon-compte', 8],
    ['A mon compte +8 mois', 'a-mon-compte', 8],
    ["3. L'été", 'l-ete', 3],
  ])('%s', (title, slug, number) => {
    expect(seriesOfTitle(title, series)).toMatchObject({ slug, number });
  });

  test.each(['A mon compte + 8 mois et demi', 'A mon compte + huit mois', 'A mon compte + 8,5 mois', 'Ma vie, A mon compte + 8 mois'])(
    'and no other: %s',
    (title) => {
      expect(seriesOfTitle(title, series)).toBeUndefined();
    },
  );

  test('whatever the number and the words', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !/[\d{}]/.test(text.normalize('NFKD')));
    fc.assert(
      fc.property(words, words, fc.nat(999_999), (before, after, number) => {
        const pattern = `${before}{n}${after}`;
        expect(seriesOfTitle(titleNumbered(pattern, number), { Suite: { pattern, skips: [] } })?.number).toBe(number);
        expect(patternFrom(titleNumbered(pattern, number))).toBe(titleNumbered(pattern, number).trim().replace(String(number), '{n}'));
      }),
    );
  });
});

describe('A post', () => {
  const read = async (frontMatter: string) =>
    (await readFiles({ 'src/content/posts/2026-05-01-a.md': post(frontMatter) }, { site: FACTS })).posts[0];

  test('is of a series by its title alone, under the name the site gives', async () => {
    expect((await read('title: à mon compte + 8 mois'))?.series).toEqual({ label: 'A mon compte', slug: 'a-mon-compte', number: 8 });
  });

  test('that names its series has its number there', async () => {
    expect((await read('title: à mon compte + 8 mois\nseries: A mon compte'))?.series?.number).toBe(8);
    expect((await read('title: Un an !\nseries: A mon compte'))?.series).toEqual({ label: 'A mon compte', slug: 'a-mon-compte' });
  });

  test('that names another series is of that one, without a number', async () => {
    expect((await read('title: à mon compte + 8 mois\nseries: Bilan'))?.series).toEqual({ label: 'Bilan', slug: 'bilan' });
  });
});

describe('A series of numbers', () => {
  const use = (number: number, file = `${number}.md`, more = {}) => ({
    label: 'S',
    slug: 's',
    pattern: 'S {n}',
    title: `S ${number}`,
    skips: [9],
    expired: false,
    line: 2,
    column: 8,
    number,
    file,
    ...more,
  });

  test('is told its gaps, between its first and its last', () => {
    const told = seriesFaults([use(7), use(3), use(4)]);
    expect(told.map(({ kind, file, values }) => [kind, file, values['titles'], values['numbers']])).toEqual([
      ['series-gap', '7.md', 'S 5 … S 6', '5, 6'],
    ]);
  });

  test('may leave out what its author says', () => {
    expect(seriesFaults([use(8), use(10)])).toEqual([]);
    expect(seriesFaults([use(8), use(11)])[0]?.values).toMatchObject({ titles: 'S 10', numbers: '10' });
  });

  test('is told its doubles at the later file, but for a post whose day is over', () => {
    expect(seriesFaults([use(8, 'b.md'), use(8, 'a.md')]).map(({ kind, file, values }) => [kind, file, values['other']])).toEqual([
      ['series-double', 'b.md', 'a.md'],
    ]);
    expect(seriesFaults([use(8, 'a.md', { expired: true }), use(8, 'b.md')])).toEqual([]);
  });

  test('with a number too great is told in few words', () => {
    const [told] = seriesFaults([use(8), use(2017)]);
    expect(told?.values['titles']).toBe('S 10 … S 2016');
    expect(told?.values['numbers']?.length).toBeLessThan(60);
  });

  test('counts drafts, which fill a gap in their author’s mind', async () => {
    const files = {
      'src/content/posts/2026-05-01-a.md': post('title: à mon compte + 8 mois'),
      'src/content/posts/2026-05-02-b.md': post('title: à mon compte + 9 mois\ndraft: true'),
      'src/content/posts/2026-05-03-c.md': post('title: à mon compte + 10 mois'),
    };
    expect((await readFiles(files, { site: FACTS })).diagnostics).toEqual([]);
  });
});

describe('What the site says of a series', () => {
  const faults = (lines: string) =>
    parseSite(`${plainSite}${lines}`, {}).diagnostics.map(({ kind, line, values }) => [kind, line, values['suggestion']]);

  test.each([
    ['series:\n  A:\n    pattern: Mois\n', [['series-number', 7, 'Mois {n}']]],
    ['series:\n  A:\n    pattern: "{n} et {n}"\n', [['series-number', 7, 'et {n}']]],
    ['series:\n  A:\n    patern: Mois {n}\n', [['unknown-fact', 7, '']]],
    ['series: A\n', [['expected-map', 5, '\n  A:\n    pattern: A {n}']]],
    ['series:\n  A:\n    skips: 9\n', [['expected-list', 7, '[9]']]],
    ['series:\n  A:\n    skips: [neuf]\n', [['expected-number', 7, '[9]']]],
  ])('is checked: %j', (lines, told) => {
    expect(faults(lines)).toEqual(told);
  });
});
