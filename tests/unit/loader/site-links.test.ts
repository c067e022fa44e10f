import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { severityOf } from '../../../src/domain/diagnostics.ts';
import { siteAddresses } from '../../../src/domain/site-addresses.ts';
import { parseSite } from '../../../src/loader/site.ts';
import { siteLinkFaults } from '../../../src/loader/site-links.ts';
import { post, readFiles } from '../../support/content.ts';

const A = 'src/content/posts/2026-05-01-a.md';

const others = {
  'public/plan.pdf': 'x',
  'public/dossier/index.html': 'x',
  'src/content/posts/2026-05-02-b.md': post(
    'title: B\ntags: [été]\ncategory: guide\nredirect_from: [/vieux/, /ancien]',
    '## Une fin\n\n<b id="là">x</b> <a name="ici"></a>',
  ),
  'src/content/posts/2026-05-03-c.mdx': post('title: C\npermalink: /c/', '## Titre\n\n<Note>x</Note>'),
  'src/content/posts/2027-05-01-futur.md': post('title: Futur'),
  'src/content/posts/brouillon.md': post('title: Brouillon\ndate: 2026-05-01\ndraft: true\npermalink: /brouillon/'),
  'src/content/pages/contact.md': post('title: Contact'),
};

describe('A link to the site', () => {
  test.each([
    '/guide/2026/05/02/b.html',
    '/guide/2026/05/02/b.html?a=1#une-fin',
    '/guide/2026/05/02/b.html#l%C3%A0',
    '/guide/2026/05/02/b.html#ici',
    '/guide/2026/05/02/b.html#:~:text=fin',
    '../../../guide/2026/05/02/b.html',
    'https://essai.example/contact/',
    '//essai.example/contact/',
    '/contact/index.html',
    '/',
    '#',
    '#top',
    '#un-titre',
    '?page=2',
    '/c/#nulle-part',
    '/vieux/',
    '/ancien',
    '/plan.pdf',
    '/dossier/',
    '/rss.xml',
    '/feed.xml#x',
    '/flux/',
    '/categories/guide/feed.xml',
    '/etiquettes/ete/feed.json',
    '/sitemap.xml',
    '/etiquettes/',
    '/etiquettes/ete/',
    '/categories/guide/',
    '/archives/2026/',
    'mailto:a@b.example',
    'tel:+33',
    'https://ailleurs.example/rien/',
  ])('to %s leads somewhere', async (href) => {
    expect(await faultsOf(`## Un titre\n\n[x](${href})`)).toEqual([]);
  });

  test.each([
    ['/rien/', 'link-dead', '2026-05-01-mon-billet.md'],
    ['/2026/05/02/b.html', 'link-dead', '/guide/2026/05/02/b.html'],
    ['/guide/2026/05/02/bb.html#une-fin', 'link-dead', '/guide/2026/05/02/b.html#une-fin'],
    ['../contact/', 'link-dead', '/contact/'],
    ['https://essai.example/rien/contact/', 'link-dead', 'https://essai.example/contact/'],
    ['www.ailleurs.example/rien/', 'link-dead', 'https://www.ailleurs.example/rien/'],
    ['/contact', 'link-form', '/contact/'],
    ['/Contact/', 'link-form', '/contact/'],
    ['/guide/2026/05/02/b', 'link-form', '/guide/2026/05/02/b.html'],
    ['#un-titr', 'anchor-missing', '#un-titre'],
    ['/guide/2026/05/02/b.html#une-fain', 'anchor-missing', '/guide/2026/05/02/b.html#une-fin'],
    ['2026-05-02-b.md#rien', 'anchor-missing', '2026-05-02-b.md'],
  ])('to %s is %s', async (href, kind, suggestion) => {
    expect(await faultsOf(`## Un titre\n\n[x](${href})`)).toEqual([[kind, 7, 5, suggestion]]);
  });

  test('that is written twice is told twice, code passed over, in HTML and in definitions too', async () => {
    const body = '`[x](/rien/)` [x](/rien/)\n\n<a class="b" href="/rien/">y</a> [z][1] [z][1]\n\n[1]: /rien/';
    expect((await faultsOf(body)).map(([, line, column]) => [line, column])).toEqual([
      [5, 19],
      [7, 20],
      [9, 6],
    ]);
  });

  test('counts under the base of the site', async () => {
    const at = { site: 'base: /journal/\n' };
    expect(await faultsOf('[x](/contact/) [y](https://essai.example/journal/contact/) [z](https://essai.example/ailleurs/)', at)).toEqual(
      [],
    );
    expect((await faultsOf('[x](/journal/contact/)', at)).map(([kind]) => kind)).toEqual(['link-dead']);
  });

  test('to what is not published is told as by its file, and is none on the page', async () => {
    const { posts, diagnostics } = await readFiles({ ...others, [A]: post('title: A', '[x](/2027/05/01/futur.html) [y](/brouillon/)') });
    expect(diagnostics.map((fault) => [fault.kind, severityOf(fault), fault.column])).toEqual([
      ['link-hidden', 'warning', 5],
      ['link-draft', 'error', 33],
    ]);
    expect(posts.find(({ title }) => title === 'A')?.excerpt).toBe('<p>x y</p>');
  });

  test('that leads nowhere stops no build', async () => {
    const { diagnostics } = await readFiles({ [A]: post('title: A', '[x](/rien/)') });
    expect(diagnostics.map(severityOf)).toEqual(['warning']);
  });

  test('leads where it would with an empty part, which is read as a whole address', async () => {
    const sign = fc.constantFrom('a', 'b', 'c', 'C', '.', '~', '-', '_', '/', '/', 'html', 'vieux');
    const href = fc.array(sign, { maxLength: 8 }).map((signs) => `/${signs.join('')}`);
    const property = fc.asyncProperty(href, fc.constantFrom('/', '/carnet'), async (plain, base) => {
      expect(await kindsOf(plain, base)).toEqual(await kindsOf(`${plain}#`, base));
    });
    await fc.assert(property, { numRuns: 300 });
  });
});

async function faultsOf(body: string, options = {}): Promise<(string | number | undefined)[][]> {
  const { diagnostics } = await readFiles({ ...others, [A]: post('title: A', body) }, options);
  return diagnostics.map(({ kind, line, column, values }) => [kind, line, column, values['suggestion']]);
}

/** The kinds of what is told of a link in a journal of few addresses. */
async function kindsOf(href: string, base: string): Promise<string[]> {
  const { site } = parseSite(`title: Essai\nurl: https://essai.example\nbase: ${base}\nauthor:\n  name: Camille\n`, {});
  if (!site) throw new Error('src/site.yaml');
  const addresses = siteAddresses({ entries: ['/a/', '/a/b.html', '/c'], redirects: ['/vieux/'], others: ['/', '/a~b/'] });
  const body = `[x](${href})`;
  const text = { file: A, text: body, body, permalink: '/a/', hrefs: [href], links: [], ids: [] };
  return (await siteLinkFaults([text], { addresses, site })).map(({ kind }) => kind);
}
