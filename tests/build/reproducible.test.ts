import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { builtOddSite } from '../support/built-odd-site.ts';
import { digests } from '../support/digests.ts';
import { oddNow, oddSite } from '../support/odd-site.ts';
import { makeProject } from '../support/project.ts';
import type { BuiltProject } from '../support/built-odd-site.ts';
import type { Project } from '../support/project.ts';

let elsewhere: string;
let here: BuiltProject;
let there: Project;

beforeAll(async () => {
  elsewhere = await mkdtemp(path.join(tmpdir(), 'un autre chemin-'));
  here = await builtOddSite('root');
  there = await makeProject(await oddSite(), elsewhere);
});

afterAll(() => rm(elsewhere, { recursive: true }));

test('the same site is the same bytes in another folder, time zone and locale', async () => {
  const far = await built(there, { TZ: 'Asia/Tokyo', LC_ALL: 'fr_FR.UTF-8', LANG: 'fr_FR.UTF-8' });
  expect(far).toEqual(digests(here.dist));
});

test('a warm build gives the bytes of the cold one', async () => {
  const cold = digests(there.dist);
  expect(Object.keys(cold).length).toBeGreaterThan(40);
  expect(await built(there, { TZ: 'America/New_York' })).toEqual(cold);
});

async function built(project: Project, env: Record<string, string>): Promise<Record<string, string>> {
  const { code, output } = await project.build({ ...oddNow, ...env });
  expect(code, output).toBe(0);
  return digests(project.dist);
}
