import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openOldSite } from '../../../../../src/cli/import/proof/old-site.ts';
import { writeFiles } from '../../../../support/old-site.ts';

let folder: string;
let site: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'carnet-old-'));
  site = path.join(folder, 'site');
  await writeFiles(folder, { 'secret.html': 'secret', 'site/a/b.html': 'b' });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a page of an old site', () => {
  it.each([
    ['/a/b.html', 'a/b.html'],
    ['/a/b', 'a/b.html'],
    ['/c/', 'c/index.html'],
    ['/c', 'c/index.html'],
    ['/%C3%A9t%C3%A9.html', 'été.html'],
    ['/e%CC%81.html', 'é.html'],
    ['/d.html', 'blog/d.html'],
    ['/100%25.html', '100%25.html'],
  ])('is read at its address: %s', async (url, file) => {
    await writeFiles(site, { [file]: `page ${file}` });
    const { page } = await openOldSite(site, '/blog/');
    expect(await page(url)).toEqual({ html: `page ${file}`, file });
  });

  it('is not read outside the folder', async () => {
    await symlink(path.join(folder, 'secret.html'), path.join(site, 'lien.html'));
    await symlink(folder, path.join(site, 'dossier'));
    const { page } = await openOldSite(site, '/');
    for (const url of ['/../secret.html', '/%2E%2E/secret.html', '/lien.html', '/dossier/secret.html', '/a%00.html'])
      expect([url, await page(url)]).toEqual([url, { fault: 'outside' }]);
  });

  it('is not read where it is absent, a folder, too long or not UTF-8', async () => {
    await writeFiles(site, { 'long.html': 'x'.repeat(5_000_001), 'dossier.html/x': '' });
    await writeFile(path.join(site, 'latin.html'), Buffer.from([0xe9]));
    const { page } = await openOldSite(site, '/');
    const urls = ['/rien.html', '/dossier.html', '/long.html', '/latin.html'];
    expect(await Promise.all(urls.map(page))).toEqual(['no-page', 'no-page', 'large', 'encoding'].map((fault) => ({ fault })));
  });

  it('needs a folder', async () => {
    await expect(openOldSite(path.join(folder, 'rien'), '/')).rejects.toThrow('ENOENT');
    await expect(openOldSite(path.join(folder, 'secret.html'), '/')).rejects.toThrow('secret.html');
  });
});
