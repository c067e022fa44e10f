import { hash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { pageNotes } from '../../../src/integrations/page-notes.ts';
import { recordOf } from '../../../src/integrations/search/searched-text.ts';
import type { PageNote, PageNotes } from '../../../src/integrations/page-notes.ts';
import type { SearchRecord } from '../../../src/outputs/search-record.ts';

const page = (name: string, text: string, look = '') =>
  `<html lang="fr"><head><link rel="canonical" href="https://essai.example/${name}/">${look}</head><main><article class="post"><header><h1>${name}</h1></header><div class="prose"><p>${text}</p></div></article></main></html>`;
const searchedIn = (note: PageNote | undefined): SearchRecord | undefined => note?.search && recordOf(note.search);
const LIST = '<html lang="fr"><head><link rel="canonical" href="https://essai.example/"></head>une liste</html>';

describe('Notes on pages', () => {
  let folder: string;
  /** The paths of texts, and which are told to be new. */
  let told: string[];

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'notes-'));
    told = [];
  });

  afterEach(() => rm(folder, { recursive: true }));

  test('say what a page is for the sitemap and for the search', async () => {
    const notes = await begin();
    notes.made(0, page('a', 'Un.'));
    notes.made(1, LIST);
    const [text, list] = notes.all();
    expect(text?.sitemap?.url).toBe('https://essai.example/a/');
    expect(text?.search?.edition).toBe('fr');
    expect(searchedIn(text)).toMatchObject({ path: '/a/', title: 'a', html: '<p>Un.</p>' });
    expect(list).toEqual({ sitemap: { url: 'https://essai.example/' }, search: undefined });
  });

  test('are taken with a page of the last build, which is not read', async () => {
    const first = await begin();
    first.made(0, page('a', 'Un.'));
    await first.save();
    const next = await begin();
    next.taken(0, { digest: hash('sha256', page('a', 'Un.')), file: path.join(folder, 'nowhere.html') });
    expect(next.all()).toEqual(first.all());
  });

  test('are made of the page where none are kept', async () => {
    const file = path.join(folder, 'a.html');
    await writeFile(file, page('a', 'Un.'));
    const notes = await begin();
    notes.taken(0, { digest: hash('sha256', page('a', 'Un.')), file });
    expect(searchedIn(notes.all()[0])?.path).toBe('/a/');
  });

  test('tell of texts in the order of their pages, whenever these are made', async () => {
    const notes = await begin();
    notes.made(2, page('c', 'Trois.'));
    notes.made(1, LIST);
    expect(told).toEqual([]);
    notes.made(0, page('a', 'Un.'));
    expect(told).toEqual(['/a/ new', '/c/ new']);
    expect(notes.all().map((note) => searchedIn(note)?.path)).toEqual(['/a/', undefined, '/c/']);
  });

  test('tell which text was not searched before, however its page looks', async () => {
    const first = await begin();
    first.made(0, page('a', 'Un.'));
    await first.save();
    const next = await begin();
    next.made(0, page('a', 'Un.', '<meta name="theme-color" content="#fff">'));
    next.made(1, page('b', 'Deux.'));
    expect(told).toEqual(['/a/ new', '/a/', '/b/ new']);
  });

  test('are forgotten where what makes them has changed', async () => {
    const first = await begin();
    first.made(0, page('a', 'Un.'));
    await first.save();
    (await begin('v2')).made(0, page('a', 'Un.'));
    expect(told).toEqual(['/a/ new', '/a/ new']);
  });

  async function begin(under = 'v1'): Promise<PageNotes> {
    const notes = pageNotes();
    await notes.open({ folder, under, base: '/' });
    notes.watch((text, isNew) => told.push(`${recordOf(text).path}${isNew ? ' new' : ''}`));
    return notes;
  }
});
