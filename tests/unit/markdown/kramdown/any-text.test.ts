import * as fc from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { bodyDifferences } from '../../../../src/cli/import/proof/differences.ts';
import { usesKramdown } from '../../../../src/markdown/kramdown/gate.ts';
import { kramdownSchema } from '../../../../src/schema/kramdown.ts';
import { kramdownHtml, readRecordings } from '../../../support/kramdown.ts';
import { rendererIn } from '../../../support/renderer.ts';
import { cpuTime } from '../../../support/cpu-time.ts';
import type { Renderer } from '../../../../src/markdown/render.ts';

const options = kramdownSchema.parse({});
let root: string;
let renderer: Renderer;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'carnet-kramdown-'));
  renderer = rendererIn(root, 'en');
});
afterAll(() => rm(root, { recursive: true }));

/** Lines of every construct the recordings hold, in any order. */
const lines = readRecordings().flatMap(({ texts }) => texts.flatMap((text) => text.split('\n')));
const mixture = fc.array(fc.constantFrom(...lines, '', ''), { maxLength: 12 }).map((chosen) => chosen.join('\n'));

test('any text is read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(mixture, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), async (text) => {
      expect(typeof (await kramdownHtml(text))).toBe('string');
    }),
  );
});

test('texts that only a machine would write are read too', async () => {
  const marks = ['*a ', '**a *b ', '[', '[a](', '![', '<b>', '<div>', '> ', '- ', '`', '$$', '{::comment}', '~~a ', '<!--', '(', '_a_b '];
  for (const mark of marks) expect(typeof (await kramdownHtml(mark.repeat(3000)))).toBe('string');
});

test.each(['<!--', '<b>[', '[<b>', '[a <b>](c) ', '<T>', '$$\n\n', '```a\n\n', '<div>\n</div>\n', '--', '- a\n\n'])(
  'a long text of one mark is read in a moment: %j',
  async (mark) => {
    const text = mark.repeat(60_000 / mark.length);
    const before = cpuTime();
    usesKramdown(text, options);
    await kramdownHtml(text);
    expect(cpuTime() - before).toBeLessThan(4000);
  },
);

test('a text that does not come to the reader reads the same in it', async () => {
  await fc.assert(
    fc.asyncProperty(
      mixture.filter((text) => !usesKramdown(text, options)),
      async (text) => {
        const { html } = await renderer.markdown(text, path.join(root, 'a.md'));
        expect(bodyDifferences(await kramdownHtml(text), html)).toEqual([]);
      },
    ),
  );
});

test.each([
  '',
  'Un *mot*, un **autre**, du `code {: .x}` et un [lien](https://exemple.fr "Titre").\n\n- un\n- deux\n\nPuis :\n\n1. un\n2. deux\n',
  '# Titre\n\nTexte.\n\n<!--more-->\n\nSuite en C# ^, un_mot.\n\n```md\n{:toc}\n*[HTML]: x\n```\n\n> Une citation.\n',
])('plain Markdown does not come to the reader (%#)', (text) => {
  expect(usesKramdown(text, options)).toBe(false);
});

test('a site whose lines all break asks for the reader everywhere', () => {
  expect(usesKramdown('Un\ndeux', { ...options, hardWrap: true })).toBe(true);
});
