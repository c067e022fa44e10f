import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { tags } from '../../../src/cli/tags.ts';
import { renamed, renameInMatter } from '../../../src/cli/tags/rename-in-matter.ts';
import { writtenTags } from '../../../src/cli/tags/tag-files.ts';
import { labelOf } from '../../../src/domain/label.ts';
import { yamlText } from '../../../src/domain/yaml-text.ts';
import { readFrontMatter } from '../../../src/loader/front-matter.ts';
import { plainSite } from '../../support/project.ts';
import type { Told } from '../../../src/cli/tags.ts';

const POSTS = 'src/content/posts';
const REGISTRY = 'src/content/tags.yaml';
const NOW = Date.parse('2026-06-01T12:00:00+02:00');

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'carnet-tags-'));
  await mkdir(path.join(root, POSTS), { recursive: true });
  await writeFile(path.join(root, 'src/site.yaml'), plainSite);
});
afterEach(() => rm(root, { recursive: true }));

function run(...args: readonly string[]): Promise<Told> {
  return tags(args, { root, now: NOW });
}

function write(name: string, matter: string): Promise<void> {
  return writeFile(path.join(root, POSTS, `2026-05-0${name}.md`), `---\ntitle: Un\n${matter}\n---\nUn été.\n`);
}

function read(file: string): Promise<string> {
  return readFile(path.join(root, file), 'utf8');
}

async function matterOf(name: string): Promise<string> {
  return (await read(`${POSTS}/2026-05-0${name}.md`)).replace(/^---\ntitle: Un\n|\n---\nUn été\.\n$/g, '');
}

function register(text: string): Promise<void> {
  return writeFile(path.join(root, REGISTRY), text);
}

describe('npm run tags', () => {
  test('lists the tags with their posts, the hidden ones apart, what may be one tag, and who stands alone', async () => {
    await write('1-a', 'tags: [Été, vélo]');
    await write('2-b', 'tags: [Été, vélos]\ndraft: true');
    await write('3-c', 'tags: [Ete, vélo]');
    await register('Hiver:\n');
    expect(await run()).toEqual({
      code: 0,
      report: `étiquette  adresse  billets  cachés
Été        ete            2       1
Hiver      hiver          0       0
vélo       velo           2       0
vélos      velos          0       1

Peut-être une seule étiquette :
  npm run tags -- rename "Ete" "Été"     même mot, écrit autrement
  npm run tags -- rename "vélos" "vélo"  singulier et pluriel

Inscrites, et portées par aucun billet : Hiver

Portées par un seul billet : vélos`,
    });
  });

  test('speaks JSON', async () => {
    await write('1-a', 'tags: [Été]');
    const { report } = await run('--format', 'json');
    expect(JSON.parse(report)).toEqual({
      tags: [{ label: 'Été', slug: 'ete', posts: 1, hidden: 0, registered: false, spellings: { Été: 1 } }],
      near: [],
      unused: [],
      once: ['Été'],
    });
  });

  test('says what stands in the way', async () => {
    await register('Été:\n  parent: Saisons\n');
    const { code, report } = await run();
    expect([code, report.split('\n')[0]]).toEqual([1, `${REGISTRY}:2:11 erreur (tag-parent)`]);
  });

  test.each([
    [['--formt', 'json'], 2, '--format'],
    [['--format', 'xml'], 2, '--format json'],
    [['renommer', 'a', 'b'], 2, 'npm run tags'],
    [['rename', 'a'], 2, 'npm run tags'],
    [['rename', 'a', 'b', 'c'], 2, 'npm run tags'],
    [['rename', 'a', 'a'], 2, 'npm run tags'],
    [['rename', 'a', 'b', '--dry-run=yes'], 2, '--dry-run'],
    [['rename', 'Javascrit', 'JS'], 1, 'npm run tags -- rename "Javascript" "JS"'],
  ])('refuses %j with code %i', async (args, code, proposed) => {
    await write('1-a', 'tags: [Javascript]');
    const told = await run(...args);
    expect(told.code).toBe(code);
    expect(told.report).toContain(proposed);
  });
});

