import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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
  await writeFile(
    path.join(source, 'a-propos.md'),
    '---\ntitle: À propos\npermalink: /a-propos/\nredirect_from: /a-propos.html\n---\nTexte.\n',
  );
  await writeFile(path.join(source, 'sans.md'), '---\ntitle: Sans fin\npermalink: /sans/fin\n---\nTexte.\n');
  project = await makeProject({});
  imported = await importInto(project.root, source, { force: true });
  await rm(source, { recursive: true });
  const { code, output } = await project.build({ SOURCE_DATE_EPOCH: '1796000000' });
  expect(code, output).toBe(0);
});

afterAll(() => project.remove());

describe('a site that was imported', () => {
  test('answers at every address that lives on or redirects', () => {
    const lines = imported.ledger.addresses.filter(({ status }) => status !== 'refused');
    expect(lines.length).toBeGreaterThan(70);
    expect(lines.map(({ source }) => source).filter((source) => !existsSync(fileAt(source)))).toEqual([]);
  });

  test('leads from each old address to one that stands', async () => {
    const redirected = imported.ledger.addresses.filter(({ status }) => status === 'redirected');
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

  test('answers on hosts that know no rules, whatever the old form', async () => {
    const target = '/a/b/2021/03/06/sept.html';
    for (const file of [
      'vieux.html',
      'vieux/index.html',
      'vieux/dossier/index.html',
      'Archive/2004/Un.aspx/index.html',
      'autre.php/index.html',
      'page.html',
    ])
      expect(await readFile(path.join(project.dist, file), 'utf8'), file).toContain(`content="0; url=${target}"`);
    expect(await readFile(path.join(project.dist, 'a-propos/index.html'), 'utf8')).toMatch(/<h1[^>]*>\s*À propos\s*<\/h1>/);
    expect(await readFile(path.join(project.dist, 'a-propos.html'), 'utf8')).toContain('content="0; url=/a-propos/"');
  });

  test('serves an address without extension from its file, and leads to it from its folder', async () => {
    expect(await readFile(path.join(project.dist, 'sans/fin.html'), 'utf8')).toMatch(/<h1[^>]*>\s*Sans fin\s*<\/h1>/);
    expect(await readFile(path.join(project.dist, 'sans/fin/index.html'), 'utf8')).toContain('content="0; url=/sans/fin.html"');
  });

  test('has the map of its redirects where jekyll-redirect-from had it', async () => {
    const map = JSON.parse(await readFile(fileAt('/redirects.json'), 'utf8')) as Record<string, string>;
    expect(map['/Archive/2004/Un.aspx']).toBe('https://listes.example/a/b/2021/03/06/sept.html');
    expect(map['/a-propos.html']).toBe('https://listes.example/a-propos/');
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
  const file = decoded.endsWith('/')
    ? `${decoded}index.html`
    : /\.(?:html|xml|json|txt)$/.test(decoded)
      ? decoded
      : /\.[a-z]+$/i.test(decoded)
        ? `${decoded}/index.html`
        : `${decoded}.html`;
  return path.join(project.dist, file);
}
