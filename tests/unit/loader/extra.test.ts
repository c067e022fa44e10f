import { expect, test } from 'vitest';

import { extraOf } from '../../../src/loader/extra.ts';
import { readFiles, told } from '../../support/content.ts';

test('what is not Carnet’s is kept, as written: the keys of “extra”, and unknown ones', () => {
  const values = { title: 'Un', extra: { humeur: 'bonne', note: '4.50' }, wordpress_id: '12' };
  expect(extraOf({ values }, ['title', 'extra'])).toEqual({ humeur: 'bonne', note: '4.50', wordpress_id: '12' });
  expect(extraOf({ values: { extra: ['a'] } }, ['extra'])).toEqual({});
});

test.each([
  ['extra: [a, b]', 'note: a, b'],
  ['extra: Du texte', 'note: Du texte'],
  ['extra: 12', 'note: 12'],
])('“%s” has no key of its own, and is told, not dropped', async (line, mended) => {
  const { diagnostics } = await readFiles({ 'src/content/posts/2026-05-01-un.md': `---\ntitle: Un\n${line}\n---\n\nTexte.\n` });
  expect(diagnostics.map(({ kind, line: at, column }) => [kind, at, column])).toEqual([['expected-map', 3, 8]]);
  expect(told(diagnostics)).toContain(mended);
});

test('“extra” with nothing after it is no fault', async () => {
  const { diagnostics } = await readFiles({ 'src/content/posts/2026-05-01-un.md': '---\ntitle: Un\nextra:\n---\n\nTexte.\n' });
  expect(diagnostics).toEqual([]);
});
