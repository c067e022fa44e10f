import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { BASES, builtOddSite } from '../support/built-odd-site.ts';
import { digests } from '../support/digests.ts';
import { oddNow, oddSite } from '../support/odd-site.ts';
import { makeProject } from '../support/project.ts';
import type { BuiltProject } from '../support/built-odd-site.ts';
import type { Project } from '../support/project.ts';

/** Hidden files too: hosts read some. */
const ALL = '**/{*,.*}';

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
