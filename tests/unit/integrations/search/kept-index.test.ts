import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { keptIndex } from '../../../../src/integrations/search/kept-index.ts';
import { noTags } from '../../../../src/domain/tag-registry.ts';
import { recordOf, searchedText } from '../../../../src/integrations/search/searched-text.ts';
import type { Bundle } from '../../../../src/integrations/search/bundle.ts';
import type { SearchedText } from '../../../../src/integrations/search/searched-text.ts';

const [a, b, c] = ['a', 'b', 'c'].map((name) => textOf(name, 'Un.')) as [SearchedText, SearchedText, SearchedText];

let folder: string;
/** The texts of each index that was begun. */
let begun: string[][];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kept-'));
  begun = [];
});

afterEach(() => rm(folder, { recursive: true }));

test('an index is made once of the same texts, and is the same when it is kept', async () => {
  const first = await filesOf([a, b]);
  expect(await filesOf([a, b])).toEqual(first);
  expect(begun).toEqual([['/a/', '/b/']]);
});

test.for([
  ['a text has changed', [textOf('a', 'Un !'), b], 'v1'],
  ['a text has gone', [b], 'v1'],
  ['a text has come', [a, b, c], 'v1'],
  ['texts stand in another order', [b, a], 'v1'],
  ['the code that makes it has changed', [a, b], 'v2'],
] as const)('it is made anew where %s', async ([, texts, under]) => {
  await filesOf([a, b]);
  const files = await filesOf(texts, under);
  expect(begun).toHaveLength(2);
  expect([...files.keys()]).toEqual(texts.map((text) => recordOf(text).path));
});

test('it is begun with the first new text, and takes each once, in their order', async () => {
  const growing = index();
  growing.add(a, false);
  expect(begun).toEqual([]);
  growing.add(b, true);
  expect(begun).toEqual([['/a/', '/b/']]);
  growing.add(c, true);
  await growing.files();
  expect(begun).toEqual([['/a/', '/b/', '/c/']]);
});

test('what was kept and cannot be read is made anew', async () => {
  const first = await filesOf([a, b]);
  for (const name of await readdir(folder)) await writeFile(path.join(folder, name), 'cassé');
  expect(await filesOf([a, b])).toEqual(first);
  expect(begun).toHaveLength(2);
});

function filesOf(texts: readonly SearchedText[], under = 'v1'): Promise<ReadonlyMap<string, Uint8Array>> {
  const all = index(under);
  for (const text of texts) all.add(text, false);
  return all.files();
}

function index(under = 'v1'): ReturnType<typeof keptIndex> {
  return keptIndex(folder, { under, lang: 'fr', tags: noTags, start });
}

function start(): Bundle {
  const texts: SearchedText[] = [];
  const paths: string[] = [];
  begun.push(paths);
  return {
    add(text) {
      texts.push(text);
      paths.push(recordOf(text).path);
    },
    files: () => Promise.resolve(new Map(texts.map(recordOf).map(({ path: page, html }) => [page, new TextEncoder().encode(html)]))),
  };
}

function textOf(name: string, text: string): SearchedText {
  const empty = {
    description: '',
    lang: undefined,
    date: undefined,
    instant: undefined,
    categories: [],
    tags: [],
    series: undefined,
    code: [],
  };
  return searchedText({ ...empty, path: `/${name}/`, title: name, html: `<p>${text}</p>` }, 'fr');
}
