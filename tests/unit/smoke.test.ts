import { expect, test } from 'vitest';

import { slugOf } from '../../src/domain/slug.ts';

test('C, C++ and C# have three slugs', () => {
  expect(['C', 'C++', 'C#'].map(slugOf)).toEqual(['c', 'c-plus-plus', 'c-sharp']);
});
