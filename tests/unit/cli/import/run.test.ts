import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { STATUSES } from '../../../../src/cli/import/ledger.ts';
import { importInto } from '../../../support/imported.ts';
import type { LedgerEntry } from '../../../../src/cli/import/ledger.ts';
import type { ImportResult } from '../../../../src/cli/import/run.ts';

const fixture = path.resolve(import.meta.dirname, '../../../fixtures/jekyll/site');
const CONFIG = 'title: Essai\nurl: https://essai.example\ntimezone: Europe/Paris\nlang: fr\n';

let folder: string;
let source: string;
let root: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'carnet-jekyll-'));
  source = path.join(folder, 'jekyll');
  root = path.join(folder, 'project');
  await mkdir(root);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('an import', () => {
  it('leaves a line for every file of the site, and only one', async () => {
    const { ledger } = await importInto(root, fixture);
    const sources = ledger.files.map((line) => line.source);
    expect(sources).toEqual((await allFiles(fixture)).toSorted());
    const totals = STATUSES.map((status) => ledger.files.filter((line) => line.status === status).length);
    expect(totals.reduce((sum, count) => sum + count)).toBe(sources.length);
  });

  it('says why each refused file is refused', async () => {
    const { ledger, code } = await importInto(root, fixture);
    const refused = ledger.files.filter(({ status }) => status === 'refused');
    expect(Object.fromEntries(refused.map(({ source: file, reason, line }) => [file, [reason, line]]))).toEqual({
      '_data/petites/mots.yml': ['data', undefined],
      '_data/prix.csv': ['data', undefined],
      '_includes/note.html': ['theme', undefined],
      '_layouts/post.html': ['theme', undefined],
      '_notes/note.md': ['no-output', undefined],
      '_posts/2020-01-17-yaml.md': ['yaml', 2],
      '_posts/2020-01-18-latin.md': ['encoding', 4],
      '_posts/2020-01-24-hostile.md': ['yaml', 2],
      '_posts/2020-13-01-treize.md': ['date', 2],
      '_posts/LISEZMOI.md': ['name', undefined],
      'robots.txt': ['own-output', undefined],
      'style.scss': ['theme', undefined],
      'vieux.bak': ['ignored', undefined],
    });
    expect(code).toBe(1);
  });

  it('copies a post that means the same to Carnet byte for byte', async () => {
    const text = '\uFEFF---\r\ntitle: Un\r\ncategory: a\r\n---\r\n\r\n  Texte  \r\n';
    await site({ '_posts/2020-01-01-un.md': text });
    await importInto(root, source);
    expect(await readFile(path.join(root, 'src/content/posts/2020-01-01-un.md'), 'utf8')).toBe(text);
  });

  it('changes only the line that needs it', async () => {
    await site({ '_posts/2020-01-01-un.md': '---\n# note\ntitle: Un # fin\ndate: 2020-01-01 23:30:00\n\ntags: [a]\n---\nTexte\n' });
    await importInto(root, source);
    expect(await readFile(path.join(root, 'src/content/posts/2020-01-01-un.md'), 'utf8')).toBe(
      '---\n# note\ntitle: Un # fin\ndate: 2020-01-02 00:30:00 +0100\n\ntags: [a]\n---\nTexte\n',
    );
  });

  it('writes nothing but its report without being told to', async () => {
    await importInto(root, fixture, { write: false });
    expect((await readdir(root)).toSorted()).toEqual(['import-report.json', 'import-report.md']);
  });

  it('changes nothing the second time', async () => {
    const first = await importInto(root, fixture);
    const before = await times();
    const second = await importInto(root, fixture);
    expect(states(second)).toEqual(['same']);
    expect(second.ledger).toEqual(first.ledger);
    expect(await times()).toEqual(before);
  });

  it('goes on from where another stopped', async () => {
    await importInto(root, fixture);
    await rm(path.join(root, 'import-report.json'));
    await rm(path.join(root, 'src/content/posts/idee.md'));
    await writeFile(path.join(root, 'src/content/posts/.carnet-import-12'), 'une moitié de');
    const { compared } = await importInto(root, fixture);
    expect(compared.filter(({ state }) => state !== 'same').map(({ action }) => action.target)).toEqual(['src/content/posts/idee.md']);
    expect((await readdir(path.join(root, 'src/content/posts'))).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('keeps a file its author edited, and says so; with force it does not', async () => {
    await site({ '_posts/2020-01-01-un.md': '---\ntitle: Un\n---\nTexte\n' });
    await importInto(root, source);
    const target = path.join(root, 'src/content/posts/2020-01-01-un.md');
    await writeFile(target, 'à moi');
    const { ledger, code } = await importInto(root, source);
    expect([code, lineOf(ledger.files, '_posts/2020-01-01-un.md').reason]).toEqual([1, 'edited']);
    expect(await readFile(target, 'utf8')).toBe('à moi');
    await importInto(root, source, { force: true });
    expect(await readFile(target, 'utf8')).toBe('---\ntitle: Un\n---\nTexte\n');
  });

  it('replaces what it wrote itself when the site changes', async () => {
    await site({ '_posts/2020-01-01-un.md': '---\ntitle: Un\n---\nTexte\n' });
    await importInto(root, source);
    await site({ '_posts/2020-01-01-un.md': '---\ntitle: Un\n---\nAutre\n' });
    const { code } = await importInto(root, source);
    expect(code).toBe(0);
    expect(await readFile(path.join(root, 'src/content/posts/2020-01-01-un.md'), 'utf8')).toContain('Autre');
  });

  it('writes nothing where the facts of the site are the author’s', async () => {
    await site({ '_posts/2020-01-01-un.md': '---\ntitle: Un\n---\nTexte\n' });
    await mkdir(path.join(root, 'src'));
    await writeFile(path.join(root, 'src/site.yaml'), 'title: Le mien\n');
    const { code } = await importInto(root, source);
    expect(code).toBe(1);
    expect(await readdir(path.join(root, 'src'))).toEqual(['site.yaml']);
  });
});

describe('a hostile site', () => {
  it('reaches nothing outside itself, and its links are told', async () => {
    await writeFile(path.join(folder, 'secret.txt'), 'secret');
    await site({
      '_posts/2020-01-01-un.md': '---\ntitle: Un\n---\n{% include ../../secret.txt %}{% include_relative ../../secret.txt %}\n',
      '_posts/2020-01-02-deux.md': '---\ntitle: Deux\npermalink: /../../../../etc/deux.html\n---\nTexte\n',
    });
    await symlink(path.join(folder, 'secret.txt'), path.join(source, 'lien.txt'));
    await symlink(folder, path.join(source, 'dossier'));
    const { ledger, compared } = await importInto(root, source);
    expect([lineOf(ledger.files, 'lien.txt').reason, lineOf(ledger.files, 'dossier').reason]).toEqual(['outside', 'outside']);
    expect(ledger.losses.map(({ kind }) => kind)).toEqual(['include-missing', 'include-missing']);
    expect(compared.map(({ action }) => action.target).filter((target) => target.includes('..'))).toEqual([]);
    expect(await readFile(path.join(root, 'src/content/posts/2020-01-01-un.md'), 'utf8')).not.toContain('secret\n');
  });

  it('does not take the import through a link of the project', async () => {
    await site({ '_posts/2020-01-01-un.md': '---\ntitle: Un\n---\nTexte\n' });
    await mkdir(path.join(folder, 'ailleurs'));
    await mkdir(path.join(root, 'src'));
    await symlink(path.join(folder, 'ailleurs'), path.join(root, 'src/content'));
    const { code, ledger } = await importInto(root, source);
    expect([code, ledger.files.find(({ source: file }) => file.startsWith('_posts/'))?.reason]).toEqual([1, 'outside']);
    expect(await allFiles(path.join(folder, 'ailleurs'))).toEqual([]);
  });

  it('with a text of more than 10 MB has it refused', async () => {
    await site({ '_posts/2020-01-01-un.md': `---\ntitle: Un\n---\n${'x'.repeat(10_000_001)}` });
    const { ledger } = await importInto(root, source);
    expect(lineOf(ledger.files, '_posts/2020-01-01-un.md')).toEqual({
      source: '_posts/2020-01-01-un.md',
      status: 'refused',
      reason: 'large',
    });
  });

  it('with Liquid without end has its text left as it is, and told', async () => {
    await site({
      '_posts/2020-01-01-un.md': '---\ntitle: Un\n---\n{% include boucle.md %}\n',
      '_posts/2020-01-02-deux.md': '---\ntitle: Deux\n---\n{% for a in (1..9999999999) %}x{% endfor %}\n',
      '_includes/boucle.md': 'x{% include boucle.md %}',
    });
    const { ledger, code } = await importInto(root, source);
    expect(code).toBe(1);
    expect(new Set(ledger.losses.filter(({ kind }) => kind === 'liquid-error').map(({ file }) => file))).toEqual(
      new Set(['_includes/boucle.md', '_posts/2020-01-02-deux.md']),
    );
  });
});

async function site(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries({ '_config.yml': CONFIG, ...files })) {
    await mkdir(path.dirname(path.join(source, file)), { recursive: true });
    await writeFile(path.join(source, file), text);
  }
}

async function allFiles(of: string): Promise<string[]> {
  const entries = await readdir(of, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => !entry.isDirectory()).map((entry) => path.relative(of, path.join(entry.parentPath, entry.name)));
}

async function times(): Promise<Record<string, number>> {
  const files = (await allFiles(path.join(root, 'src'))).toSorted();
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, (await stat(path.join(root, 'src', file))).mtimeMs] as const)),
  );
}

function states({ compared }: ImportResult): string[] {
  return [...new Set(compared.map(({ state }) => state))];
}

function lineOf(lines: readonly LedgerEntry[], of: string): LedgerEntry {
  const found = lines.find((line) => line.source === of);
  if (!found) throw new Error(of);
  return found;
}
