import { expect, test } from 'vitest';

import { hugeCall, mayFillMemory } from '../../../../src/loader/mdx/greed.ts';
import { parseCode } from '../../../../src/loader/mdx/syntax.ts';

const given = new Set(['Note']);

test.each([
  '1 + 1',
  "['a', 'b'].map((one) => <li>{one}</li>)",
  "['a', 'b'].map((one) => <Note>{one}</Note>)",
  "'–'.repeat(12)",
  'Array.from({ length: 5 }, (_, n) => <b>{n}</b>)',
  "new Date('2026-05-01').toLocaleDateString('fr-FR', { timeZone: 'UTC' })",
])('Plain code is run where it stands: %s', (code) => {
  expect(mayFillMemory(programsOf(code), given)).toBe(false);
});

test.each([
  'Array(n).fill(0)',
  "'x'.repeat(n)",
  "'x'['repeat'](9)",
  "'x'.repeat(999).repeat(999).repeat(999)",
  '(() => { for (;;); })()',
  '(function f(a) { return f([...a, ...a]); })([1])',
  '((f) => f(f))((f) => f(f))',
  'numbers.reduce((all) => all.concat(all), [1])',
  '2n ** 9n',
  '(() => { const o = { f: () => o.f() }; return o.f(); })()',
  '[1].map(() => <Own />)',
])('Code that may fill the memory is not: %s', (code) => {
  expect(mayFillMemory(programsOf(code), given)).toBe(true);
});

test('A call that says itself that it makes too much is found', () => {
  const found = ['Array(1e9).fill(0)', "'x'.repeat(5e8)", 'Array.from({ length: 1e8 })', "'x'.repeat(9)"].map((code) =>
    programsOf(code).map((program) => hugeCall(program) !== undefined),
  );
  expect(found).toEqual([[true], [true], [true], [false]]);
});

function programsOf(code: string) {
  return [parseCode(code, 'value')].flatMap((program) => program ?? []);
}
