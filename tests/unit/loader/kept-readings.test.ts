import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { forgetBodies } from '../../../src/loader/body.ts';
import { readContent } from '../../../src/loader/content.ts';
import { forgetReadings } from '../../../src/loader/kept-readings.ts';
import { forgetHeads } from '../../../src/loader/known-heads.ts';
import { NOW, post, siteWith, told } from '../../support/content.ts';
import { faultyInputs } from '../../support/faulty-inputs.ts';
import { hugePng } from '../../support/photographs.ts';

const A = 'src/content/posts/2026-05-01-a.md';
const B = 'src/content/posts/2026-05-02-b.md';

const toHere = { [A]: post('title: A', '[ici](/ici/)') };

let home: string;
let root: string;
let moves = 0;

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'carnet-kept-'));
  root = path.join(home, 'project');
  await mkdir(root);
});
afterEach(() => rm(home, { recursive: true }));

describe('The same is told by a build, by a first check, and by one that finds what the first has kept', () => {
  const inputs = Object.entries(faultyInputs).flatMap(([kind, { posts }]) => (posts ? [[kind, posts] as const] : []));
  test.each(inputs)('of %s', async (_, posts) => {
    await write(Object.fromEntries(Object.entries(posts).map(([name, content]) => [path.join('src/content/posts', name), content])));
    const built = await reading({ checkOnly: false, cache: 'other/bodies' });
    const first = await reading();
    const kept = await reading();
    expect([first, kept]).toEqual([built, built]);
  });
});

test('a preview leaves nothing of what it shows in the bodies of the next build', async () => {
  await write({
    [A]: post('title: A\ndate: 2026-05-01', 'Voir [B](2026-09-02-b.md).'),
    'src/content/posts/2026-09-02-b.md': post('title: B\ndate: 2026-09-02'),
  });
  const bodies = async (hidden: boolean) => {
    const { posts } = await readContent({ root, site: siteWith(), now: NOW, hidden, cache: path.join(root, 'cache/bodies') });
    // Each is a process of its own.
    for (const forget of [forgetReadings, forgetHeads, forgetBodies]) forget();
    const a = posts.find(({ source }) => source === A);
    return readFile(path.join(root, 'cache/bodies', `${a?.body.digest}.json`), 'utf8');
  };
  const built = await bodies(false);
  expect(built).not.toContain('href=\\"/');
  expect(await bodies(true)).toContain('href=\\"/');
  expect(await bodies(false)).toBe(built);
});

describe('What was kept is read anew where', () => {
  test.each<[string, Files, Files]>([
    ['its text has changed', { [A]: post('title: A', '[x](#rien)') }, { [A]: post('title: A', '\n[x](#rien)') }],
    ['its front matter has', { [A]: post('title: A') }, { [A]: post('titre: A') }],
    ['the text it leads to became a draft', linked('title: B'), linked('title: B\ndraft: true')],
    ['the text it leads to is gone', linked('title: B'), { ...linked('title: B'), [B]: null }],
    ['another came to where its link was dead', toHere, { ...toHere, [B]: post('title: B\npermalink: /ici/') }],
    ['its picture has changed', pictured(hugePng(3, 3)), pictured(new Uint8Array([1, 2, 3]))],
    ['its picture is gone', pictured(hugePng(3, 3)), { ...pictured(new Uint8Array()), 'src/content/posts/lac.png': null }],
    ['its picture came', { [A]: pictured(new Uint8Array())[A] ?? null }, pictured(hugePng(3, 3))],
    ['a file beside it is gone', documented('x'), { ...documented('x'), 'src/content/posts/plan.pdf': null }],
    [
      'a tag of another is spelt otherwise',
      { [A]: post('title: A\ntags: [Été]'), [B]: post('title: B') },
      { [B]: post('title: B\ntags: [ete]') },
    ],
  ])('%s', async (_, before, after) => {
    await write(before);
    await reading();
    await write(after);
    expect(await reading()).toBe(await reading({ cache: 'none/bodies' }));
  });

  test('the facts of the site have', async () => {
    await write({ [A]: post('title: A', '[ici](/ici/a/) ?'), [B]: post('title: B', '[ici](/2026/05/01/a.html)') });
    const [site, other] = ['', 'permalink: /ici/:title/\ntypography: fr-CH\n'];
    const read = [await reading({ site }), await reading({ site: other }), await reading({ site })];
    expect(read).toEqual([await reading({ site, cache: 'a/b' }), await reading({ site: other, cache: 'c/d' }), read[0]]);
    expect(read[0]).not.toBe(read[1]);
  });

  test('its day has come, or is yet to come again', async () => {
    await write({ [A]: post('title: A\ndate: 2026-06-01 10:00', '[x](/vieux/)') });
    const before = NOW - 86_400_000;
    const read = [await texts(NOW), await texts(before), await texts(NOW)];
    expect(read).toEqual([1, 0, 1]);
  });
});

