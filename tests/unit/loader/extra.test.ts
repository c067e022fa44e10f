import { expect, test } from 'vitest';

import { extraOf } from '../../../src/loader/extra.ts';

test('what is not Carnet’s is kept, as written: the keys of “extra”, and unknown ones', () => {
  const values = { title: 'Un', extra: { humeur: 'bonne', note: '4.50' }, wordpress_id: '12' };
  expect(extraOf({ values }, ['title', 'extra'])).toEqual({ humeur: 'bonne', note: '4.50', wordpress_id: '12' });
  expect(extraOf({ values: { extra: ['a'] } }, ['extra'])).toEqual({});
});
