import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { emptyProject, importInto, NOW, readProject } from '../../../support/imported.ts';
import { home } from '../../../support/project.ts';
import type { ImportResult } from '../../../../src/cli/import/run.ts';

const CONFIG = 'title: Essai\nurl: https://essai.example\ntimezone: Europe/Paris\nlang: fr\n';

let source: string;
let project: Awaited<ReturnType<typeof emptyProject>>;

beforeEach(async () => {
  source = await mkdtemp(path.join(tmpdir(), 'carnet-facts-'));
  project = await emptyProject();
});

afterEach(() => Promise.all([rm(source, { recursive: true }), project.remove()]));

describe('the names of categories', () => {
  it.each([
    ['categories.yml', 'good_job:\n  title: good job\n  description: "Gagner sa vie :\\n comment ?"\nsans: rien\n'],
    ['category_names.yaml', '- { slug: good_job, name: good job, description: "Gagner sa vie : comment ?" }\n- { name: orphelin }\n'],
    ['categories.json', '{ "Good Job": { "label": "good job", "description": "Gagner sa vie : comment ?" } }'],
  ])('come from _data/%s, and the posts stay as they are', async (file, data) => {
    const text = '---\ntitle: Un\ncategory: good_job\n---\nTexte.\n';
    const { ledger } = await imported({ [`_data/${file}`]: data, '_posts/2020-01-01-un.md': text });
    const { site, content } = await readProject(project.root);
    expect(site.categories).toEqual({ good_job: { label: 'good job', description: 'Gagner sa vie : comment ?' } });
    expect(content.posts.map(({ category, permalink }) => [category, permalink])).toEqual([
      [[{ label: 'good job', slug: 'good-job' }], '/good_job/2020/01/01/un.html'],
    ]);
    expect(await readFile(path.join(project.root, 'src/content/posts/2020-01-01-un.md'), 'utf8')).toBe(text);
    expect(ledger.files.find((line) => line.source.startsWith('_data/'))).toMatchObject({ status: 'copied', target: 'src/site.yaml' });
  });

  it.each([
    '[',
    'a: [',
    '{ __proto__: { title: x }, constructor: [a], good_job: [] }',
    '- a\n- [b]\n- { name: {} }',
    'good_job: ""',
    '"\u0000": x',
  ])('are left where %j says none', async (data) => {
    const post = '---\ntitle: Un\ncategories: [good_job, __proto__, constructor]\n---\nTexte.\n';
    await imported({ '_data/categories.yml': data, '_posts/2020-01-01-un.md': post });
    const { site, content } = await readProject(project.root);
    expect(site.categories).toEqual({});
    expect(content.posts).toHaveLength(1);
  });
});

describe('tags that share a page', () => {
  const post = (tags: string) => `---\ntitle: Un\ntags: ${tags}\n---\nTexte.\n`;

  it('stay as the author registered them since, and the import says so', async () => {
    const files = { '_posts/2020-01-01-un.md': post('[a b]'), '_posts/2020-01-02-deux.md': post('[a-b]') };
    await imported(files);
    const file = path.join(project.root, 'src/content/tags.yaml');
    const again = await imported(files);
    expect([again.code, again.compared.map(({ state }) => state).filter((state) => state !== 'same')]).toEqual([0, []]);
    await writeFile(file, 'A b:\n  synonyms: [a b, a-b]\n');
    const { code, report } = await imported(files);
    expect([code, await readFile(file, 'utf8')]).toEqual([1, 'A b:\n  synonyms: [a b, a-b]\n']);
    expect(report).toContain('src/content/tags.yaml');
  });

  it('take the place of the sample’s', async () => {
    const file = path.join(project.root, 'src/content/tags.yaml');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, await readFile(path.join(home, 'src/content/tags.yaml')));
    await imported({ '_posts/2020-01-01-un.md': post('[a b]'), '_posts/2020-01-02-deux.md': post('[a-b]') });
    expect(await readFile(file, 'utf8')).toBe('a b:\n  synonyms:\n    - a-b\n');
  });

  it('are read as most posts write them, while the posts stay as they are', async () => {
    const other = post('["risc v", "Leap \\"15.2\\"", Été]');
    const { ledger, code } = await imported({
      '_posts/2020-01-01-un.md': other,
      '_posts/2020-01-02-deux.md': post('[RISC-V, Leap 15.2, été]'),
      '_posts/2020-01-03-trois.md': post('[RISC-V, Leap 15.2]'),
    });
    const { content } = await readProject(project.root);
    expect(await readFile(path.join(project.root, 'src/content/tags.yaml'), 'utf8')).toBe(
      'RISC-V:\n  synonyms:\n    - risc v\nLeap 15.2:\n  synonyms:\n    - "Leap \\"15.2\\""\n',
    );
    expect(content.posts[0]?.tags).toEqual([
      { label: 'RISC-V', slug: 'risc-v' },
      { label: 'Leap 15.2', slug: 'leap-15-2' },
      { label: 'Été', slug: 'ete' },
    ]);
    expect(await readFile(path.join(project.root, 'src/content/posts/2020-01-01-un.md'), 'utf8')).toBe(other);
    expect(content.diagnostics.map(({ kind }) => kind)).toEqual(['tag-variants']);
    expect([code, ledger.losses]).toEqual([
      0,
      [
        { kind: 'tag-spelling', file: '_posts/2020-01-01-un.md', line: 3, detail: 'risc v → RISC-V' },
        { kind: 'tag-spelling', file: '_posts/2020-01-01-un.md', line: 3, detail: 'Leap "15.2" → Leap 15.2' },
      ],
    ]);
  });

  it('say the same of as many posts: the first in the alphabet', async () => {
    await imported({ '_posts/2020-01-01-un.md': post('[a b]'), '_posts/2020-01-02-deux.md': post('[a-b, ["__proto__"], constructor]') });
    const { site, content } = await readProject(project.root);
    expect([...site.tags.byName].map(([name, { label }]) => [name, label])).toEqual([
      ['a-b', 'a b'],
      ['a b', 'a b'],
    ]);
    expect(content.diagnostics).toEqual([]);
  });
});

