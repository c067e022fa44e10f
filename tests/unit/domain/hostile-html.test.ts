import { expect, test } from 'vitest';

import { excerptSource, firstParagraph } from '../../../src/domain/excerpt.ts';
import { countWords } from '../../../src/domain/reading-time.ts';
import { setHtml } from '../../../src/domain/typography/html.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const MARKS = ['<!--', '<', '<b', '<pre', '<pre>', '<code>', '<p>', '<a href="', '[a\n', '(<', '<script>', '<i lang="en">', '<a href=">"'];
const SIGNS = ["' ", '" ', '« ', '1 000 ', '&quot;', '– ', '   ', '<img alt="'];

test.each(MARKS)('Signs that end nothing take no more time than others: %j', (mark) => {
  const html = mark.repeat(200_000 / mark.length);
  const before = cpuTime();
  expect(setHtml(html, { lang: 'fr' })).toBe(html);
  countWords(html);
  firstParagraph(html);
  excerptSource(html, mark);
  expect(cpuTime() - before).toBeLessThan(4000);
});

test.each(SIGNS)('Signs of typography repeated without end take no more time than others: %j', (sign) => {
  const before = cpuTime();
  setHtml(sign.repeat(200_000 / sign.length), { lang: 'fr' });
  expect(cpuTime() - before).toBeLessThan(4000);
});

test('A sign that ends nothing is text', () => {
  expect(setHtml('<p>a < b ? <code>c ?</p>', { lang: 'fr' })).toBe('<p>a < b\u202F? <code>c\u202F?</p>');
  expect(countWords('<pre>un deux</p> a < b')).toBe(4);
});
