import { expect, test } from 'vitest';

import { excerptSource, firstParagraph } from '../../../src/domain/excerpt.ts';
import { countWords } from '../../../src/domain/reading-time.ts';
import { frenchSpacesIn } from '../../../src/domain/typography.ts';

const MARKS = ['<!--', '<', '<b', '<pre', '<pre>', '<code>', '<p>', '<a href="', '[a\n', '(<'];

test.each(MARKS)('Signs that end nothing take no more time than others: %j', (mark) => {
  const html = mark.repeat(200_000 / mark.length);
  const before = performance.now();
  expect(frenchSpacesIn(html)).toBe(html);
  countWords(html);
  firstParagraph(html);
  excerptSource(html, mark);
  expect(performance.now() - before).toBeLessThan(4000);
});

test('A sign that ends nothing is text', () => {
  expect(frenchSpacesIn('<p>a < b ? <code>c ?</p>')).toBe('<p>a < b ? <code>c\u202F?</p>');
  expect(countWords('<pre>un deux</p> a < b')).toBe(4);
});
