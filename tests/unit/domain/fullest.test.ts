import { expect, test } from 'vitest';

import { fullest, LISTS_NAMED } from '../../../src/domain/fullest.ts';

const listsOf = (...sizes: readonly number[]) => sizes.map((size, place) => ({ place, posts: Array.from({ length: size }) }));

test('the fullest of many lists stay in their order, the first of those that are as full', () => {
  expect(fullest(listsOf(1, 5, 2, 1, 2, 2, 9), 4).map(({ place }) => place)).toEqual([1, 2, 4, 6]);
});

test('few lists are all shown', () => {
  const lists = listsOf(...Array.from({ length: LISTS_NAMED }, (_, index) => index));
  expect(fullest(lists)).toBe(lists);
});
