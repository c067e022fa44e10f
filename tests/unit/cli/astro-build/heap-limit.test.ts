import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { HEAP_FULL, heapLimit } from '../../../../src/cli/astro-build/heap-limit.ts';
import { run } from '../../../support/project.ts';

const MB = 1_000_000;

let root: string;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'carnet-heap-'));
  mkdirSync(path.join(root, 'src/content/posts'), { recursive: true });
  for (const name of ['un.md', 'deux.mdx']) writeFileSync(path.join(root, 'src/content/posts', name), 'a'.repeat(5 * MB));
  writeFileSync(path.join(root, 'src/content/posts/photo.jpg'), 'a'.repeat(9 * MB));
});

afterAll(() => rmSync(root, { recursive: true }));

const limitOf = (own: number, env = {}) => heapLimit(root, { env, own });

test('a build is given heap for its texts, whatever pictures stand beside them', async () => {
  expect(await limitOf(4000 * MB)).toBe(560);
});

test('the limit Node sets itself, or an author, is left alone', async () => {
  expect(await limitOf(500 * MB)).toBeUndefined();
  expect(await limitOf(4000 * MB, { NODE_OPTIONS: '--max-old-space-size=3000' })).toBeUndefined();
});

test('a process whose heap was too small says so', async () => {
  const script = 'const kept = []; for (;;) kept.push(new Array(1000).fill(0.5));';
  const { code, output } = await run(root, ['--max-old-space-size=20', '-e', script], {});
  expect(code).not.toBe(0);
  expect(output).toMatch(HEAP_FULL);
});
