import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { barDrawing, CHART_WIDTH } from '../../../src/domain/chart/bars.ts';
import { lineDrawing } from '../../../src/domain/chart/lines.ts';
import { chartNumber } from '../../../src/domain/chart/number.ts';
import { axisMarks } from '../../../src/domain/chart/scale.ts';
import { extremes } from '../../../src/domain/chart/table.ts';

const amount = fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((value) => Number(value.toFixed(2)));
const table = fc.integer({ min: 1, max: 4 }).chain((series) =>
  fc.record({
    series: fc.array(fc.string(), { minLength: series, maxLength: series }),
    rows: fc.array(fc.record({ label: fc.string(), values: fc.array(fc.option(amount), { minLength: series, maxLength: series }) }), {
      minLength: 1,
      maxLength: 20,
    }),
  }),
);

describe('A number of a table', () => {
  test.each([
    ['41,5', 41.5],
    ['1 240', 1240],
    ['1\u202F234\u202F567,25', 1_234_567.25],
    ['1\u00A0000', 1000],
    ['-3', -3],
    ['\u22123,5', -3.5],
    ['12,5 %', 12.5],
    ['2.5', 2.5],
    [' 7 ', 7],
  ])('%s is read as French writes it', (written, number) => {
    expect(chartNumber(written, { locale: 'fr-FR' })).toBe(number);
  });

  test.each([
    ['1,240', 1240],
    ['1,234.5', 1234.5],
    ['12.5%', 12.5],
  ])('%s is read as English writes it', (written, number) => {
    expect(chartNumber(written, { locale: 'en-GB' })).toBe(number);
  });

  test.each(['', '–', '—', '-'])('“%s” is none', (written) => expect(chartNumber(written, { locale: 'fr-FR' })).toBeNull());

  test.each(['beaucoup', '1,2,3', '12 mm', '1 2', 'Infinity', '0x10', '1e3'])('“%s” is a fault', (written) => {
    expect(chartNumber(written, { locale: 'fr-FR' })).toBeUndefined();
  });

  test('“2,5” is a fault in English, where the comma parts thousands', () => {
    expect(chartNumber('2,5', { locale: 'en-GB' })).toBeUndefined();
  });
});

describe('The marks of an axis', () => {
  test.each([
    [0, 121, [0, 50, 100, 150]],
    [310, 1735, [0, 500, 1000, 1500, 2000]],
    [-3, 4, [-4, -2, 0, 2, 4]],
    [0, 0.5, [0, 0.2, 0.4, 0.6]],
    [5, 5, [4, 6]],
    [0, 0, [0, 0.5]],
  ])('from %s to %s are round', (least, greatest, marks) => {
    expect(axisMarks(least, greatest)).toEqual(marks);
  });

  test('hold every number between the first and the last, and are few', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [least = 0, greatest = 0] = [a, b].toSorted((one, other) => one - other);
        const marks = axisMarks(least, greatest);
        expect(marks[0]).toBeLessThanOrEqual(least);
        expect(marks.at(-1)).toBeGreaterThanOrEqual(greatest);
        expect(marks.length).toBeGreaterThan(1);
        expect(marks.length).toBeLessThan(9);
        expect(marks).toEqual([...new Set(marks)].toSorted((one, other) => one - other));
      }),
    );
  });
});

describe('A drawing', () => {
  test('of bars stays within its edges, and each number has its bar', () => {
    fc.assert(
      fc.property(table, (held) => {
        const { rows, height } = barDrawing(held);
        const bars = rows.flatMap((row) => row.bars);
        expect(bars.length).toBe(held.rows.flatMap(({ values }) => values.filter((value) => value !== null)).length);
        for (const { x, y, width, height: thick } of bars) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(width).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(CHART_WIDTH);
          expect(y + thick).toBeLessThan(height);
        }
      }),
    );
  });

  test('of lines stays within its height, and draws every number', () => {
    fc.assert(
      fc.property(table, (held) => {
        const { lines, height } = lineDrawing(held, String);
        const points = lines.flatMap((line) => line.points);
        expect(points.length).toBe(held.rows.flatMap(({ values }) => values.filter((value) => value !== null)).length);
        for (const { y } of points) {
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThan(height);
        }
      }),
    );
  });

  test('of lines parts a line where a number is missing', () => {
    const values = [1, 2, null, 4].map((value, year) => ({ label: String(year), values: [value] }));
    expect(lineDrawing({ series: ['a'], rows: values }, String).lines[0]?.path).toMatch(/^M[\d. ]+L[\d. ]+M[\d. ]+$/);
  });

  test('of bars begins at zero, and at the least where that is below', () => {
    const rows = [{ label: 'a', values: [90] }];
    expect(barDrawing({ series: ['a'], rows }).marks[0]?.value).toBe(0);
    expect(barDrawing({ series: ['a'], rows: [...rows, { label: 'b', values: [-20] }] }).marks[0]?.value).toBe(-50);
  });

  test('of nothing has no extremes', () => expect(extremes({ series: ['a'], rows: [{ label: 'a', values: [null] }] })).toBeUndefined());
});