describe('A tag gets another name', () => {
  test.each([
    ['in a flow list', 'tags: [ville,  été , "mer"] # note', 'tags: [ville,  Bel été , "mer"] # note'],
    ['in a list of lines', 'tags:\n  - ville\n  - été # ici\n  - mer', 'tags:\n  - ville\n  - Bel été # ici\n  - mer'],
    ['between quotes', 'tags: [\'été\', "mer"]', 'tags: [\'Bel été\', "mer"]'],
    ['under tag', 'tag: été', 'tag: Bel été'],
    ['in Jekyll’s text', 'tags: ville été mer', 'tags: [ville, Bel été, mer]'],
    ['in another case', 'tags: [ÉTÉ]', 'tags: [Bel été]'],
    ['written twice', 'tags: [été, Été, mer]', 'tags: [Bel été, mer]'],
    ['beside the new name', 'tags: [été, Bel été]', 'tags: [Bel été]'],
    ['after the new name', 'tags: [Bel été, été]', 'tags: [Bel été]'],
    ['beside the new name, in lines', 'tags:\n  - été # bientôt\n  - Bel été', 'tags:\n  # bientôt\n  - Bel été'],
    ['over several lines', 'tags: [\n  été, # un\n  mer\n]', 'tags: [\n  Bel été, # un\n  mer\n]'],
    [
      'and nothing else',
      '# été\ntags: [été]\ndescription: "été"\nseries: été\n',
      '# été\ntags: [Bel été]\ndescription: "été"\nseries: été\n',
    ],
  ])('%s', async (_, before, after) => {
    await write('1-a', before);
    expect((await run('rename', 'été', 'Bel été')).code).toBe(0);
    expect(await matterOf('1-a')).toBe(after);
  });

  test.each([
    ['C#', 'tags: [été, b]', 'tags: [C#, b]'],
    ['a, b', 'tags: [été, b]', 'tags: ["a, b", b]'],
    ['2024', 'tags: [été, b]', 'tags: ["2024", b]'],
    ['true', 'tags:\n- été', 'tags:\n- "true"'],
    ['a: b', 'tag: été', 'tag: "a: b"'],
    ['#un', 'tags: été b', 'tags: ["#un", b]'],
    ['estival', 'tags: "été  b"', 'tags: "estival  b"'],
  ])('that needs its quotes: %s', async (to, before, after) => {
    await write('1-a', before);
    await run('rename', 'été', to);
    expect(await matterOf('1-a')).toBe(after);
  });

  test('in drafts and posts to come, line ends and byte order mark kept, and the command says what it did', async () => {
    const windows = '\uFEFF---\r\ntitle: Un\r\ndraft: true\r\ntags:\r\n  - été\r\n  - mer\r\n---\r\nTexte\r\n';
    await writeFile(path.join(root, POSTS, '2026-05-01-a.md'), windows);
    await write('2-b', 'tags: [été]');
    await write('3-c', 'tags: [mer]\ndate: 2199-01-01');
    expect(await run('rename', 'été', 'Estival')).toEqual({
      code: 0,
      report: `2 billets récrits : « Estival ».
  ${POSTS}/2026-05-01-a.md
  ${POSTS}/2026-05-02-b.md
Redirection : /etiquettes/ete/ → /etiquettes/estival/
Inscrit : ${REGISTRY}`,
    });
    expect(await read(`${POSTS}/2026-05-01-a.md`)).toBe(windows.replace('été', 'Estival'));
    expect(await read(REGISTRY)).toBe('Estival:\n  redirect_from: [ete]\n');
    expect(await readdir(path.join(root, POSTS))).toHaveLength(3);
  });

  test('without a redirect where the address stays', async () => {
    await write('1-a', 'tags: [ete]');
    await run('rename', 'ete', 'Été');
    expect(await readdir(path.join(root, 'src/content'))).toEqual(['posts']);
  });

  test('without a redirect where another word keeps the address', async () => {
    await write('1-a', 'tags: [C plus plus]');
    await write('2-b', 'tags: [C++]');
    await run('rename', 'C plus plus', 'Cpp');
    expect(await readdir(path.join(root, 'src/content'))).toEqual(['posts']);
  });

  test('and only says so with --dry-run', async () => {
    await write('1-a', 'tags: [été]');
    const { report } = await run('rename', 'été', 'Estival', '--dry-run');
    expect(report.split('\n')[0]).toBe('À récrire, rien n’est écrit encore (1) : « Estival ».');
    expect([await matterOf('1-a'), await readdir(path.join(root, 'src/content'))]).toEqual(['tags: [été]', ['posts']]);
  });

  test('again where a run was stopped, and never twice', async () => {
    await write('1-a', 'tags: [été]');
    await run('rename', 'été', 'Estival');
    await write('2-b', 'tags: [été]');
    expect((await run('rename', 'été', 'Estival')).code).toBe(0);
    expect([await matterOf('2-b'), await read(REGISTRY)]).toEqual(['tags: [Estival]', 'Estival:\n  redirect_from: [ete]\n']);
    expect(await run('rename', 'été', 'Estival')).toEqual({ code: 0, report: 'Rien à faire : « été » s’appelle déjà « Estival ».' });
  });

  test('nowhere where one file cannot be read or rewritten', async () => {
    await write('1-a', 'tags: [été]');
    await write('2-b', 'tags: [été');
    expect((await run('rename', 'été', 'Estival')).report).toContain(`${POSTS}/2026-05-02-b.md`);
    await write('2-b', 'extra: { a: &t [été] }\ntags: *t');
    const { code, report } = await run('rename', 'été', 'Estival');
    expect([code, report.includes('2026-05-02-b.md'), await matterOf('1-a')]).toEqual([1, true, 'tags: [été]']);
  });
});

