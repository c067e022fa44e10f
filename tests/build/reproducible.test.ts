import { cp, mkdtemp, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { BASES, builtOddSite } from '../support/built-odd-site.ts';
import { digests } from '../support/digests.ts';
import { files } from '../support/dist.ts';
import { oddNow, oddSite } from '../support/odd-site.ts';
import { makeProject } from '../support/project.ts';
import type { BuiltProject } from '../support/built-odd-site.ts';
import type { Project } from '../support/project.ts';

/** Hidden files too: hosts read some. */
const ALL = '**/{*,.*}';
const CACHE = 'node_modules/.astro';
/** What builds write anew each time: what they last saw, and where. All else of the cache is what was once made. */
const BOOKS = new Set(
  ['last-build.json', 'output.json', 'pages/stamps.json', 'pictures', 'readings.json', 'search/notes'].map((file) => `carnet/${file}`),
);
/** Pages that are made by each build: those of all that the site holds, and those that run a text's own code. */
const MADE = ['404.html', 'essais/2026/05/02/composants.html', 'flux/index.html', 'outil/index.html', 'recherche/index.html'];
/** The date that all files of a restored cache are given, in seconds since 1970 UTC. */
const RESTORED = Date.UTC(2001, 1, 3) / 1000;

let elsewhere: string;
let here: BuiltProject;
let there: Project;

beforeAll(async () => {
  elsewhere = await mkdtemp(path.join(tmpdir(), 'un autre chemin-'));
  here = await builtOddSite('based');
  there = await makeProject(await oddSite(), elsewhere);
});

afterAll(() => rm(elsewhere, { recursive: true }));

test('the same site, and what hosts are told, is the same bytes in another folder, time zone and locale', async () => {
  const far = await built(there, { TZ: 'Asia/Tokyo', LC_ALL: 'fr_FR.UTF-8', LANG: 'fr_FR.UTF-8' });
  expect(far).toEqual(published(here.root));
  const kinds = ['_redirects', 'vercel.json', '.htaccess', '.caddy', '.conf', '.html.br', '.html.gz', '.png', '.webp', '.woff2'];
  expect(kinds.filter((kind) => !Object.keys(far).some((file) => file.endsWith(kind)))).toEqual([]);
});

test('a warm build gives the bytes of the cold one', async () => {
  const cold = published(there.root);
  expect(Object.keys(cold).length).toBeGreaterThan(40);
  expect(await built(there, { TZ: 'America/New_York', LC_ALL: 'tr_TR.UTF-8' })).toEqual(cold);
});

test('a cache restored elsewhere, its files and the sources of another date, gives the same bytes, and all it holds is taken', async () => {
  const moved = await makeProject(await oddSite(), elsewhere);
  const [from, cache] = [here.root, moved.root].map((root) => path.join(root, CACHE)) as [string, string];
  await cp(from, cache, { recursive: true });
  for (const file of files(ALL, cache)) await utimes(path.join(cache, file), RESTORED, RESTORED);
  const held = await asRestored(cache);
  expect(held).toEqual(files(ALL, from));
  expect(
    ['bodies', 'compressed', 'images', 'pages', 'social', 'search'].filter((kind) => !held.some((file) => file.includes(kind))),
  ).toEqual([]);
  expect(await built(moved, {})).toEqual(published(here.root));
  expect(await asRestored(cache)).toEqual(held.filter((file) => !BOOKS.has(file)));
  const pages = files('**/*.html', moved.dist);
  const taken = await asRestored(moved.dist, '**/*.html');
  expect(pages.filter((file) => !taken.includes(file))).toEqual(MADE);
  expect(taken.length).toBeGreaterThan(30);
});

/** The files of a folder that were not written since the cache was restored, taken from there or left there. */
async function asRestored(folder: string, pattern = ALL): Promise<string[]> {
  const dated = files(pattern, folder).map(async (file) => ({ file, time: (await stat(path.join(folder, file))).mtimeMs }));
  return (await Promise.all(dated)).filter(({ time }) => time === RESTORED * 1000).map(({ file }) => file);
}

async function built(project: Project, env: Record<string, string>): Promise<Record<string, string>> {
  const { code, output } = await project.build({ ...oddNow, ...BASES.based, ...env });
  expect(code, output).toBe(0);
  return published(project.root);
}

/** The digests of a site and of what lies beside it for servers. */
function published(root: string): Record<string, string> {
  const beside = Object.entries(digests(path.join(root, 'dist-host'), ALL)).map(([file, digest]) => [`dist-host/${file}`, digest] as const);
  return { ...digests(path.join(root, 'dist'), ALL), ...Object.fromEntries(beside) };
}
