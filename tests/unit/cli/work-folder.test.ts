import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { takeTurn } from '../../../src/cli/turn.ts';
import { workFolder } from '../../../src/cli/work-folder.ts';
import { exchanges, replaceFolder } from '../../../src/cli/work-folder/replace-folder.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'carnet-work-'));
});

afterEach(() => rm(root, { recursive: true }));

describe('A folder takes the place of another', () => {
  test.each([
    ['by one step of the system', undefined],
    ['by two steps, where the system has no such one', []],
    ['by two steps, where a command that has one is not there', [['no-such-command'] as [string]]],
  ])('%s', async (_, ways) => {
    const [made, target, old] = await folders();
    await replaceFolder(made, target, { old, ...(ways ? { ways } : {}) });
    expect(readFileSync(path.join(target, 'index.html'), 'utf8')).toBe('made');
    expect(existsSync(old)).toBe(false);
  });

  test('where nothing stands', async () => {
    const [made, target, old] = await folders();
    await rm(target, { recursive: true });
    await replaceFolder(made, target, { old });
    expect(readFileSync(path.join(target, 'index.html'), 'utf8')).toBe('made');
  });

  test('or leaves it where it cannot', async () => {
    const [made, target, old] = await folders();
    await rm(made, { recursive: true });
    await expect(replaceFolder(made, target, { old, ways: [] })).rejects.toThrow('ENOENT');
    expect(readFileSync(path.join(target, 'index.html'), 'utf8')).toBe('target');
  });

  test('and a reader never finds the place empty, where the system has one step for it', async () => {
    const way = exchanges().at(-1);
    expect(way !== undefined).toBe(process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch));
    if (!way) return;
    const [made, target, old] = await folders();
    const counts = new Int32Array(new SharedArrayBuffer(8));
    const reader = new Worker(READER, { eval: true, workerData: { file: path.join(target, 'index.html'), counts } });
    await new Promise((resolve) => reader.once('online', resolve));
    for (let turn = 0; turn < 50; turn += 1) await replaceFolder(made, target, { old, ways: [way] });
    await reader.terminate();
    const [looks = 0, misses] = counts;
    expect(looks).toBeGreaterThan(100);
    expect(misses).toBe(0);
  });
});

/** Looks for a file as often as it can, and counts how often it did, and did not find it. */
const READER = `
const { existsSync } = require('node:fs');
const { workerData: { file, counts } } = require('node:worker_threads');
while (true) {
  Atomics.add(counts, 0, 1);
  if (!existsSync(file)) Atomics.add(counts, 1, 1);
}
`;

describe('A build that begins', () => {
  test('puts back a site that a killed one had taken from its place, and clears what it left', async () => {
    await write('.carnet/build-killed/old/index.html', 'good');
    await write('.carnet/build-killed/dist/index.html', 'new');
    const folder = await workFolder(root);
    expect(readFileSync(path.join(root, 'dist/index.html'), 'utf8')).toBe('good');
    await folder.remove();
    expect(await readdir(path.join(root, '.carnet'))).toEqual([]);
  });

  test('leaves the site that stands where a killed one had put its own', async () => {
    await write('dist/index.html', 'new');
    await write('.carnet/build-killed/old/index.html', 'good');
    await (await workFolder(root)).remove();
    expect(readFileSync(path.join(root, 'dist/index.html'), 'utf8')).toBe('new');
  });

  test('takes the turn of one whose processes have all ended, and waits while any works', async () => {
    const file = path.join(root, 'turn');
    const dead = 2 ** 22 + 1;
    await writeFile(file, `${dead} ${dead + 1}`);
    await (await takeTurn(file)).giveBack();

    const first = await takeTurn(file);
    await first.share(process.ppid);
    let isTaken = false;
    const second = takeTurn(file).then((turn) => {
      isTaken = true;
      return turn;
    });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(isTaken).toBe(false);
    await first.giveBack();
    await (await second).giveBack();
    expect(existsSync(file)).toBe(false);
  });
});

async function folders(): Promise<[made: string, target: string, old: string]> {
  for (const name of ['made', 'target']) await write(`${name}/index.html`, name);
  return [path.join(root, 'made'), path.join(root, 'target'), path.join(root, 'old')];
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
}
