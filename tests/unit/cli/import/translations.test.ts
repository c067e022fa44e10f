import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { emptyProject, importInto, readProject } from '../../../support/imported.ts';

const CONFIG = 'title: Essai\nurl: https://essai.example\ntimezone: Europe/Paris\nlang: fr\n';

let source: string;
let project: Awaited<ReturnType<typeof emptyProject>>;

beforeEach(async () => {
  source = await mkdtemp(path.join(tmpdir(), 'carnet-pairs-'));
  project = await emptyProject();
});
afterEach(() => Promise.all([rm(source, { recursive: true }), project.remove()]));

/** Imports posts by name and front matter; gives what each is told to be in other languages, and what is wrong. */
async function pairs(posts: Readonly<Record<string, string>>): Promise<Record<string, readonly string[] | undefined>> {
  for (const [name, matter] of Object.entries({ ...posts })) {
    await mkdir(path.dirname(path.join(source, name)), { recursive: true });
    await writeFile(path.join(source, name), `---\ntitle: ${path.basename(name, '.md').slice(11)}\n${matter}\n---\nTexte.\n`);
  }
  await writeFile(path.join(source, '_config.yml'), CONFIG);
  await importInto(project.root, source);
  const { content } = await readProject(project.root);
  expect(content.diagnostics.filter(({ kind }) => kind.startsWith('translation'))).toEqual([]);
  return Object.fromEntries(
    content.posts.map(({ title, translations }) => [title, translations?.map((file) => path.basename(file)).toSorted()]),
  );
}

describe('Posts that Jekyll names the same in several languages', () => {
  test.each(['ref', 'lang-ref', 'lang_ref', 'page_id'])('by %s are so in Carnet', async (key) => {
    const found = await pairs({
      '_posts/2020-01-01-phare.md': `${key}: phare`,
      '_posts/2020-01-02-lighthouse.md': `lang: en\n${key}: phare`,
      'en/_posts/2020-01-03-leuchtturm.md': `lang: de\n${key}: phare`,
      '_posts/2020-01-04-autre.md': `${key}: autre`,
    });
    expect(found).toEqual({
      phare: ['2020-01-02-lighthouse.md', '2020-01-03-leuchtturm.md'],
      lighthouse: ['2020-01-01-phare.md', '2020-01-03-leuchtturm.md'],
      leuchtturm: ['2020-01-01-phare.md', '2020-01-02-lighthouse.md'],
      autre: undefined,
    });
    const text = await readFile(path.join(project.root, 'src/content/posts/2020-01-02-lighthouse.md'), 'utf8');
    expect(text).toContain('\ntranslation: "2020-01-01-phare.md"\n');
  });

  test('are left as they are where two are in one language, or where one is not published', async () => {
    const found = await pairs({
      '_posts/2020-01-01-un.md': 'ref: a',
      '_posts/2020-01-02-deux.md': 'ref: a',
      '_posts/2020-01-03-one.md': 'ref: a\nlang: en',
      '_posts/2020-01-04-seul.md': 'ref: b',
      '_posts/2020-01-05-hidden.md': 'ref: b\nlang: en\npublished: false',
    });
    expect(new Set(Object.values(found))).toEqual(new Set([undefined]));
  });
});
