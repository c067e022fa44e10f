import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { Journal } from '../../../../src/cli/upgrade/journal.ts';
import { renameKey, STEPS, takeSteps } from '../../../../src/cli/upgrade/steps.ts';
import { readSite } from '../../../../src/loader/site.ts';
import { upgradeMessagesFor } from '../../../../src/messages/index.ts';

const SITE = 'src/site.yaml';
const TAGS = 'src/content/tags.yaml';
const facts = 'title: Un\nurl: https://un.example\nauthor:\n  name: Zoé\n';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'carnet-steps-'));
  await mkdir(path.join(root, 'src/content/posts'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

function write(file: string, text: string | Uint8Array): Promise<void> {
  return writeFile(path.join(root, file), text);
}

function read(file: string): Promise<string> {
  return readFile(path.join(root, file), 'utf8').catch(() => '');
}

describe('The steps of versions', () => {
  const steps = [
    { to: '0.2.0', matter: (yaml: string) => renameKey(yaml, 'rubric', 'category') },
    { to: '0.10.0', facts: ({ site, tags }: { site: string; tags: string }) => ({ site: renameKey(site, 'perPage', 'pageSize'), tags }) },
    { to: '0.11.0', matter: (yaml: string) => renameKey(yaml, 'category', 'shelf') },
  ];

  beforeEach(async () => {
    await write(SITE, '# Mes faits.\ntitle: Un\nperPage : 5\n');
    await write('src/content/posts/un.md', '---\r\ntitle: Un\r\nrubric: vie\r\n---\r\nrubric: du texte\r\n');
    await write('src/content/posts/deux.md', 'Sans en-tête.\n\n---\n\nrubric: entre deux traits\n\n---\n');
  });

  test('after the site’s own are taken, oldest first, and leave every other byte', async () => {
    expect(await takeSteps(root, '0.1.0', { journal: await Journal.open(root), steps })).toMatchObject([
      { file: 'src/content/posts/un.md', versions: ['0.2.0', '0.11.0'] },
      { file: SITE, versions: ['0.10.0'] },
    ]);
    expect(await read(SITE)).toBe('# Mes faits.\ntitle: Un\npageSize : 5\n');
    expect(await read('src/content/posts/un.md')).toBe('---\r\ntitle: Un\r\nshelf: vie\r\n---\r\nrubric: du texte\r\n');
    expect(await read('src/content/posts/deux.md')).toContain('rubric: entre deux traits');
  });

  test('that the site has taken are not taken again: 0.10 comes after 0.9', async () => {
    const stepped = await takeSteps(root, '0.9.0', { journal: await Journal.open(root), steps: steps.slice(0, 2) });
    expect(stepped).toMatchObject([{ file: SITE, versions: ['0.10.0'] }]);
  });

  test('leave a file that is no UTF-8 to the check, which tells it', async () => {
    const latin = Buffer.from('---\nrubric: été\n---\n', 'latin1');
    await write('src/content/posts/un.md', latin);
    await takeSteps(root, '0.1.0', { journal: await Journal.open(root), steps });
    expect(await readFile(path.join(root, 'src/content/posts/un.md'))).toEqual(latin);
  });

  test('say in both languages what they change, and none is newer than the package', async () => {
    for (const language of ['fr', 'en'] as const)
      expect(Object.keys(upgradeMessagesFor(language).steps)).toEqual(STEPS.map(({ to }) => to));
    const { version } = JSON.parse(await readFile(path.resolve(import.meta.dirname, '../../../../package.json'), 'utf8')) as {
      version: string;
    };
    for (const { to } of STEPS) expect(to.localeCompare(version, 'en', { numeric: true })).toBeLessThanOrEqual(0);
  });

  test('are undone with the rest', async () => {
    await takeSteps(root, '0.1.0', { journal: await Journal.open(root), steps });
    await Journal.undo(root);
    expect(await read(SITE)).toContain('perPage : 5');
    expect(await read('src/content/posts/un.md')).toContain('rubric: vie');
  });
});

describe('The step to 0.2.0', () => {
  const take = async (site: string, tags = '') => {
    await write(SITE, site);
    if (tags !== '') await write(TAGS, tags);
    await takeSteps(root, '0.1.0', { journal: await Journal.open(root) });
    return { site: await read(SITE), tags: await read(TAGS) };
  };
  const old = `tags:\n  # Le langage.\n  python:\n    label: Python\n  c++:\n    label: "C++" # et non C\n  py:\n    label: Python\n  3.10:\n    label: 3.10\n`;
  const moved = '# Le langage.\nPython:\n  synonyms: [python, py]\n# et non C\nC++:\n  synonyms: [c++]\n"3.10":\n';

  test('moves the tags of the site to their own file, comments and all, and leaves every other byte of the site', async () => {
    expect(await take(`# Le site.\n${facts}\n# Mes étiquettes,\n# par leur nom.\n${old}\npageSize:  5 # peu\n`)).toEqual({
      site: `# Le site.\n${facts}\npageSize:  5 # peu\n`,
      tags: `# Mes étiquettes,\n# par leur nom.\n${moved}`,
    });
    const { site, diagnostics } = readSite(root);
    expect(diagnostics).toEqual([]);
    expect(['python', 'py', 'c++', '3.10'].map((name) => site?.tags.byName.get(name)?.label)).toEqual(['Python', 'Python', 'C++', '3.10']);
  });

  test.each([
    [
      'in a file with the line ends of Windows',
      `${facts}${old}`.replaceAll('\n', '\r\n'),
      facts.replaceAll('\n', '\r\n'),
      moved.replaceAll('\n', '\r\n'),
    ],
    ['at the head of the site, whose comment stays', `# Le site.\n${old}${facts}`, `# Le site.\n${facts}`, moved],
    ['at the end, without an end of line', `${facts}${old}`.trimEnd(), facts, moved],
    ['between braces', `${facts}tags: { py: { label: Python } }\nlang: fr\n`, `${facts}lang: fr\n`, 'Python:\n  synonyms: [py]\n'],
  ])('does so %s', async (_, site, rest, tags) => {
    expect(await take(site)).toEqual({ site: rest, tags });
  });

  test('adds to what the file of tags holds', async () => {
    expect(await take(`${facts}${old}`, 'Mer:\n  slug: la-mer')).toEqual({ site: facts, tags: `Mer:\n  slug: la-mer\n${moved}` });
  });

  test.each([
    ['a tag has its place already', `${facts}${old}`, 'Python:\n  slug: serpent\n'],
    ['two tags would share a page', `${facts}tags:\n  a:\n    label: Été\n  b:\n    label: Ete\n`, ''],
    ['a tag says more than its label', `${facts}tags:\n  a:\n    label: A\n    couleur: bleu\n`, ''],
    ['the site is no YAML', `${facts}tags:\n  a: [\n`, ''],
    ['there are none', facts, ''],
  ])('changes nothing where %s, which the check tells', async (_, site, tags) => {
    expect(await take(site, tags)).toEqual({ site, tags });
  });
});
