import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';

import { terminal } from '../../../src/loader/terminal.ts';
import { home } from '../../support/project.ts';
import { told } from '../../support/content.ts';
import type { Diagnostic } from '../../../src/domain/diagnostics.ts';

const fault: Diagnostic = {
  kind: 'unknown-fact',
  file: 'package.json',
  line: 2,
  column: 3,
  found: '"name"',
  values: { key: 'nom' },
};
const plain = told([fault], terminal(home, {}));

test('a file shows its line', () => {
  expect(plain).toContain('\n  2 |   "name": "carnet",\n    |   ^^^^^^\n');
});

test('colours add nothing to what is told', () => {
  const coloured = told([fault], terminal(home, { isTTY: true, hasColors: () => true }));
  expect(coloured).toContain('\u001B[31m');
  expect(stripVTControlCharacters(coloured)).toBe(plain);
});

test.each([
  ['a file or a pipe', { isTTY: false, hasColors: () => true }],
  ['a terminal that has none, or that NO_COLOR forbids them', { isTTY: true, hasColors: () => false }],
])('no colours go to %s', (_, stream) => {
  expect(told([fault], terminal(home, stream))).toBe(plain);
});
