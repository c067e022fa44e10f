import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { importInto } from '../../../support/imported.ts';
import type { ImportResult } from '../../../../src/cli/import/run.ts';

const CONFIG = 'title: Essai\nurl: https://essai.example\ntimezone: Europe/Paris\nlang: fr\n';
const POST = '_posts/2020-01-01-un.md';

let folder: string;
let source: string;
let root: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'carnet-jekyll-'));
  source = path.join(folder, 'jekyll');
  root = path.join(folder, 'project');
  await mkdir(root);
  await site({ '_config.yml': CONFIG, [POST]: '---\ntitle: Un\n---\nTexte\n' });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('what does not live on is told:', () => {
  it.each([
    [
      'a setting',
      { '_config.yml': `${CONFIG}disqus: essai\nmarkdown: redcarpet\n` },
      [
        ['config-key', '_config.yml', 5, 'disqus'],
        ['config-key', '_config.yml', 6, 'markdown'],
      ],
    ],
    [
      'a plugin whose work is not done',
      { '_config.yml': `${CONFIG}plugins: [jekyll-mentions]\n` },
      [['config-plugin', '_config.yml', 5, 'jekyll-mentions']],
    ],
    [
      'the text of a home page',
      { 'index.md': '---\nlayout: home\n---\n\nBienvenue *ici*.\n' },
      [['own-page', 'index.md', 5, 'Bienvenue *ici*.']],
    ],
    [
      'a rule for robots',
      { 'robots.txt': '---\n---\nUser-agent: *\nDisallow: /prive\n' },
      [['own-page', 'robots.txt', 4, 'Disallow: /prive']],
    ],
    ['a post kept out of the sitemap', { [POST]: '---\ntitle: Un\nsitemap: false\n---\nTexte\n' }, [['sitemap-key', POST, 3, 'sitemap']]],
  ])('%s', async (_, files, wanted) => {
    const { ledger, code } = await importOf(files);
    expect([code, ledger.losses.map(({ kind, file, line, detail }) => [kind, file, line, detail])]).toEqual([0, wanted]);
  });

  it('a list of posts alone loses nothing', async () => {
    const { ledger } = await importOf({
      'index.html': '---\n---\n<ul>\n{% for post in site.posts %}\n<li>Billet {{ post.title }}</li>\n{% endfor %}\n</ul>\n',
    });
    expect(ledger.losses).toEqual([]);
  });

  it('the address of a page that is all layout', async () => {
    const { ledger } = await importOf({ 'contact.md': '---\nlayout: contact\n---\n' });
    expect(ledger.addresses.find(({ source: from }) => from === '/contact.html')).toMatchObject({
      status: 'refused',
      reason: 'layout-page',
    });
  });
});

describe('what lives on:', () => {
  it('the canonical address of jekyll-seo-tag, under its name here', async () => {
    const address = 'https://ailleurs.example/un';
    await importOf({ [POST]: `---\ntitle: Un\ncanonical_url: ${address}\n---\nTexte\n` });
    expect(await written(`src/content/posts/${path.basename(POST)}`)).toBe(`---\ntitle: Un\ncanonical: "${address}"\n---\nTexte\n`);
  });

  it('a file beside the texts of a collection, at its address', async () => {
    const { ledger } = await importOf({
      '_config.yml': `${CONFIG}collections: {recettes: {output: true}}\n`,
      '_recettes/soupe.jpg': 'une image',
    });
    expect(ledger.files.find(({ source: from }) => from === '_recettes/soupe.jpg')?.target).toBe('public/recettes/soupe.jpg');
  });

  it('a text of a language Jekyll does not read, in the folder of its address', async () => {
    const { code, ledger } = await importOf({
      '_config.yml': `${CONFIG}permalink: pretty\n`,
      '_posts/2020-01-02-deux.textile': '---\n---\nh1. Deux\n',
    });
    expect(code).toBe(0);
    expect(ledger.files.find(({ source: from }) => from.endsWith('.textile'))?.target).toBe('public/2020/01/02/deux/index.html');
  });
});

describe('what cannot be read or written has its line, and the rest is written:', () => {
  it('a configuration in TOML', async () => {
    await rm(path.join(source, '_config.yml'));
    const { code, ledger } = await importOf({ '_config.toml': 'title = "Essai"\n' });
    expect([code, ledger.files[0]]).toMatchObject([1, { source: '_config.toml', status: 'refused', reason: 'unreadable' }]);
  });

  it('a configuration that leads out of the site', async () => {
    await writeFile(path.join(folder, 'secret.yml'), 'title: Secret\n');
    await rm(path.join(source, '_config.yml'));
    await symlink(path.join(folder, 'secret.yml'), path.join(source, '_config.yml'));
    const { code } = await importOf({});
    expect([code, await written('src/site.yaml')]).toEqual([1, expect.not.stringContaining('Secret')]);
  });

  it('a folder deeper than the system can name', async () => {
    const part = 'd'.repeat(200);
    // Built from the deepest up, since no call takes the whole path.
    for (let depth = 0; depth < 25; depth += 1) {
      const above = path.join(folder, `haut-${depth}`);
      await mkdir(above);
      await (depth === 0 ? mkdir(path.join(above, part)) : rename(path.join(folder, `haut-${depth - 1}`), path.join(above, part)));
    }
    await rename(path.join(folder, 'haut-24'), path.join(source, 'profond'));
    const { code, ledger } = await importOf({});
    // Node cannot name what it would take away.
    execFileSync('rm', ['-rf', path.join(source, 'profond')]);
    expect([code, ledger.files.filter(({ reason }) => reason === 'unreadable').length]).toEqual([1, 1]);
    expect(await written(`src/content/posts/${path.basename(POST)}`)).toContain('Texte');
  });

  it('a file that stands where another needs a folder', async () => {
    await mkdir(path.join(root, 'public'));
    await writeFile(path.join(root, 'public/images'), 'à moi');
    const { code, ledger } = await importOf({ 'images/point.txt': 'un point' });
    expect([code, ledger.files.find(({ source: from }) => from === 'images/point.txt')]).toMatchObject([1, { reason: 'unwritable' }]);
    expect(await written(`src/content/posts/${path.basename(POST)}`)).toContain('Texte');
    expect(await written('public/images')).toBe('à moi');
  });
});

async function site(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(source, name)), { recursive: true });
    await writeFile(path.join(source, name), text);
  }
}

async function importOf(files: Readonly<Record<string, string>>): Promise<ImportResult> {
  await site(files);
  return importInto(root, source);
}

function written(file: string): Promise<string> {
  return readFile(path.join(root, file), 'utf8');
}
