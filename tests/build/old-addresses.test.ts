import { appendFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { cleanPath } from '../../src/domain/permalink.ts';
import { importInto } from '../support/imported.ts';
import { makeProject } from '../support/project.ts';
import type { ImportResult } from '../../src/cli/import/run.ts';
import type { Project } from '../support/project.ts';

const fixture = path.join(import.meta.dirname, '../fixtures/jekyll/listings');

let project: Project;
let imported: ImportResult;

/** A site with every plugin that makes addresses, imported and built. */
beforeAll(async () => {
  const source = await mkdtemp(path.join(tmpdir(), 'carnet-old-'));
  await cp(path.join(fixture, 'site'), source, { recursive: true });
  await cp(path.join(fixture, 'config/feed.yml'), path.join(source, '_config.yml'));
  for (const config of ['archives', 'paginate-v2']) await appendFile(path.join(source, '_config.yml'), await settingsOf(config));
  project = await makeProject({});
  imported = await importInto(project.root, source, { force: true });
  await rm(source, { recursive: true });
  const { code, output } = await project.build({ SOURCE_DATE_EPOCH: '1796000000' });
  expect(code, output).toBe(0);
});

afterAll(() => project.remove());

describe('a site that was imported', () => {
  test('answers at every address that lives on or redirects', () => {
    const lines = imported.ledger.addresses.filter(({ status, source }) => status !== 'refused' && !/\.(?:aspx|php)$/.test(source));
    expect(lines.length).toBeGreaterThan(70);
    expect(lines.map(({ source }) => source).filter((source) => !existsSync(fileAt(source)))).toEqual([]);
  });

  test('leads from each old address to one that stands', async () => {
    const redirected = imported.ledger.addresses.filter(({ status, source }) => status === 'redirected' && !/\.(?:aspx|php)$/.test(source));
    for (const { source, target = '' } of redirected) {
      expect(existsSync(fileAt(target)), `${source} → ${target}`).toBe(true);
      expect(await readFile(fileAt(source), 'utf8'), source).toMatch(/http-equiv="refresh" content="0; ?url=\//);
    }
  });

  test('goes on with the feeds of tags and categories where readers follow them, each with its own posts', async () => {
    const feed = async (file: string) => parseAtomFeed(await readFile(fileAt(file), 'utf8'));
    const titles = async (file: string) => (await feed(file)).entries?.map(({ title }) => title?.value);
    expect(await titles('/feed/by_tag/ruby.xml')).toEqual(['Six', 'Cinq', 'Quatre', 'Deux']);
    expect(await titles('/feed/a.xml')).toEqual(['Sept', 'Six']);
    const summer = await feed('/feed/Été.xml');
    expect([summer.id, summer.title?.value]).toEqual(['https://listes.example/feed/%C3%89t%C3%A9.xml', 'Été · Listes']);
  });

  test('has its map where Jekyll had it', async () => {
    expect(await readFile(fileAt('/sitemap.xml'), 'utf8')).toBe(await readFile(fileAt('/sitemap-index.xml'), 'utf8'));
  });
});

/** What a configuration says below what all of them share. */
async function settingsOf(config: string): Promise<string> {
  const text = await readFile(path.join(fixture, 'config', `${config}.yml`), 'utf8');
  return text.slice(text.indexOf('plugins:')).replace(/^plugins:.*\n/, '');
}

function fileAt(address: string): string {
  const decoded = cleanPath(address);
  const file = decoded.endsWith('/') ? `${decoded}index.html` : /\.[a-z]+$/i.test(decoded) ? decoded : `${decoded}.html`;
  return path.join(project.dist, file);
}
