import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { digests } from '../support/digests.ts';
import { home, linkPackages, plainSite, run } from '../support/project.ts';

/** Carnet as it was in its first commit, with its own texts. */
const BUNDLE = path.join(home, 'tests/fixtures/upgrade/carnet-0.1.0.bundle');

const UPGRADE = path.join(home, 'src/cli/upgrade.ts');

/** What Carnet owns now: the source without the author's part, and what stands beside it. */
const FILES = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** What 0.1.0 knew of tags, in the site's own file. */
const TAGS = 'tags:\n  js:\n    label: JavaScript # et non Java\n';

let folder: string;
let carnet: string;
let site: string;
/** The site's own files before anything was done. */
let before: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'carnet-upgrade-'));
  [carnet, site] = [path.join(folder, 'carnet'), path.join(folder, 'site')];
  git(folder, 'clone', '-q', '-b', 'old', BUNDLE, carnet);
  await rm(path.join(carnet, 'src'), { recursive: true });
  for (const file of FILES) await cp(path.join(home, file), path.join(carnet, file), { recursive: true });
  git(carnet, 'add', '-A');
  git(carnet, '-c', 'user.name=Carnet', '-c', 'user.email=carnet@carnet.example', 'commit', '-q', '-m', 'Carnet as it is now');
  git(folder, 'clone', '-q', '-b', 'old', BUNDLE, site);
  await author();
  await linkPackages(site);
  before = own(digests(site));
});
afterAll(() => rm(folder, { recursive: true }));

/** What an author did with the first version: wrote, set a colour, changed what Carnet was to change too, and never used git. */
async function author(): Promise<void> {
  await rm(path.join(site, '.git'), { recursive: true });
  await rm(path.join(site, 'src/content'), { recursive: true });
  await mkdir(path.join(site, 'src/content/posts'), { recursive: true });
  await writeFile(path.join(site, 'src/content/posts/2026-01-02-premier.md'), '---\ntitle: Premier\n---\n\nBonjour.\n');
  await writeFile(path.join(site, 'src/site.yaml'), `${plainSite}${TAGS}`);
  await writeFile(path.join(site, 'mon-script.sh'), 'echo bonjour\n');
  await appendFile(path.join(site, 'src/styles/print.css'), '\n/* La mienne. */\n');
  await edit('package.json', (text) => text.replace('"name": "carnet"', '"name": "le-carnet-de-zoe"'));
  await edit('src/feeds.ts', (text) => text.replaceAll('\n', ' //\n'));
  await rm(path.join(site, '.prettierignore'));
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(path.join(site, file), change(await readFile(path.join(site, file), 'utf8')));
}

function read(file: string): Promise<string> {
  return readFile(path.join(site, file), 'utf8');
}

function own(all: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([file]) => !/^(?:node_modules|dist|\.astro|\.carnet)\//.test(file)));
}

function git(cwd: string, ...args: readonly string[]): void {
  execFileSync('git', args, { cwd, stdio: 'pipe' });
}

describe('A site made from an earlier commit', () => {
  test('is told what would change, and nothing is written', async () => {
    const { code, output } = await run(home, [UPGRADE, carnet, '--site', site, '--files'], {});
    expect(code, output).toBe(0);
    expect(output).toContain('  remplacé       src/layouts/Base.astro\n');
    expect(output).toContain('  nouveau        src/layouts/');
    expect(output).toContain('  fusionné       package.json\n');
    expect(output).toContain('  laissé absent  .prettierignore\n');
    expect(output).not.toContain('mon-script.sh');
    expect(own(digests(site))).toEqual(before);
  });

  test('is told first of the files in which its author had a hand, and what becomes of his own', async () => {
    const { code, output } = await run(home, [UPGRADE, carnet, '--site', site], {});
    expect(code, output).toBe(0);
    expect(output.split('\n').filter((line) => /^ {2}\S/.test(line))).toEqual([
      '  fusionné       package.json',
      '  fusionné       src/styles/print.css',
      '  à reprendre    src/feeds.ts',
      '  laissé absent  .prettierignore',
      '  src/site.yaml',
      '  src/content/tags.yaml',
      '  0.2.0 : « tags: » passe de « src/site.yaml » à « src/content/tags.yaml », chaque étiquette sous le nom qu’elle affiche.',
    ]);
    expect(own(digests(site))).toEqual(before);
  });

  test('takes the newer Carnet, keeps what its author wrote and changed, and is built', async () => {
    const { code, output } = await run(home, [UPGRADE, carnet, '--site', site, '--write'], {});
    expect(code, output).toBe(0);
    const kept = (file: string) => /^(?:src\/content|public)\/|^mon-script\.sh$/.test(file);
    const now = own(digests(site));
    for (const file of Object.keys(before).filter(kept)) expect(now[file], file).toBe(before[file]);
    expect(await read('src/site.yaml')).toBe(plainSite);
    expect(await read('src/content/tags.yaml')).toBe('# et non Java\nJavaScript:\n  synonyms: [js]\n');
    expect(output).toMatch(/ont été récrits[^]+\n {2}src\/site\.yaml\n[^]+Reportez-y vos changements[^]+\n {2}src\/feeds\.ts\n$/);
    expect(JSON.parse(await read('package.json'))).toMatchObject({ name: 'le-carnet-de-zoe' });
    expect(await read('src/styles/print.css')).toMatch(/\/\* La mienne\. \*\/\n$/);
    expect(existsSync(path.join(site, '.prettierignore'))).toBe(false);
    expect(await read('dist/2026/01/02/premier.html')).toContain('<h1');
  });

  test('finds the changes that clash aside, with both sides shown', async () => {
    expect(await read('src/feeds.ts')).toBe(await readFile(path.join(home, 'src/feeds.ts'), 'utf8'));
    expect(await read('upgrade-originals/0.1.0/src/feeds.ts')).toMatch(/ \/\/\n/);
    expect(await read('upgrade-originals/0.1.0/src/feeds.ts.merge')).toMatch(/^<<<<<<< yours\n[\s\S]+^>>>>>>> carnet\n/m);
  });

  test('that was stopped before its end goes on, and can still be undone as a whole', async () => {
    await writeFile(path.join(site, '.carnet/upgrade/from'), '0.1.0');
    await appendFile(path.join(site, 'src/site.yaml'), TAGS.replaceAll('js', 'ts').replace('JavaScript', 'TypeScript'));
    const { code, output } = await run(home, [UPGRADE, carnet, '--site', site, '--write'], {});
    expect(code, output).toBe(0);
    expect(await read('src/content/tags.yaml')).toContain('\nTypeScript:\n  synonyms: [ts]\n');
    expect(await read('src/site.yaml')).toBe(plainSite);
    expect(existsSync(path.join(site, '.carnet/upgrade/from'))).toBe(false);
  });

  test('has nothing more to take', async () => {
    const { code, output } = await run(home, [UPGRADE, carnet, '--site', site], {});
    expect(code, output).toBe(0);
    expect(output).toBe('Ce carnet a déjà tout de cette version.\n');
  });

  test('is put back as it was', async () => {
    const { code, output } = await run(home, [UPGRADE, '--undo', '--site', site], {});
    expect(code, output).toBe(0);
    expect(own(digests(site))).toEqual(before);
  });
});
