import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { digests } from '../support/digests.ts';
import { makeProject, plainSite } from '../support/project.ts';
import type { Project } from '../support/project.ts';

const POSTS = 'src/content/posts';
const post = (title: string, rest: string, text = 'Un texte.') => `---\ntitle: ${title}\n${rest}\n---\n\n${text}\n`;

/** What an author may change, one after the other; a run with `CARNET_EDITS` compares after each. */
const EDITS: readonly (readonly [name: string, edit: (project: Project) => Promise<void>])[] = [
  [
    'a text',
    ({ write }) => write(`${POSTS}/2026-01-01-un.md`, post('Un', 'tags: [mer]', 'Un autre texte, `let x`.\n\n```js\nlet y;\n```')),
  ],
  ['a title, a tag and a series', ({ write }) => write(`${POSTS}/2026-01-02-deux.md`, post('Deuxième', 'tags: [vent]\nseries: Marche'))],
  ['a day', ({ write }) => write(`${POSTS}/2026-01-03-trois.md`, post('Trois', 'date: 2025-01-03\ntags: [mer]'))],
  ['an address', ({ write }) => write(`${POSTS}/2026-01-01-un.md`, post('Un', 'slug: premier\ntags: [mer]'))],
  ['a new post', ({ write }) => write(`${POSTS}/2026-02-01-cinq.md`, post('Cinq', 'category: notes'))],
  ['a post that goes', ({ root }) => rm(path.join(root, POSTS, '2026-01-04-quatre.md'))],
  ['the title of the site', ({ write }) => write('src/site.yaml', plainSite.replace('Essai', 'Un autre'))],
  ['a tag above others', ({ write }) => write('src/content/tags.yaml', 'mer:\n  synonyms: [océan]\n')],
  ['a sheet', async ({ root, write }) => write('src/styles/log.css', `${await readFile(path.join(root, 'src/styles/log.css'), 'utf8')}\n`)],
];

let project: Project;

beforeAll(async () => {
  project = await makeProject({
    [`${POSTS}/2026-01-01-un.md`]: post('Un', 'tags: [mer]'),
    [`${POSTS}/2026-01-02-deux.md`]: post('Deux', 'tags: [mer, vent]', 'Vers [un](../nulle-part.html).'),
    [`${POSTS}/2026-01-03-trois.md`]: post('Trois', 'tags: [vent]'),
    [`${POSTS}/2026-01-04-quatre.md`]: post('Quatre', 'category: notes'),
  });
});

afterAll(() => project.remove());

test('a build of which nothing has changed says so, tells the same warnings, and leaves what is built', async () => {
  const first = await built();
  const before = digests(project.dist);
  const again = await built();
  expect(again.at(-1)).toMatch(/^Rien n’a changé : « dist » reste comme il est, \d+ pages\.$/);
  expect(first.length).toBeGreaterThan(1);
  expect(again.slice(0, -1)).toEqual(first.slice(0, -1));
  expect(digests(project.dist)).toEqual(before);
  expect((await project.build({}, ['--strict'])).code).toBe(1);
});

test('what an author changes is built as from nothing', { timeout: 900_000 }, async () => {
  const each = process.env['CARNET_EDITS'] !== undefined;
  for (const [name, edit] of EDITS) {
    await edit(project);
    if (each) await expectAsFromNothing(name);
  }
  await expectAsFromNothing('all');
});

/** Builds with what is kept, then without. */
async function expectAsFromNothing(name: string): Promise<void> {
  await built();
  const kept = digests(project.dist);
  await rm(path.join(project.root, 'node_modules/.astro'), { recursive: true });
  await built();
  expect(digests(project.dist), name).toEqual(kept);
}

/** The lines a build tells. */
async function built(): Promise<string[]> {
  const { code, output } = await project.build();
  expect(code, output).toBe(0);
  return output.trimEnd().split('\n');
}
