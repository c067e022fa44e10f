import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { importInto, readProject } from '../../../../support/imported.ts';
import { oldPage, writeFiles } from '../../../../support/old-site.ts';

const CONFIG =
  'title: Essai\nurl: https://essai.example\nbaseurl: /blog\ntimezone: Europe/Paris\nlang: fr\nexcerpt_separator: <!--more-->\n';
const SOURCE = '---\ntitle: Un # le premier\ntags: [a]\n---\nUn chapeau.\n\n<!--more-->\n\n{% greffon %} et la suite.\n';
const PAGE =
  '<p>Un chapeau.</p>\n\n<!--more-->\n\n<p onclick="x()"><a href="/blog/y/">Lien</a>, <a href="/autre/">autre</a>, <a href="z.html">z</a> et la *suite*.</p>' +
  '\n<pre><code><span class="k">a</span>\n\nb</code></pre>\n<script>x()</script>';

let folder: string;
let root: string;
let source: string;
let old: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'carnet-snapshot-'));
  [root, source, old] = [path.join(folder, 'project'), path.join(folder, 'jekyll'), path.join(folder, 'old')] as const;
  await writeFiles(root, { 'src/content/vide': '' });
  await writeFiles(source, {
    '_config.yml': CONFIG,
    '_posts/2020-01-01-un.md': SOURCE,
    '_posts/2020-01-02-deux.md': '---\ntitle: Deux\n---\nPareil.\n',
  });
  await writeFiles(old, { 'blog/2020/01/01/un.html': oldPage(PAGE), '2020/01/02/deux.html': oldPage('<p>Pareil.</p>') });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a post that reads otherwise than in the old site', () => {
  it('is written as the HTML it showed, marked, its front matter kept', async () => {
    const { code, ledger } = await importInto(root, source, { oldSite: old, snapshots: true });
    expect([code, ledger.losses]).toEqual([0, []]);
    expect(await readFile(path.join(root, 'src/content/posts/2020-01-01-un.md'), 'utf8')).toBe(
      [
        '---',
        'title: Un # le premier',
        'tags: [a]',
        'snapshot: true',
        '---',
        '<div class="snapshot">',
        '<p>Un chapeau.</p>',
        '<!--more-->',
        '<p><a href="/y/">Lien</a>, <a href="https://essai.example/autre/">autre</a>, <a href="/2020/01/01/z.html">z</a> et la *suite*.</p>',
        '<pre><code>a',
        '<!-- -->',
        'b</code></pre>',
        '</div>',
        '',
      ].join('\n'),
    );
    expect(await readFile(path.join(root, 'src/content/posts/2020-01-02-deux.md'), 'utf8')).toContain('Pareil.');
  });

  it('keeps its source beside the content, byte for byte', async () => {
    await importInto(root, source, { oldSite: old, snapshots: true });
    expect(await readFile(path.join(root, 'import-originals/_posts/2020-01-01-un.md'), 'utf8')).toBe(SOURCE);
  });

  it('is told as a copy, not as the same', async () => {
    await importInto(root, source, { oldSite: old, snapshots: true });
    const text = await readFile(path.join(root, 'import-report.md'), 'utf8');
    expect(text).toContain('Comparés à l’ancien site : 2 = identique 1 + différent 0 + copie HTML 1.');
    expect(text).toContain(
      '## Billets repris en copie HTML de l’ancien site (1)\n\n- _posts/2020-01-01-un.md — la source est gardée dans « import-originals/_posts/2020-01-01-un.md »',
    );
    expect(text).not.toContain('Ce que même la copie');
  });

  it('is read by Carnet without a fault but the dead links it had, its excerpt kept', async () => {
    await importInto(root, source, { oldSite: old, snapshots: true });
    const { content } = await readProject(root);
    expect(content.diagnostics.map(({ kind, found }) => [kind, found])).toEqual([
      ['link-dead', '/y/'],
      ['link-dead', '/2020/01/01/z.html'],
    ]);
    expect(content.posts.find(({ title }) => title.startsWith('Un'))?.excerpt).toBe('<p>Un chapeau.</p>');
  });

  it('comes to the same the second time', async () => {
    await importInto(root, source, { oldSite: old, snapshots: true });
    const { compared } = await importInto(root, source, { oldSite: old, snapshots: true });
    expect(new Set(compared.map(({ state }) => state))).toEqual(new Set(['same']));
  });
});