test('of a text without an error, both its head and its body are kept, and no more once it is gone', async () => {
  await write({ [A]: post('title: A'), [B]: post('title: B', '![](rien.png)') });
  await reading();
  expect(await keptParts()).toEqual({ [A]: ['digest', 'head', 'body'], [B]: ['digest', 'head'] });
  await write({ [A]: null });
  await reading();
  expect(await keptParts()).toEqual({ [B]: ['digest', 'head'] });
});

test('whatever is edited, a check that finds what was kept tells what a first one tells', async () => {
  const name = fc.constantFrom('2026-05-01-a.md', '2026-05-02-b.md', '2026-05-03-c.md', 'lac.png', 'plan.pdf');
  const matter = fc.constantFrom(
    'title: A',
    'title: A\ntags: [été]',
    'title: B\ntags: [Ete]\ndraft: true',
    'titre: C',
    'title: "',
    'title: A\npermalink: /x/',
  );
  const body = fc.constantFrom(
    'Texte.',
    '[b](2026-05-02-b.md)',
    '![Le lac](lac.png)',
    '[plan](plan.pdf)',
    '[x](/x/)',
    '<!-- x',
    '## A\n\n#### B',
    '[a][b]',
  );
  const edit = fc.record({ name, matter, body, gone: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
      for (const one of edits) {
        await write({ [`src/content/posts/${one.name}`]: one.gone ? null : one.name.endsWith('.md') ? post(one.matter, one.body) : 'x' });
        expect(await reading()).toBe(await reading({ cache: `fresh-${(moves += 1)}/bodies` }));
      }
    }),
    { numRuns: 12 },
  );
});

/** What a check tells. The project is moved first: what a process remembers by its path is forgotten, what stands on disk is not. */
async function reading({ checkOnly = true, cache = 'kept/bodies', site = '', now = NOW }: ReadOptions = {}): Promise<string> {
  const moved = path.join(home, `project-${(moves += 1)}`);
  await rename(root, moved);
  root = moved;
  const content = await readContent({
    root,
    site: siteWith(site),
    now,
    hidden: false,
    cache: path.join(root, cache),
    checkOnly,
  });
  return `${content.texts}\n${told(content.diagnostics)}`;
}

/** What stands on disk, by file. */
async function keptParts(): Promise<Record<string, string[]>> {
  const { texts: all } = JSON.parse(await readFile(path.join(root, 'kept/readings.json'), 'utf8')) as { texts: [string, object][] };
  return Object.fromEntries(all.map(([file, kept]) => [file, Object.keys(kept)]));
}

async function texts(now: number): Promise<number> {
  return Number.parseInt(await reading({ now }), 10);
}

async function write(files: Files): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    if (content === null) await rm(path.join(root, file), { force: true });
    else await writeFile(path.join(root, file), content);
  }
}

function linked(matter: string): Files {
  return { [A]: post('title: A', '[b](2026-05-02-b.md)'), [B]: post(matter) };
}

function pictured(bytes: Uint8Array): Files {
  return { [A]: post('title: A', '![Le lac](lac.png)'), 'src/content/posts/lac.png': bytes };
}

function documented(text: string): Files {
  return { [A]: post('title: A', '[le plan](plan.pdf)'), 'src/content/posts/plan.pdf': text };
}

/** By path from the project's folder; null where the file is taken away. */
type Files = Readonly<Record<string, string | Uint8Array | null>>;

interface ReadOptions {
  checkOnly?: boolean;
  cache?: string;
  /** Lines of `src/site.yaml`. */
  site?: string;
  now?: number;
}
