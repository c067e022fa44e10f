import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { emptyProject, importInto, readProject } from '../../../support/imported.ts';
import type { ImportResult } from '../../../../src/cli/import/run.ts';

const fixtures = path.resolve(import.meta.dirname, '../../../fixtures/jekyll');
const POST = '_posts/2020-01-01-un.md';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'carnet-renvois-'));
  await mkdir(path.join(folder, 'project'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const LINKS: readonly [string, string][] = [
  ['[a]({% post_url 2020-01-02-deux %})', '[a](2020-01-02-deux.md)'],
  ['[a]({{ site.baseurl }}{% link _posts/2020-01-02-deux.md %}#fin "T")', '[a](2020-01-02-deux.md#fin "T")'],
  ['[a](<{{ site.url }}{{ site.baseurl }}{% post_url 2020-01-02-deux %}>)', '[a](<2020-01-02-deux.md>)'],
  ["[a][1]\n\n[1]: {{ site.baseurl }}{% post_url 2020-01-02-deux %} 'T'", "[a][1]\n\n[1]: 2020-01-02-deux.md 'T'"],
  ['<a class="x" href="{% post_url 2020-01-02-deux %}">a</a>', '<a class="x" href="2020-01-02-deux.md">a</a>'],
  ['[a]({% link voyages/_posts/2020/2020-01-03-à Nice (1).md %})', '[a](voyages/2020/2020-01-03-%C3%A0%20Nice%20%281%29.md)'],
  ['{% assign u = "x" %}{% capture v %}{% post_url 2020-01-02-deux %}{% endcapture %}[a]({{ v }})', '[a](2020-01-02-deux.md)'],
  ['[a](2020-01-02-deux.md#fin)', '[a](2020-01-02-deux.md#fin)'],
  ['[a](../voyages/_posts/2020/2020-01-03-à%20Nice%20(1).md)', '[a](voyages/2020/2020-01-03-%C3%A0%20Nice%20%281%29.md)'],
  ['[a](../contact.md)', '[a](/contact.html)'],
  // What is no link to a post stays an address.
  ['{% post_url 2020-01-02-deux %} et `{% post_url 2020-01-02-deux %}`', '/blog/2020/01/02/deux.html et `/blog/2020/01/02/deux.html`'],
  ['[a]({% link contact.md %})', '[a](/contact.html)'],
  ['[a](/2020/01/02/deux.html)', '[a](/2020/01/02/deux.html)'],
  ['[a]({% post_url 2020-01-04-cache %})', '[a](/2020/01/04/cache.html)'],
];

describe('a link to a post', () => {
  it.each(LINKS)('%s becomes %s', async (text, wanted) => {
    await imported(text);
    expect(await bodyOf('src/content/posts/2020-01-01-un.md')).toBe(`${wanted}\n`);
  });

  it('from a page leads to its file too', async () => {
    await imported('', { 'contact.md': '---\ntitle: Contact\n---\n[a]({% post_url 2020-01-02-deux %})\n' });
    expect(await bodyOf('src/content/pages/contact.md')).toBe('[a](../posts/2020-01-02-deux.md)\n');
  });

  it('whose file is not there keeps its old address, and is told', async () => {
    const { ledger } = await imported('[a](rien.md)');
    expect(await bodyOf('src/content/posts/2020-01-01-un.md')).toBe('[a](/2020/01/01/rien.md)\n');
    expect(ledger.losses.map(({ kind, line, detail }) => [kind, line, detail])).toEqual([['link', 4, 'rien.md']]);
  });
});

it('every link that Jekyll makes of a tag leads where Jekyll’s did', async () => {
  const { root, remove } = await emptyProject();
  try {
    await importInto(root, path.join(fixtures, 'site'));
    const { content } = await readProject(root);
    const { body } = content.posts.find(({ source }) => source.endsWith('2020-01-26-renvois.md')) ?? {};
    const { html, links } = JSON.parse(await readFile(path.join(root, 'cache', `${body?.digest ?? ''}.json`), 'utf8')) as Stored;
    const recorded = JSON.parse(await readFile(path.join(fixtures, 'expected.json'), 'utf8')) as { texts: Record<string, string> };
    const text = recorded.texts['_posts/2020-01-26-renvois.md'] ?? '';
    const wanted = [...text.matchAll(/(?:\]\(|href="|\]: )([^\s)"]+)/g)].map(([, link = '']) => link.replace('https://essai.example', ''));
    const made = [...html.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link);
    expect(made.toSorted()).toEqual(wanted.toSorted());
    // Those to files; others are addresses in Jekyll's site too.
    expect(links.filter(({ path: written }) => /\.md/.test(written))).toHaveLength(6);
  } finally {
    await remove();
  }
});

async function imported(text: string, files: Readonly<Record<string, string>> = {}): Promise<ImportResult> {
  const site = {
    '_config.yml': 'title: Essai\nurl: https://essai.example\nbaseurl: /blog\ntimezone: Europe/Paris\nlang: fr\n',
    [POST]: `---\ntitle: Un\n---\n${text}\n`,
    '_posts/2020-01-02-deux.md': '---\ntitle: Deux\n---\nTexte.\n',
    'voyages/_posts/2020/2020-01-03-à Nice (1).md': '---\ntitle: Trois\n---\nTexte.\n',
    '_posts/2020-01-04-cache.md': '---\ntitle: Quatre\npublished: false\n---\nTexte.\n',
    'contact.md': '---\ntitle: Contact\n---\nTexte.\n',
    ...files,
  };
  for (const [file, content] of Object.entries(site)) {
    await mkdir(path.dirname(path.join(folder, 'site', file)), { recursive: true });
    await writeFile(path.join(folder, 'site', file), content);
  }
  return importInto(path.join(folder, 'project'), path.join(folder, 'site'));
}

async function bodyOf(file: string): Promise<string> {
  return (await readFile(path.join(folder, 'project', file), 'utf8')).replace(/^---\n[\s\S]*?\n---\n/, '');
}

interface Stored {
  html: string;
  links: { path: string }[];
}
