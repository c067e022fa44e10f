import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { check } from '../../../src/cli/check.ts';
import { plainSite } from '../../support/project.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'carnet-check-'));
  await mkdir(path.join(root, 'src/content/posts'), { recursive: true });
  await writeFile(path.join(root, 'src/site.yaml'), plainSite);
});
afterEach(() => rm(root, { recursive: true }));

function write(name: string, text: string): Promise<void> {
  return writeFile(path.join(root, 'src/content/posts', name), text);
}

test('texts without a fault are counted', async () => {
  await write('2020-01-01-un.md', '---\ntitle: Un\n---\nTexte.\n');
  expect(await check({ root, strict: true })).toEqual({ code: 0, report: '1 texte relu : rien à signaler.' });
});

test('an error is told at its place and ends the check otherwise', async () => {
  await write('2020-01-01-un.md', '---\ntitle: Un\ndate: 2020-02-31\n---\nTexte.\n');
  const { code, report } = await check({ root, strict: false });
  expect([code, report.split('\n')[0]]).toEqual([1, 'src/content/posts/2020-01-01-un.md:3:7 erreur (date-day)']);
});

test('a warning does only where it is asked to', async () => {
  await write('2020-01-01-un.md', '---\ntitle: Un\nhumeur: bonne\n---\nTexte.\n');
  expect([(await check({ root, strict: false })).code, (await check({ root, strict: true })).code]).toEqual([0, 1]);
});

test('a site that cannot be read is told', async () => {
  await rm(path.join(root, 'src/site.yaml'));
  const { code, report } = await check({ root, strict: false });
  expect([code, report.split('\n')[0]]).toEqual([1, 'src/site.yaml:1:1 erreur (site-missing)']);
});

test('the line of a mistake is shown, from the file', async () => {
  await write('2020-01-01-un.md', '\uFEFF---\r\ntitle: Un\r\ntags: ["\u0007日本", Ete]\r\ndate: 2020-02-31\r\n---\r\nTexte.\r\n');
  const { report } = await check({ root, strict: false });
  expect(report).toContain('\n  3 | tags: ["␇日本", Ete]\n    |         ^\n');
});
