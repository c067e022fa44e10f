import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { digests } from '../support/digests.ts';
import { makeProject } from '../support/project.ts';
import { editedSite } from '../support/site-edits.ts';
import type { Project } from '../support/project.ts';
import type { EditedSite } from '../support/site-edits.ts';

const POSTS = 'src/content/posts';
const post = (title: string, rest: string, text = 'Un texte.') => `---\ntitle: ${title}\n${rest}\n---\n\n${text}\n`;

/** With `CARNET_EDITS=200`, so many edits at random, each compared; else one of each kind, compared three times. */
const EDITS = Number(process.env['CARNET_EDITS'] ?? 0);
const SEED = Number(process.env['CARNET_SEED'] ?? 11);

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

test('what an author changes is built as from nothing', { timeout: EDITS > 0 ? 36_000_000 : 600_000 }, async () => {
  const site = await editedSite(SEED, EDITS > 0 ? 60 : 8);
  const [kept, anew] = await Promise.all([makeProject({}), makeProject({})]);
  try {
    const steps = EDITS > 0 ? Array.from({ length: EDITS }, () => [undefined]) : thirds(site.kinds);
    await write(site, kept);
    expect((await kept.build()).code).toBe(0);
    for (const kinds of steps) {
      const edits = kinds.map((kind) => site.edit(kind));
      await write(site, kept);
      const { code, output } = await kept.build();
      const names = edits.map(({ kind }) => kind).join(', ');
      // Edits at random may contradict one another: two posts at one address, say.
      if (EDITS === 0) expect(code, output).toBe(0);
      if (code === 0) await expectSame(kept, { anew, site, names });
      else for (const { undo } of edits.toReversed()) undo();
    }
  } finally {
    await Promise.all([kept.remove(), anew.remove()]);
  }
});

/** Compares a site with one that was built of the same files in a folder where nothing is kept. */
async function expectSame({ dist }: Project, { anew, site, names }: Comparison): Promise<void> {
  for (const folder of ['node_modules/.astro', 'dist']) await rm(path.join(anew.root, folder), { recursive: true, force: true });
  await write(site, anew);
  const { code, output } = await anew.build();
  expect(code, output).toBe(0);
  expect(digests(dist), names).toEqual(digests(anew.dist));
}

/** Has a project hold the files of a site, and no other texts. */
async function write({ files }: EditedSite, to: Project): Promise<void> {
  await rm(path.join(to.root, 'src/content'), { recursive: true, force: true });
  for (const [file, text] of files) await to.write(file, text);
}

function thirds<Item>(items: readonly Item[]): (readonly Item[])[] {
  const size = Math.ceil(items.length / 3);
  return [0, 1, 2].map((index) => items.slice(index * size, (index + 1) * size));
}

/** The lines a build tells. */
async function built(): Promise<string[]> {
  const { code, output } = await project.build();
  expect(code, output).toBe(0);
  return output.trimEnd().split('\n');
}

interface Comparison {
  /** Where nothing is kept. */
  anew: Project;
  site: EditedSite;
  /** Of the edits since the last one. */
  names: string;
}
