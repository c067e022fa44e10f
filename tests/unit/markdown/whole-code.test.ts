import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';

import { rendererIn } from '../../support/renderer.ts';

afterEach(() => vi.restoreAllMocks());

test('a line of code is coloured to its end, however slow the machine', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'carnet-code-'));
  const { markdown } = rendererIn(root, 'fr');
  let now = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => (now += 1000));
  const { html } = await markdown('```js\nconst un = "deux"; // trois\n```\n', path.join(root, 'a.md'));
  expect(html).toContain('<span class="c-keyword">const</span>');
  expect(html).toContain('<span class="c-comment">// trois</span>');
  await rm(root, { recursive: true });
});
