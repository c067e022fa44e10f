import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

import { post, readPostFile } from '../../support/content.ts';
import { rendererIn } from '../../support/renderer.ts';

const HTML = '<p>Un *mot*,\n\n    et <b>deux</b></p>\nsuite\n<pre>\n\na\n</pre>\n';

test('a post of HTML is shown as it is', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'carnet-html-'));
  expect((await rendererIn(root, 'fr').markdown(HTML, path.join(root, 'a.html'))).html.trim()).toBe(HTML.trim());
  await rm(root, { recursive: true });
});

test('a post of HTML has the address and the excerpt of any other', async () => {
  const { posts, diagnostics } = await readPostFile(post('title: Un', `<p>Chapeau.</p>\n<!--more-->\n${HTML}`), {
    name: '2026-05-01-un.html',
  });
  expect(diagnostics).toEqual([]);
  expect(posts.map(({ permalink, excerpt }) => [permalink, excerpt])).toEqual([['/2026/05/01/un.html', '<p>Chapeau.</p>']]);
});