test('whatever a tag is called, a post says the same with its new name', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((text) => /[\p{L}\p{N}\p{S}]/u.test(text) && !/\p{C}/u.test(text));
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), name, fc.constantFrom('flow', 'lines', 'tag'), (names, to, form) => {
      const [from = ''] = names.map((written) => labelOf(written).label);
      const rename = { to: labelOf(to).label, matches: (label: string) => label === from };
      const value =
        form === 'flow' ? `tags: [${names.map(yamlText).join(', ')}]` : `tags:\n${names.map((one) => `- ${yamlText(one)}\n`).join('')}`;
      const matter = form === 'tag' ? `tag: ${yamlText(from)}` : value;
      const text = `---\ntitle: Un # note\n${matter.trimEnd()}\n---\nTexte\n`;
      const made = readFrontMatter(renameInMatter(text, rename) ?? '', 'a.md');
      expect(made.diagnostics).toEqual([]);
      const wanted = renamed(form === 'tag' ? [from] : names, rename);
      expect([writtenTags(made.values), made.body]).toEqual([wanted, 'Texte\n']);
    }),
    { seed: 20_260_501 },
  );
});

describe('The file of tags', () => {
  const ENTRY =
    '# Les saisons.\nSaisons:\n\n# La plus chaude.\nÉté:\n  synonyms: [summer] # en anglais\n  parent: Saisons\n\nCanicule:\n  parent: Été\n';

  test('keeps its entry, its comments and its order under the new name, with the old address', async () => {
    await register(ENTRY);
    await write('1-a', 'tags: [Été, summer]');
    await run('rename', 'Été', 'Estival');
    expect(await read(REGISTRY)).toBe(
      '# Les saisons.\nSaisons:\n\n# La plus chaude.\nEstival:\n  synonyms: [summer] # en anglais\n  parent: Saisons\n  redirect_from: [ete]\n\nCanicule:\n  parent: Estival\n',
    );
    expect(await matterOf('1-a')).toBe('tags: [Estival, summer]');
  });

  test('keeps every byte where a new entry is all it needs', async () => {
    const odd = '# Rien\r\n"Été":   {  }\r\n';
    await register(odd);
    await write('1-a', 'tags: [froid]');
    await run('rename', 'froid', 'Hiver');
    expect(await read(REGISTRY)).toBe(`${odd}\r\nHiver:\r\n  redirect_from: [froid]\r\n`);
  });

  test('joins two entries: names, addresses, comments', async () => {
    await register('# Un.\nvélo:\n  synonyms: [bicyclette]\n  description: Deux roues.\n# Deux.\nVélos:\n  redirect_from: old\n');
    await write('1-a', 'tags: [vélo, Vélos]');
    const { code, report } = await run('rename', 'vélo', 'Vélos');
    expect([code, report]).toEqual([
      0,
      `1 billet récrit : « Vélos ».
  ${POSTS}/2026-05-01-a.md
« Vélos » existait déjà : « vélo » s’y ajoute.
Redirection : /etiquettes/velo/ → /etiquettes/velos/
Inscrit : ${REGISTRY}`,
    ]);
    const text = await read(REGISTRY);
    expect(text).toContain('# Un.');
    expect(text).toContain('# Deux.');
    expect(text.replace(/^#.*\n/gm, '').trim()).toBe(
      'Vélos:\n  redirect_from: [old, velo]\n  synonyms: [bicyclette]\n  description: Deux roues.',
    );
  });

  test('loses no description', async () => {
    await register('vélo:\n  description: Un.\nVélos:\n  description: Deux.\n');
    await write('1-a', 'tags: [vélo]');
    const { code, report } = await run('rename', 'vélo', 'Vélos');
    expect([code, report.includes('« description: »'), await matterOf('1-a')]).toEqual([1, true, 'tags: [vélo]']);
  });

  test('leads a synonym of another tag to that tag', async () => {
    await register('Été:\n  synonyms: [summer]\n');
    await write('1-a', 'tags: [chaud]');
    const { report } = await run('rename', 'chaud', 'summer');
    expect(report).toContain('« summer » est un synonyme de « Été »');
    expect(await matterOf('1-a')).toBe('tags: [Été]');
  });
});
