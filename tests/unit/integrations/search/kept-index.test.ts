import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { keptIndex } from '../../../../src/integrations/search/kept-index.ts';
import type { SearchRecord } from '../../../../src/outputs/search-record.ts';

const page = (name: string, text: string) =>
  `<html><head><link rel="canonical" href="https://essai.example/${name}/"></head><main><article class="post"><header><h1>${name}</h1></header><div class="prose"><p>${text}</p></div></article></main></html>`;
const PAGES = [page('a', 'Un.'), '<html>une liste</html>', page('b', 'Deux.')];

let folder: string;
let made: (readonly string[])[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kept-'));
  made = [];
});

afterEach(() => rm(folder, { recursive: true }));

test('an index is made once of the same texts, and is the same when it is kept', async () => {
  const first = await build(PAGES);
  expect(await build(PAGES)).toEqual(first);
  expect(made).toEqual([['/a/', '/b/']]);
});

test.for([
  ['a text has changed', [page('a', 'Un !'), page('b', 'Deux.')], 'v1'],
  ['a text has gone', [page('b', 'Deux.')], 'v1'],
  ['a text has come', [...PAGES, page('c', 'Trois.')], 'v1'],
  ['the code that makes it has changed', PAGES, 'v2'],
] as const)('it is made anew where %s', async ([, pages, pipeline]) => {
  await build(PAGES);
  const files = await build(pages, pipeline);
  expect(made).toHaveLength(2);
  expect(files).toEqual(await fresh(pages, pipeline));
});

test('what was kept and cannot be read is made anew', async () => {
  const first = await build(PAGES);
  for (const name of await readdir(folder)) await writeFile(path.join(folder, name), 'cassé');
  expect(await build(PAGES)).toEqual(first);
  expect(made).toHaveLength(2);
});

async function build(pages: readonly string[], pipeline = 'v1'): Promise<ReadonlyMap<string, Uint8Array>> {
  const kept = keptIndex(folder, pipeline);
  return kept.filesOf(await kept.recordsOf(pages, '/'), (records) => {
    made.push(records.map((record) => record.path));
    return Promise.resolve(filesOf(records));
  });
}

async function fresh(pages: readonly string[], pipeline: string): Promise<ReadonlyMap<string, Uint8Array>> {
  await rm(folder, { recursive: true });
  return build(pages, pipeline);
}

function filesOf(records: readonly SearchRecord[]): Map<string, Uint8Array> {
  return new Map(records.map((record) => [record.path, new TextEncoder().encode(record.html)]));
}