it('a site whose names no file could hold is imported all the same', async () => {
  const long = 'x'.repeat(3000);
  const config = `${CONFIG}feed: { categories: [" ", "\\0", "../a", ${long}], tags: { only: [" "], path: "\\0" }, path: " " }\n`;
  await imported({
    '_config.yml': config,
    '_data/categories.yml': `"${'y'.repeat(900)}": a\n"\\a": b\n`,
    '_posts/2020-01-01-un.md': `---\ntitle: Un\ncategories: ["${'y'.repeat(900)}", "\\a"]\n---\nTexte.\n`,
    'a.xml': '---\n---\n<feed>{% for post in site.tags[" "] %}{% endfor %}</feed>\n',
  });
  expect((await readProject(project.root)).site.feeds.every(({ path: address }) => address.startsWith('/'))).toBe(true);
});

describe('a post of the future', () => {
  const files = { '_posts/2199-01-01-demain.md': '---\ntitle: Demain\n---\nTexte.\n' };

  it.each([`${CONFIG}future: true\n`, `${CONFIG}collections: { posts: { future: true } }\n`])(
    'that Jekyll published is published at once',
    async (config) => {
      const { ledger, code } = await imported({ ...files, '_config.yml': config });
      const { content } = await readProject(project.root);
      expect(content.posts.map(({ state, date }) => [state, date])).toEqual([['published', '2199-01-01T00:00:00+01:00']]);
      expect([code, ledger.losses]).toEqual([0, []]);
    },
  );

  it('waits for its day where Jekyll held it back', async () => {
    const { ledger } = await imported(files);
    expect((await readProject(project.root)).content.posts).toEqual([]);
    expect(ledger.losses.map(({ kind }) => kind)).toEqual(['scheduled']);
    expect(Date.parse('2199-01-01')).toBeGreaterThan(NOW);
  });
});

describe('a hidden post', () => {
  it('keeps its page, its feeds and its lists, and is told', async () => {
    const post = (hidden: string) => `---\ntitle: Un\nhidden: ${hidden}\n---\nTexte.\n`;
    const { ledger } = await imported({ '_posts/2020-01-01-un.md': post('true'), '_posts/2020-01-02-deux.md': post('false') });
    const { content } = await readProject(project.root);
    expect(content.posts.map(({ state }) => state)).toEqual(['published', 'published']);
    expect(ledger.losses.map(({ kind, file, line }) => [kind, file, line])).toEqual([['hidden-key', '_posts/2020-01-01-un.md', 3]]);
  });
});

async function imported(files: Readonly<Record<string, string>>): Promise<ImportResult> {
  for (const [file, text] of Object.entries({ '_config.yml': CONFIG, ...files })) {
    await mkdir(path.dirname(path.join(source, file)), { recursive: true });
    await writeFile(path.join(source, file), text);
  }
  return importInto(project.root, source);
}
