import { expect, test } from 'vitest';

import { nearTags } from '../../../src/domain/near-tags.ts';
import { cpuTime } from '../../support/cpu-time.ts';

test.each([
  ['web design', 'webdesign', 'spelling'],
  ['open-source', 'Open source', 'spelling'],
  ['étés', 'été', 'plural'],
  ['journaux', 'journal', 'plural'],
  ['logiciels libres', 'logiciel libre', 'plural'],
  ['chateaux', 'château', 'plural'],
  ['Javascript', 'Javascritp', 'slip'],
  ['typographie', 'typogaphie', 'slip'],
])('“%s” may be “%s”: %s', (one, other, reason) => {
  expect(nearTags([one, other]).map((pair) => pair.reason)).toEqual([reason]);
});

test.each([
  ['C', 'C++'],
  ['C++', 'C#'],
  ['Python 2', 'Python 3'],
  ['2019', '2020'],
  ['mer', 'mur'],
  ['Java', 'JavaScript'],
  ['Paris', 'parti'],
  ['你好', '再见'],
  ['été', 'hiver'],
])('“%s” and “%s” are two', (one, other) => {
  expect(nearTags([one, other])).toEqual([]);
});

test('thousands of tags are compared at once', () => {
  const labels = Array.from({ length: 3000 }, (_, index) => `étiquette ${index.toString(36).replace(/\d/g, 'x')} ${index}`);
  const begun = cpuTime();
  nearTags(labels);
  expect(cpuTime() - begun).toBeLessThan(2000);
});
