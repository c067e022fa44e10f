import { expect, test } from 'vitest';

import { post, readPostFile } from '../../support/content.ts';

test('several lines of front matter that cannot be read are told at once, with what is wrong besides', async () => {
  expect(await faultsOf('---\ntitle: Trois: un essai\ndate: 2026-11-31\ntags: [vélo,\n---\n\n![Un lac](rien.png)\n')).toEqual([
    'yaml-colon 2:8',
    'typography-space 2:13',
    'date-day 3:7',
    'yaml-bracket 4:7',
    'image-missing 7:11',
  ]);
});

test('a line that cannot be read is told once, however it is mended', async () => {
  expect(await faultsOf('---\ntitle: "Essai\n---\n\nUn essai.\n')).toEqual(['yaml-quote 2:8']);
});

test('where the cure is not sure, what follows is not guessed', async () => {
  expect(await faultsOf('---\ntitle: Essai\n  tags: [vélo]\ndate: 2026-11-31\n---\n')).toEqual(['yaml-indent 3:3']);
});

test('the links of a text are told beside its errors, and a part that is nowhere has a cure', async () => {
  const { diagnostics } = await readPostFile(post('title: Essai', '[a](/rien/), [b](#absent), ![Un lac](rien.png)'));
  expect(diagnostics.map(({ kind }) => kind).toSorted()).toEqual(['anchor-missing', 'image-missing', 'link-dead']);
  expect(diagnostics.find(({ kind }) => kind === 'anchor-missing')?.values['suggestion']).toBe('<a id="absent"></a>');
});

async function faultsOf(text: string): Promise<string[]> {
  const { diagnostics } = await readPostFile(text);
  return diagnostics
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .map(({ kind, line, column }) => `${kind} ${line}:${column}`);
}
