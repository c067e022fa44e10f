import { expect, test } from 'vitest';

import { initials } from '../../../src/domain/initials.ts';

test('a long list has the capital of each letter where it begins, whatever its accents, and one sign for what is no letter', () => {
  const first = ['.NET', '3.10', 'abeille', 'Âge', 'école', 'Eure', 'océan', 'œuvre', 'ours'];
  const rest = Array.from({ length: 60 }, (_, index) => `zèbre ${index}`);
  expect(initials([...first, ...rest])).toEqual([
    '#',
    undefined,
    'A',
    undefined,
    'E',
    undefined,
    'O',
    undefined,
    undefined,
    'Z',
    ...rest.slice(1).map(() => undefined),
  ]);
});

test('a list seen at a glance has none', () => {
  expect(initials(['abeille', 'école'])).toEqual([undefined, undefined]);
});
