import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { frameLine } from '../../../src/domain/source-frame.ts';
import { textWidth } from '../../../src/domain/text-width.ts';
import { visible } from '../../../src/domain/visible.ts';

const anyText = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\n', ''));

/** The line, and the marks below it. */
function framed(text: string, marked: string): string[] {
  const from = text.indexOf(marked);
  const { text: line, marks } = frameLine(text, { from, to: from + marked.length });
  return [line, marks];
}

describe('The place is marked under the line', () => {
  test.each([
    ['of plain letters', 'date: 2026-02-30', '2026-02-30', '      ^^^^^^^^^^'],
    ['after signs two columns wide', '日本 : été', 'été', '       ^^^'],
    ['of signs two columns wide', 'le 日本', '日本', '   ^^^^'],
    ['after a picture of several signs', '👩‍👩‍👧 ici', 'ici', '   ^^^'],
    ['after a flag', '🇫🇷 ici', 'ici', '   ^^^'],
    ['after letters whose accents stand apart', 'e\u0301te\u0301 ici', 'ici', '    ^^^'],
    ['at the end of the line', 'title:', '', '^'],
  ])('%s', (_, text, marked, marks) => {
    const from = marked === '' ? text.length : text.indexOf(marked);
    expect(frameLine(text, { from, to: from + Math.max(1, marked.length) }).marks.trimStart()).toBe(marks.trimStart());
    if (marked !== '') expect(framed(text, marked)).toEqual([text, marks]);
  });

  test('where a tab is told from spaces', () => {
    expect(framed('\thumeur: bonne', 'humeur')).toEqual(['→   humeur: bonne', '    ^^^^^^']);
  });

  test('nowhere, where nothing stands there', () => {
    expect(frameLine('lang: fr', { from: 0, to: 0 })).toEqual({ text: 'lang: fr', marks: '' });
  });
});

describe('A long line', () => {
  test.each([
    ['at its start', 0],
    ['in its middle', 5000],
    ['at its end', 9990],
  ])('is cut around a place %s', (_, from) => {
    const text = 'abcdefghij'.repeat(1000);
    const { text: line, marks } = frameLine(text, { from, to: from + 3 });
    expect(line.length).toBeLessThanOrEqual(98);
    expect(line.startsWith('…')).toBe(from > 0);
    expect(line.endsWith('…')).toBe(from < 9990);
    expect(line.slice(marks.indexOf('^'), marks.length)).toBe('abc');
  });

  test('is marked as far as it is shown', () => {
    const { text, marks } = frameLine(`tags: ${'é'.repeat(300)}`, { from: 6, to: 306 });
    expect(marks).toBe(' '.repeat(6) + '^'.repeat(90));
    expect(text).toBe(`tags: ${'é'.repeat(90)}…`);
  });

  test('of ten million signs is cut at once', () => {
    const text = 'a\u0301'.repeat(5_000_000);
    const begun = process.cpuUsage();
    frameLine(text, { from: 5_000_000, to: 5_000_001 });
    expect(process.cpuUsage(begun).user).toBeLessThan(1_000_000);
  });
});

describe('Nothing in a shown line', () => {
  test.each([
    ['commands a terminal', '\u001B[31mrouge', '␛[31mrouge'],
    ['rings', 'a\u0007b\u007Fc\u009Bd', 'a␇b␡c<U+009B>d'],
    ['turns the writing round', 'a\u202Eb\u2066c\u200Fd', 'a<U+202E>b<U+2066>c<U+200F>d'],
    ['is hidden', 'a\u200Bb\uFEFFc\u2028d\u00ADe', 'a<U+200B>b<U+FEFF>c<U+2028>d<U+00AD>e'],
  ])('%s', (_, text, shown) => {
    expect(visible(text)).toBe(shown);
    expect(frameLine(text, { from: 0, to: 1 }).text).toBe(shown);
  });

  test('is taken from a picture that joins several, or from a narrow space', () => {
    expect(visible('👩‍👧 ; été\u202F!')).toBe('👩‍👧 ; été\u202F!');
  });

  test('is a control, whatever was written', () => {
    fc.assert(
      fc.property(anyText, fc.nat(30), fc.nat(30), (text, from, length) => {
        const { text: line, marks } = frameLine(text, { from: Math.min(from, text.length), to: from + length });
        expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
        expect(marks).toMatch(/^ *\^*$/);
        expect(textWidth(marks.trimEnd())).toBeLessThanOrEqual(textWidth(line) + 1);
      }),
    );
  });
});
