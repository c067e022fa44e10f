import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { breadcrumbs } from '../../../src/domain/breadcrumbs.ts';
import { groupByMonth } from '../../../src/domain/group.ts';
import { reservedAddresses } from '../../../src/domain/reserved.ts';
import { sameMonthBefore } from '../../../src/domain/same-month.ts';
import { messagesFor } from '../../../src/messages/index.ts';
import { postWith } from '../../support/posts.ts';

const messages = messagesFor('fr');
const posts = (...dates: string[]) =>
  dates.map((date) => postWith({ source: date, permalink: `/${date}.html`, date: `${date}T00:00:00+02:00` }));

describe('Months', () => {
  const months = groupByMonth(posts('2026-11-20', '2026-11-02', '2026-04-01', '2025-11-01'), messages);

  test('are newest first, each in its year', () => {
    expect(months.map(({ label, slug, posts: own }) => [label, slug, own.length])).toEqual([
      ['novembre', '2026/11', 2],
      ['avril', '2026/04', 1],
      ['novembre', '2025/11', 1],
    ]);
  });

  test('lie under the archives and their year', () => {
    const [month] = months;
    expect(breadcrumbs({ kind: 'archives', group: month }, messages).map(({ label, path }) => `${label} ${path}`)).toEqual([
      'Accueil /',
      'Archives /archives/',
      '2026 /archives/2026/',
      'novembre /archives/2026/11/',
    ]);
  });

  test('are named as French names them', () => {
    expect(['novembre 2026', 'août 2026', '2026'].map(messages.archivesOf)).toEqual([
      'Archives de novembre 2026',
      'Archives d’août 2026',
      'Archives de 2026',
    ]);
  });
});

describe('The same month of other years', () => {
  const found = (...dates: string[]) => sameMonthBefore(posts(...dates)).map(({ source }) => source);

  test('shows of each earlier year the post nearest to the day of the newest', () => {
    expect(found('2026-11-20', '2026-11-19', '2025-12-20', '2025-11-29', '2025-11-18', '2023-11-01')).toEqual(['2025-11-18', '2023-11-01']);
  });

  test('shows five years at most', () => {
    expect(found('2026-11-20', ...[5, 4, 3, 2, 1, 0].map((year) => `202${year}-11-01`))).toHaveLength(5);
  });

  test.each([[[]], [['2026-11-20']], [['2026-11-20', '2025-10-20']]])('shows nothing where there is nothing: %j', (dates) => {
    expect(found(...dates)).toEqual([]);
  });

  test('hangs on the posts alone, and shows no year twice', () => {
    const date = fc.date({ min: new Date('2010-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(date, { maxLength: 40 }), (dates) => {
        const days = dates
          .map((day) => day.toISOString().slice(0, 10))
          .toSorted()
          .toReversed();
        const shown = found(...days);
        expect(new Set(shown.map((day) => day.slice(0, 4))).size).toBe(shown.length);
        for (const day of shown) expect([day.slice(5, 7), day < (days[0] ?? '')]).toEqual([days[0]?.slice(5, 7), true]);
      }),
    );
  });
});

test('the page of all posts is there before the first post, and goes on after a thousand', () => {
  const listed = (count: number) =>
    [
      ...reservedAddresses(
        Array.from({ length: count }, () => postWith()),
        { messages, pageSize: 10 },
      ).keys(),
    ].filter((path) => path.includes('tout'));
  expect(listed(0)).toEqual(['/archives/tout/']);
  expect(listed(1000)).toEqual(['/archives/tout/']);
  expect(listed(1001)).toEqual(['/archives/tout/', '/archives/tout/page/2/']);
});
