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

/** The files each project was given. */
const held = new Map<Project, ReadonlyMap<string, string | Uint8Array>>();

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

test('nor has anything changed after a build that took most pages of the last', async () => {
  await project.write(`${POSTS}/2026-01-04-quatre.md`, post('Quatre', 'category: notes', 'Un autre texte.'));
  expect((await built()).at(-1)).toMatch(/^\d+ pages en /);
  expect((await built()).at(-1)).toMatch(/^Rien n’a changé/);
});

test('what an author changes is built as from nothing', { timeout: EDITS > 0 ? 36_000_000 : 600_000 }, async () => {
  const site = await editedSite(SEED, EDITS > 0 ? 300 : 8);
  const [kept, anew] = await Promise.all([makeProject({}), makeProject({})]);
  try {
    const steps = EDITS > 0 ? Array.from({ length: EDITS }, () => [undefined]) : thirds(site.kinds);
    await write(site, kept);
    expect((await kept.build()).code).toBe(0);
    for (const kinds of steps) {
      const edits = kinds.map((kind) => site.edit(kind));
      await write(site, kept);
      const [{ code, output }, whole] = await Promise.all([kept.build(), builtAnew(anew, site)]);
      const names = edits.map(({ kind }) => kind).join(', ');
      expect(whole.code, whole.output).toBe(code);
      // Edits at random may contradict one another: two posts at one address, say.
      if (EDITS === 0) expect(code, output).toBe(0);
      if (code === 0) expect(digests(kept.dist), names).toEqual(digests(anew.dist));
      else for (const { undo } of edits.toReversed()) undo();
    }
  } finally {
    await Promise.all([kept.remove(), anew.remove()]);
  }
});

/** Builds a site in a folder where nothing is kept. */
async function builtAnew(anew: Project, site: EditedSite): Promise<Awaited<ReturnType<Project['build']>>> {
  for (const folder of ['node_modules/.astro', 'dist']) await rm(path.join(anew.root, folder), { recursive: true, force: true });
  await write(site, anew);
  return anew.build();
}

/** Has a project hold the files of a site: what has not changed is left alone, as an author leaves it. */
async function write({ files }: EditedSite, to: Project): Promise<void> {
  const before = held.get(to) ?? new Map<string, string | Uint8Array>();
  for (const file of before.keys()) if (!files.has(file)) await rm(path.join(to.root, file));
  for (const [file, text] of files) if (before.get(file) !== text) await to.write(file, text);
  held.set(to, new Map(files));
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
