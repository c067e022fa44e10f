import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { severityOf } from '../../../src/domain/diagnostics.ts';
import { readContent } from '../../../src/loader/content.ts';
import { NOW, post, siteWith } from '../../support/content.ts';
import type { Content } from '../../../src/loader/content.ts';

const POSTS = 'src/content/posts/';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'carnet-links-'));
});

afterEach(() => rm(root, { recursive: true }));

describe('A link to a file', () => {
  test.each([
    ['[x](2026-05-02-b.md)', 'href="/2026/05/02/b.html"'],
    ['[x](./2026-05-02-b.md#fin)', 'href="/2026/05/02/b.html#fin"'],
    ['[x](2026-05-02-b.md?a=1&b=2#fin)', 'href="/2026/05/02/b.html?a=1&amp;b=2#fin"'],
    ['[x][1]\n\n[1]: <2026-05-02-b.md> "Titre"', 'href="/2026/05/02/b.html"'],
    ['[x](sous/2026-05-03-un%20c.mdx)', 'href="/2026/05/03/c/"'],
    ['[x](<sous/2026-05-03-un c.mdx>)', 'href="/2026/05/03/c/"'],
    ['[x](../pages/à%20propos.md)', 'href="/%C3%A0%20propos/"'],
    ['[x](../pages/%C3%A0%20propos.md)', 'href="/%C3%A0%20propos/"'],
    ['du <a href="2026-05-02-b.md">HTML</a>', 'href="/2026/05/02/b.html"'],
    ['<p>\n<a\n href="2026-05-02-b.md">HTML</a>\n</p>', 'href="/2026/05/02/b.html"'],
    ['[x](2026-05-01-a.md)', 'href="/2026/05/01/a.html"'],
  ])('%s leads to its page', async (body, wanted) => {
    await write({ ...others, [`${POSTS}2026-05-01-a.md`]: post('title: A', body) });
    const { diagnostics } = await read();
    expect(diagnostics).toEqual([]);
    expect(await htmlOf('2026-05-01-a.md')).toContain(wanted);
  });

  test.each([
    ['an address elsewhere', '[x](https://a.example/b.md)'],
    ['an address from the root', '[x](/notes/b.md)'],
    ['a part of the page', '[x](#b.md)'],
    ['Liquid of Jekyll’s', '[x]({{site.baseurl}}/b.md)'],
    ['code', '`[x](rien.md)` et `<a href="rien.md">`'],
    ['a comment', '<!-- <a href="rien.md"> -->'],
    ['another kind of file', '[x](rien.html)'],
  ])('is not %s', async (_, body) => {
    await write({ [`${POSTS}2026-05-01-a.md`]: post('title: A', body) });
    expect((await read()).diagnostics.filter(({ kind }) => kind === 'link-missing')).toEqual([]);
  });

  test.each([
    ['from a draft, is a warning', 'title: A\ndraft: true', '[x](rien.md)', [['link-missing', 'warning']]],
    ['of MDX, is told', 'title: A', '<a href="rien.md">x</a>', [['link-missing', 'error']]],
    ['to what is out of the content, is told', 'title: A', '[x](../../../LISEZMOI.md)', [['link-missing', 'error']]],
  ])('that is missing, %s', async (name, matter, body, wanted) => {
    const file = name.includes('MDX') ? '2026-05-01-a.mdx' : '2026-05-01-a.md';
    await write({ [`${POSTS}${file}`]: post(matter, body) });
    expect((await read()).diagnostics.map((fault) => [fault.kind, severityOf(fault)])).toEqual(wanted);
  });

  test('to a file with a fault of its own tells that one alone', async () => {
    await write({ [`${POSTS}2026-05-01-a.md`]: post('title: A', '[x](2026-05-02-b.md)'), [`${POSTS}2026-05-02-b.md`]: post('titel: B') });
    expect((await read()).diagnostics.map(({ kind }) => kind)).toEqual(['misspelt-key']);
  });

  test('to a post that waits for its day has no address, but in preview', async () => {
    const link = post('title: A', 'Voir [x](2027-01-01-b.md) et <a class="k" href="2027-01-01-b.md">y</a>.');
    await write({ [`${POSTS}2026-05-01-a.md`]: link, [`${POSTS}2027-01-01-b.md`]: post('title: B') });
    await read();
    expect(await htmlOf('2026-05-01-a.md')).toBe('<p>Voir <a>x</a> et <a class="k">y</a>.</p>\n');
    await read(true);
    expect(await htmlOf('2026-05-01-a.md')).toContain('<a href="/2027/01/01/b.html">x</a>');
    await read();
    expect(await htmlOf('2026-05-01-a.md')).not.toContain('2027');
  });

  test('follows its target to a new address, and only posts that lead there are rendered again', async () => {
    const linking = { [`${POSTS}2026-05-01-a.md`]: post('title: A', '[x](2026-05-02-b.md)') };
    await write({ ...others, ...linking });
    await read();
    const before = await times();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await write({ [`${POSTS}2026-05-02-b.md`]: post('title: B\npermalink: /ailleurs/') });
    await read();
    expect(await htmlOf('2026-05-01-a.md')).toContain('href="/ailleurs/"');
    const after = await times();
    expect(Object.keys(before).filter((file) => before[file] !== after[file])).toHaveLength(1);
    expect(Object.keys(after).filter((file) => !(file in before))).toHaveLength(1);
  });
});

const others = {
  [`${POSTS}2026-05-02-b.md`]: post('title: B', '## Fin'),
  [`${POSTS}sous/2026-05-03-un c.mdx`]: post('title: C\npermalink: pretty\nslug: c'),
  'src/content/pages/à propos.md': post('title: À propos'),
};

let content: Content;

async function read(hidden = false): Promise<Content> {
  content = await readContent({ root, site: siteWith(), now: NOW, hidden, cache: path.join(root, 'cache') });
  return content;
}

async function htmlOf(name: string): Promise<string> {
  const { body } = content.posts.find(({ source }) => source.endsWith(name)) ?? {};
  const stored = await readFile(path.join(root, 'cache', `${body?.digest ?? ''}.json`), 'utf8');
  return (JSON.parse(stored) as { html: string }).html;
}

async function times(): Promise<Record<string, number>> {
  const files = await readdir(path.join(root, 'cache'));
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, (await stat(path.join(root, 'cache', file))).mtimeMs] as const)),
  );
}

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
}
