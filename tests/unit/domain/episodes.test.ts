import { describe, expect, test } from 'vitest';

import { episodesOf } from '../../../src/domain/episodes.ts';
import { groupBySeries } from '../../../src/domain/group.ts';
import { postWith } from '../../support/posts.ts';

/** Posts of one series, newest first, each with the number of its title if it has one. */
function seriesOf(...numbers: (number | undefined)[]) {
  return numbers.map((number, index) =>
    postWith({
      source: `${index}.md`,
      date: `2026-05-${String(28 - index)}`,
      series: { label: 'Bilan', slug: 'bilan', ...(number === undefined ? {} : { number }) },
    }),
  );
}

const placesIn = (posts: ReturnType<typeof seriesOf>) =>
  [...episodesOf(groupBySeries(posts))].map(([source, { number, last, previous, next }]) => [
    source,
    number,
    last,
    previous?.source,
    next?.source,
  ]);

describe('The episodes of a series', () => {
  test('are counted by the order of their dates where titles say nothing', () => {
    expect(placesIn(seriesOf(undefined, undefined))).toEqual([
      ['1.md', 1, 2, undefined, '0.md'],
      ['0.md', 2, 2, '1.md', undefined],
    ]);
  });

  test('have the numbers of their titles, a gap among them or not, and follow them', () => {
    expect(placesIn(seriesOf(8, 12, 10))).toEqual([
      ['0.md', 8, 12, undefined, '2.md'],
      ['2.md', 10, 12, '0.md', '1.md'],
      ['1.md', 12, 12, '2.md', undefined],
    ]);
  });

  test('of which one has no number are counted by their order', () => {
    expect(placesIn(seriesOf(9, undefined, 8)).map(([source, number, last]) => [source, number, last])).toEqual([
      ['2.md', 1, 3],
      ['1.md', 2, 3],
      ['0.md', 3, 3],
    ]);
  });

  test('alone has no neighbour', () => {
    expect(placesIn(seriesOf(8))).toEqual([['0.md', 8, 8, undefined, undefined]]);
  });
});
