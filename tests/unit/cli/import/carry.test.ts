import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { planImport } from '../../../../src/cli/import/plan.ts';
import { readJekyllSite } from '../../../../src/cli/import/read-site.ts';
import { NOW } from '../../../support/imported.ts';
import type { Plan } from '../../../../src/cli/import/plan.ts';

// What Jekyll publishes and Carnet would refuse: the text it becomes.
const CARRIED: readonly [string, string, string][] = [
  ['a front matter that never closes is text', '---\ntitle: Ouvert\n', '---\ntitle: "Un"\n---\n---\ntitle: Ouvert\n'],
  [
    'an author with an address',
    '---\ntitle: U\nauthor:\n  name: Zoé\n  url: x\n---\n',
    '---\ntitle: U\nauthor: "Zoé"\nextra:\n  author:\n    name: Zoé\n    url: x\n---\n',
  ],
  ['a map in braces', '---\n{title: U, published: "false"}\n---\n', '---\ntitle: "U"\nextra:\n  published: "false"\n---\n'],
  ['a title that is a list', '---\ntitle: [a]\n---\n', '---\ntitle: "[\\"a\\"]"\n---\n'],
  ['an address of a script', '---\ntitle: U\npermalink: /a/b.php\n---\n', '---\ntitle: U\npermalink: "/a/b.html"\n---\n'],
];

describe('a post Carnet would refuse', () => {
  it.each(CARRIED)('is published all the same: %s', async (_, text, wanted) => {
    const plan = await planOf(text);
    const post = plan.actions.find(({ target }) => target.endsWith('2020-01-01-un.md'));
    expect(post?.text).toBe(wanted);
    expect(plan.files.find(({ source }) => source.endsWith('un.md'))?.status).toBe('published');
  });

  it('may show the excerpts of others', async () => {
    const { actions } = await planOf('---\ntitle: U\n---\nTête.\n\n{% for post in site.posts %}{{ post.excerpt }}{% endfor %}\n');
    expect(actions.find(({ target }) => target.endsWith('un.md'))?.text).toBe('---\ntitle: U\n---\nTête.\n\nTête.\n');
  });

  it('is told where its Liquid lacks a brace', async () => {
    const { losses } = await planOf('---\ntitle: U\n---\nUn [lien]({ site.baseurl }/a/), `{ site.url }`, {{ site.url }}, { page.url }.\n');
    expect(losses.map(({ kind, line, detail }) => [kind, line, detail])).toEqual([
      ['look-alike', 4, '{ site.baseurl }'],
      ['look-alike', 4, '{ page.url }'],
    ]);
  });

  it('has its old address told where no page can have it', async () => {
    const { addresses } = await planOf('---\ntitle: U\npermalink: /a?b=c\n---\n');
    expect(addresses).toContainEqual({
      source: '/a?b=c',
      status: 'refused',
      target: '/a-b=c',
      reason: 'address',
      detail: '_posts/2020-01-01-un.md',
    });
  });
});

async function planOf(text: string): Promise<Plan> {
  const source = await mkdtemp(path.join(tmpdir(), 'carnet-carry-'));
  await mkdir(path.join(source, '_posts'));
  await writeFile(path.join(source, '_config.yml'), 'title: Essai\nurl: https://essai.example\ntimezone: Europe/Paris\n');
  await writeFile(path.join(source, '_posts/2020-01-01-un.md'), text);
  const plan = planImport(await readJekyllSite(source), NOW);
  await rm(source, { recursive: true });
  return plan;
}
