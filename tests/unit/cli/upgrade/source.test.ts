import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { readVersions } from '../../../../src/cli/upgrade/source.ts';

const VERSIONS = [
  { 'src/cli/build.ts': '1', 'src/a.ts': '1', 'src/b.ts': '1' },
  { 'src/cli/build.ts': '2', 'src/a.ts': '2', 'src/b.ts': '1', 'src/c.ts': '2' },
  { 'src/cli/build.ts': '3', 'src/a.ts': '3', 'src/b.ts': '3', 'src/c.ts': '2' },
];

let folder: string;
let carnet: string;
let site: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'carnet-source-'));
  [carnet, site] = [path.join(folder, 'carnet'), path.join(folder, 'site')];
  await mkdir(carnet);
  git(carnet, 'init', '-q', '-b', 'main');
  for (const files of VERSIONS) await commit(files);
  await write(site, { 'package.json': '{"name":"mine"}' });
});
afterEach(() => rm(folder, { recursive: true }));

async function write(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), content);
  }
}

async function commit(files: Readonly<Record<string, string>>): Promise<void> {
  await write(carnet, { 'package.json': '{"name":"carnet"}', ...files, 'src/content/posts/a.md': 'an example' });
  git(carnet, 'add', '-A');
  git(carnet, '-c', 'user.name=Carnet', '-c', 'user.email=carnet@carnet.example', 'commit', '-q', '-m', 'A version');
}

function git(cwd: string, ...args: readonly string[]): void {
  execFileSync('git', args, { cwd, stdio: 'pipe' });
}

async function originText(source: string, file: string): Promise<string | undefined> {
  const versions = await readVersions(source, site);
  return versions?.origin?.ids.has(file) === true ? (await versions.origin.read(file)).toString() : undefined;
}

describe('The version a site was made from', () => {
  test('is the one it shares most files with, though it was never in git', async () => {
    await write(site, { ...VERSIONS[1], 'src/a.ts': 'mine' });
    expect(await originText(carnet, 'src/a.ts')).toBe('2');
    expect(await originText(carnet, 'src/c.ts')).toBe('2');
  });

  test('is found whichever line ends its files have', async () => {
    await commit({ 'src/a.ts': 'a\nb\n', 'src/b.ts': 'c\nd\n' });
    await commit({ 'src/a.ts': 'e\n', 'src/b.ts': 'f\n', 'src/cli/build.ts': 'g\n' });
    await write(site, { ...VERSIONS[2], 'src/a.ts': 'a\r\nb\r\n', 'src/b.ts': 'c\r\nd\r\n' });
    expect(await originText(carnet, 'src/b.ts')).toBe('c\nd\n');
  });

  test('is not guessed where nothing resembles', async () => {
    await write(site, { 'src/cli/build.ts': 'x', 'src/a.ts': 'y', 'src/b.ts': 'z' });
    expect(await originText(carnet, 'src/a.ts')).toBeUndefined();
  });

  test('is sought in the site’s own git too, for a version fetched there', async () => {
    await write(site, VERSIONS[0] ?? {});
    git(site, 'init', '-q', '-b', 'mine');
    git(site, 'fetch', '-q', carnet, 'main');
    const versions = await readVersions('FETCH_HEAD', site);
    expect((await versions?.next.read('src/a.ts'))?.toString()).toBe('3');
    expect(await originText('FETCH_HEAD', 'src/a.ts')).toBe('1');
  });

  test.each(['nowhere', '--help', 'HEAD'])('is not asked of what is no Carnet: %s', async (source) => {
    git(folder, 'init', '-q', 'site');
    expect(await readVersions(source, site)).toBeUndefined();
  });

  test('takes no text of the author’s for Carnet’s', async () => {
    await write(site, { ...VERSIONS[1], 'src/content/posts/a.md': 'mine', 'src/site.yaml': 'title: Un', 'public/a.txt': 'mine' });
    const versions = await readVersions(carnet, site);
    for (const tree of [versions?.site, versions?.origin, versions?.next])
      expect([...(tree?.ids.keys() ?? [])].filter((file) => /content|site\.yaml|public/.test(file))).toEqual([]);
  });
});
