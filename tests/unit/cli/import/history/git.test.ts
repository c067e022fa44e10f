import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { importInto } from '../../../../support/imported.ts';
import { Repository } from '../../../../support/repository.ts';
import type { ImportResult } from '../../../../../src/cli/import/run.ts';

const CONFIG = 'title: Essai\nurl: https://essai.example\ntimezone: Europe/Paris\nlang: fr\n';
const BODY = 'Une phrase assez longue pour être reconnue.\n\nEt une autre, qui ne change pas non plus.\n'.repeat(4);

let folder: string;
let root: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'carnet-git-'));
  root = path.join(folder, 'project');
  await mkdir(root);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the history of a post', () => {
  it('keeps the address of each of its file names', async () => {
    const site = repository().commit({ '_posts/2016-01-01-un.md': post('Un') });
    site.commit({ '_posts/2016-01-01-un.md': undefined, '_posts/2016-01-02-premier.md': post('Un') });
    site.commit({ '_posts/2016-01-02-premier.md': undefined, '_posts/2016/2016-01-03-premier billet.md': post('Premier') });
    expect(redirected(await mined(site))).toEqual({
      '/2016/01/01/un.html': '/2016/01/03/premier-billet.html',
      '/2016/01/02/premier.html': '/2016/01/03/premier-billet.html',
    });
    expect(await readFile(path.join(root, 'src/content/posts/2016/2016-01-03-premier billet.md'), 'utf8')).toContain(
      'redirect_from: ["/2016/01/01/un.html","/2016/01/02/premier.html"]\n',
    );
  });

  it('keeps the addresses its date, categories, permalink and slug made', async () => {
    const file = '_posts/2016-01-01-un.md';
    const site = repository().commit({ [file]: post('Un') });
    for (const keys of ['date: 2016-02-02', 'categories: [Été, b]', 'permalink: /à/part/', 'slug: autre', 'slug: autre\ntags: [a]'])
      site.commit({ [file]: post('Un', keys) });
    expect(redirected(await mined(site))).toEqual({
      '/2016/01/01/un.html': '/2016/01/01/autre.html',
      '/2016/02/02/un.html': '/2016/01/01/autre.html',
      '/été/b/2016/01/01/un.html': '/2016/01/01/autre.html',
      '/à/part/': '/2016/01/01/autre.html',
    });
  });

  it('follows the configuration of its time: patterns and defaults', async () => {
    const defaults = 'defaults:\n  - scope: { path: "" }\n    values: { categories: [a] }\n';
    const site = repository().commit({ '_config.yml': `${CONFIG}permalink: /:year/:title/\n`, '_posts/2016-01-01-un.md': post('Un') });
    site.commit({ '_config.yml': `${CONFIG}${defaults}` }).commit({ '_config.yml': `${CONFIG}permalink: /billets/:title/\n` });
    expect(redirected(await mined(site))).toEqual({ '/2016/un/': '/billets/un/', '/a/2016/01/01/un.html': '/billets/un/' });
  });

  it('has no address of a draft, of a post not yet published, or of a post that is gone', async () => {
    const site = repository().commit({ '_drafts/un.md': post('Un'), '_posts/2016-01-05-trois.md': other('Trois') });
    site.commit({ '_drafts/un.md': undefined, '_posts/2016-01-01-un.md': post('Un', 'published: false') });
    site.commit({ '_posts/2016-01-01-un.md': undefined, '_posts/2016-01-02-un.md': post('Un'), '_posts/2016-01-05-trois.md': undefined });
    expect(redirected(await mined(site))).toEqual({});
  });

  it('leaves an address to what has it today: a post, a page, a redirect its author wrote', async () => {
    const site = repository().commit({ '_posts/2016-01-01-un.md': post('Un'), '_posts/2016-01-02-deux.md': other('Deux') });
    site.commit({ '_posts/2016-01-01-un.md': other('Deux'), '_posts/2016-01-02-deux.md': post('Un') });
    site.commit({ '_posts/2016-01-01-un.md': undefined, '_posts/2016-01-03-page.md': other('Deux') });
    site.commit({ '_posts/2016-01-03-page.md': undefined, '_posts/2016-01-04-fin.md': other('Deux') });
    site.commit({ 'page.md': '---\ntitle: Page\npermalink: /2016/01/03/page.html\n---\nTexte\n' });
    site.commit({ '_posts/2016-01-09-neuf.md': '---\ntitle: Neuf\nredirect_from: /2016/01/01/un.html\n---\nNeuf\n' });
    const { ledger } = await mined(site);
    expect(ledger.addresses.filter(({ status }) => status === 'redirected')).toEqual([
      { source: '/2016/01/01/un.html', status: 'redirected', target: '/2016/01/09/neuf.html' },
    ]);
    expect(ledger.losses).toEqual([]);
  });

  it('tells an address that differs by case alone', async () => {
    const site = repository().commit({ '_posts/2016-01-01-Un.md': post('Un') });
    site.git('mv', '-f', '_posts/2016-01-01-Un.md', '_posts/2016-01-01-un.md');
    const { ledger } = await mined(site.commit({}));
    expect(ledger.losses).toEqual([{ kind: 'redirect-taken', file: '_posts/2016-01-01-un.md', line: 2, detail: '/2016/01/01/Un.html' }]);
  });

  it('goes through merges, by what the branch held', async () => {
    const site = repository().commit({ '_posts/2016-01-01-un.md': post('Un') });
    site.git('checkout', '--quiet', '-b', 'autre');
    site.commit({ '_posts/2016-01-01-un.md': undefined, '_posts/2016-01-01-essai.md': post('Un') });
    site.commit({ '_posts/2016-01-01-essai.md': undefined, '_posts/2016-01-01-deux.md': post('Un') });
    site.git('checkout', '--quiet', 'main');
    site.commit({ 'note.txt': 'x' }).git('merge', '--quiet', '--no-ff', '--message=x', 'autre');
    expect(redirected(await mined(site))).toEqual({ '/2016/01/01/un.html': '/2016/01/01/deux.html' });
  });

  it('follows a site into a folder of its repository', async () => {
    const site = new Repository(path.join(folder, 'jekyll'));
    site.commit({ '_config.yml': CONFIG, '_posts/2016-01-01-un.md': post('Un') });
    site.commit({
      '_config.yml': undefined,
      '_posts/2016-01-01-un.md': undefined,
      'docs/_config.yml': CONFIG,
      'docs/_posts/2016-01-02-un.md': post('Un'),
    });
    expect(redirected(await mined(site, 'docs'))).toEqual({ '/2016/01/01/un.html': '/2016/01/02/un.html' });
  });

  it('says the same the second time, and nothing without being asked', async () => {
    const site = repository().commit({ '_posts/2016-01-01-un.md': post('Un') });
    site.commit({ '_posts/2016-01-01-un.md': post('Un', 'slug: deux') });
    expect(redirected(await importInto(root, site.folder))).toEqual({});
    const first = await mined(site);
    const second = await mined(site);
    expect(second.ledger).toEqual(first.ledger);
    expect(new Set(second.compared.map(({ state }) => state))).toEqual(new Set(['same']));
  });
});

