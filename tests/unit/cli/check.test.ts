import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { check } from '../../../src/cli/check.ts';
import { home, plainSite, run } from '../../support/project.ts';

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

test('a program reads one object, and an exit code', async () => {
  await write('2020-01-01-un.md', '---\ntitle: Un\nhumeur: bonne\n---\nTexte.\n');
  const args = [path.join(home, 'src/cli/check.ts'), '--format', 'json', '--strict'];
  const { code, output } = await run(root, args, {});
  const { errors, texts, diagnostics } = JSON.parse(output) as Record<string, unknown>;
  expect([code, errors, texts, diagnostics]).toEqual([
    1,
    1,
    1,
    [expect.objectContaining({ kind: 'unknown-key', source: 'humeur: bonne' })],
  ]);
});

test('an option that does not exist is refused, and nothing is checked', async () => {
  const { code, output } = await run(root, [path.join(home, 'src/cli/check.ts'), '--formt', 'json'], {});
  expect([code, output]).toEqual([2, 'pourquoi : Il n’y a pas d’option « --formt ».\nécrivez  : --format\n']);
});
