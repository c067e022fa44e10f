import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { Journal } from '../../../../src/cli/upgrade/journal.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'carnet-upgrade-'));
  await mkdir(path.join(root, 'src/content/posts'), { recursive: true });
  await writeFile(path.join(root, 'src/site.yaml'), '# Mes faits.\ntitle: Un\nperPage : 5\n');
  await writeFile(path.join(root, 'src/content/posts/un.md'), '---\r\ntitle: Un\r\nrubric: vie\r\n---\r\nrubric: du texte\r\n');
  await writeFile(path.join(root, 'src/content/posts/deux.md'), 'rubric: sans en-tête\n');
});
afterEach(() => rm(root, { recursive: true }));

async function contents(): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  return Object.fromEntries(await Promise.all(files.toSorted().map(async (file) => [file, await readFile(path.join(root, file), 'utf8')])));
}

describe('An upgrade is undone', () => {
  test('file by file: what was changed, taken away or added', async () => {
    const before = await contents();
    const journal = await Journal.open(root);
    await journal.write('src/site.yaml', 'title: Deux\n');
    await journal.write('src/site.yaml', 'title: Trois\n');
    await journal.write('src/new/page.astro', 'neuf');
    await journal.remove('src/content/posts/un.md');
    expect(await Journal.undo(root)).toBe(3);
    expect(await readdir(path.join(root, 'src'))).toEqual(['content', 'site.yaml']);
    expect(await contents()).toEqual(before);
  });

  test('also what its second half changed, in another process', async () => {
    const before = await contents();
    await (await Journal.open(root)).write('src/new.ts', 'a');
    const second = await Journal.resume(root);
    await second.write('src/new.ts', 'b');
    await second.write('src/site.yaml', 'title: Deux\n');
    expect(await Journal.undo(root)).toBe(2);
    expect(await contents()).toEqual(before);
  });

  test('once only', async () => {
    await Journal.open(root);
    expect(await Journal.undo(root)).toBe(0);
    expect(await Journal.undo(root)).toBeUndefined();
  });
});