describe('a history that is not there, or ill', () => {
  it('is told where git keeps none', async () => {
    const source = path.join(folder, 'jekyll');
    await mkdir(path.join(source, '_posts'), { recursive: true });
    await writeFile(path.join(source, '_config.yml'), CONFIG);
    const { ledger, code } = await importInto(root, source, { git: true });
    expect([code, ledger.losses.map(({ kind }) => kind)]).toEqual([0, ['git-none']]);
  });

  it('is told where it has no commit, or git is broken', async () => {
    const empty = new Repository(path.join(folder, 'jekyll'));
    await writeFile(path.join(empty.folder, '_config.yml'), CONFIG);
    expect((await mined(empty)).ledger.losses.map(({ kind }) => kind)).toEqual(['git-none']);
    await rm(path.join(empty.folder, '.git'), { recursive: true });
    await writeFile(path.join(empty.folder, '.git'), 'gitdir: /nulle/part\n');
    expect((await mined(empty)).ledger.losses.map(({ kind }) => kind)).toEqual(['git-none']);
  });

  it('is told where it is shallow, and what there is of it counts', async () => {
    const site = repository().commit({ '_posts/2016-01-01-un.md': post('Un') });
    site.commit({ '_posts/2016-01-01-un.md': post('Un', 'slug: deux') }).commit({ '_posts/2016-01-01-un.md': post('Un', 'slug: trois') });
    site.git('clone', '--quiet', '--depth=2', `file://${site.folder}`, path.join(folder, 'clone'));
    const result = await importInto(root, path.join(folder, 'clone'), { git: true });
    expect(redirected(result)).toEqual({ '/2016/01/01/deux.html': '/2016/01/01/trois.html' });
    expect(result.ledger.losses.map(({ kind }) => kind)).toEqual(['git-shallow']);
  });

  it('runs nothing that the repository names', async () => {
    const site = repository().commit({ '_posts/2016-01-01-un.md': post('Un'), '.gitattributes': '* diff=mal filter=mal\n' });
    site.commit({ '_posts/2016-01-01-un.md': post('Un', 'slug: deux') });
    const trap = path.join(folder, 'trap');
    const run = `touch ${trap} #`;
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'pager.log',
      'diff.external',
      'diff.mal.command',
      'diff.mal.textconv',
      'filter.mal.smudge',
      'filter.mal.clean',
      'gpg.program',
      'core.sshCommand',
      'alias.log',
      'alias.cat-file',
      'core.gitProxy',
      'core.editor',
    ])
      site.git('config', key, key.startsWith('alias') ? `!${run}` : run);
    site.git('config', 'log.showSignature', 'true');
    await mkdir(path.join(site.folder, '.git/hooks'), { recursive: true });
    for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction'])
      await writeFile(path.join(site.folder, '.git/hooks', hook), `#!/bin/sh\n${run}\n`, { mode: 0o755 });
    expect(redirected(await mined(site))).toEqual({ '/2016/01/01/un.html': '/2016/01/01/deux.html' });
    expect(existsSync(trap)).toBe(false);
  });

  it('fetches nothing that a clone promised', async () => {
    const site = repository().commit({ '_posts/2016-01-01-un.md': post('Un') });
    site.commit({ '_posts/2016-01-01-un.md': post('Un', 'slug: deux') });
    site.git('config', 'uploadpack.allowFilter', 'true');
    const clone = path.join(folder, 'clone');
    site.git('clone', '--quiet', '--filter=blob:none', `file://${site.folder}`, clone);
    const trap = path.join(folder, 'trap');
    const config = path.join(clone, '.git/config');
    const text = await readFile(config, 'utf8');
    await writeFile(config, `${text}[remote "origin"]\n\tuploadpack = touch ${trap} #\n`);
    const { ledger } = await importInto(root, clone, { git: true });
    expect(existsSync(trap)).toBe(false);
    expect(ledger.files.find(({ source }) => source.startsWith('_posts/'))?.status).toBe('published');
  });

  it('with odd names, links and contents crashes nothing', async () => {
    const site = repository().commit({
      '_posts/2016-01-01-a\tb\\"c".md': post('Un'),
      '_posts/2016-01-01-a\nb.md': other('Deux lignes'),
      '_posts/2016-01-02-constructor.md': post('Deux', '__proto__: [a]\npermalink: /:nulle/part'),
      '_posts/2016-01-03-yaml.md': '---\na: [\n---\n',
      '_posts/2016-01-04-\u{1F600}.md': '---',
      'commit 0123456789abcdef': 'x',
    });
    site.git('mv', '_posts/2016-01-01-a\tb\\"c".md', '_posts/2016-01-01-d.md');
    site.commit({ '_posts/2016-01-02-constructor.md': post('Deux'), '_posts/2016-01-03-yaml.md': '---\ntitle: Y\n---\nTexte\n' });
    expect(redirected(await mined(site))).toEqual({ '/2016/01/01/a-b-c.html': '/2016/01/01/d.html' });
  });
});

function repository(): Repository {
  return new Repository(path.join(folder, 'jekyll')).commit({ '_config.yml': CONFIG });
}

function mined(site: Repository, below = ''): Promise<ImportResult> {
  return importInto(root, path.join(site.folder, below), { git: true });
}

function post(title: string, keys = ''): string {
  return `---\ntitle: ${title}\n${keys === '' ? '' : `${keys}\n`}---\n${BODY}`;
}

function other(title: string): string {
  return `---\ntitle: ${title}\n---\n${'Rien de commun avec les autres textes.\n'.repeat(9)}`;
}

function redirected({ ledger }: ImportResult): Record<string, string | undefined> {
  const lines = ledger.addresses.filter(({ status }) => status === 'redirected');
  return Object.fromEntries(lines.map(({ source, target }) => [source, target]));
}
