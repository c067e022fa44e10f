import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { readOutput } from '../../../src/cli/output-check/read-output.ts';

const page = (title: string) => `<!doctype html><html lang="fr"><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;

const WRITTEN = Date.UTC(2026, 0, 1);

describe('A built site', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'output-'));
    await mkdir(path.join(root, 'dist'));
    await write('Un', WRITTEN);
  });

  afterEach(() => rm(root, { recursive: true }));

  test('is read once: a file that stands as it was left is not read again', async () => {
    expect(titles()).toEqual(['Un']);
    await write('Au', WRITTEN);
    expect(titles()).toEqual(['Un']);
  });

  test.each([
    ['of another length', 'Deux', 0],
    ['written at another time', 'Au', 1000],
  ])('is read anew where a file is %s', async (_, title, later) => {
    titles();
    await write(title, WRITTEN + later);
    expect(titles()).toEqual([title]);
  });

  test('is read by its bytes where another machine’s cache came with it', async () => {
    titles();
    await write('Un', 0);
    expect(titles()).toEqual(['Un']);
  });

  async function write(title: string, time: number): Promise<void> {
    const file = path.join(root, 'dist/a.html');
    await writeFile(file, page(title));
    await utimes(file, new Date(time), new Date(time));
  }

  function titles(): (string | undefined)[] {
    return readOutput(path.join(root, 'dist'), { root, cache: path.join(root, 'cache') }).map(({ page: facts }) => facts?.titles[0]);
  }
});
