import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { compressDist } from '../../../src/cli/compress.ts';

const TEXT = 'Un phare.\n'.repeat(200);

let root: string;
let dist: string;
let cache: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'carnet-compress-'));
  [dist, cache] = [path.join(root, 'dist'), path.join(root, 'cache')];
  await mkdir(dist);
});

afterEach(() => rm(root, { recursive: true }));

test('files of the same bytes, of which several are at work at a time, are each compressed', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `${index}.xml`);
  for (const name of names) await writeFile(path.join(dist, name), TEXT);
  await compressDist(dist, cache);
  for (const name of names) {
    expect(brotliDecompressSync(await readFile(path.join(dist, `${name}.br`))).toString()).toBe(TEXT);
    expect(gunzipSync(await readFile(path.join(dist, `${name}.gz`))).toString()).toBe(TEXT);
  }
  expect((await readdir(cache)).map((name) => path.extname(name)).toSorted()).toEqual(['.br', '.gz']);
});

test('what is kept gives the same bytes, and what no file needs any more is cleared', async () => {
  await writeFile(path.join(dist, 'un.html'), TEXT);
  await compressDist(dist, cache);
  const cold = await readFile(path.join(dist, 'un.html.br'));
  await writeFile(path.join(dist, 'deux.html'), TEXT);
  await writeFile(path.join(cache, 'vieux.br'), '');
  await compressDist(dist, cache);
  expect(await readFile(path.join(dist, 'deux.html.br'))).toEqual(cold);
  expect(await readdir(cache)).toHaveLength(2);
});

test('what fits in one packet, and what is no text, is left as it is', async () => {
  await writeFile(path.join(dist, 'court.html'), 'Court.');
  await writeFile(path.join(dist, 'vue.webp'), TEXT);
  await compressDist(dist, cache);
  expect((await readdir(dist)).toSorted()).toEqual(['court.html', 'vue.webp']);
});
