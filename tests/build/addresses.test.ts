import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { files, read } from '../support/dist.ts';
import { all, attribute, only, parsePage, textOf } from '../support/html.ts';
import { makeProject, plainSite } from '../support/project.ts';
import { serve } from '../support/serve.ts';
import type { Project } from '../support/project.ts';

const POSTS = 'src/content/posts';
const PAGES = 'src/content/pages';
const entry = (title: string, matter = '') => `---\ntitle: "${title}"\n${matter}---\n\nTexte.\n`;

/** Addresses of every form that Jekyll has, in a folder of their own each. */
const FORMS = [
  '/1/voyages/en mer/2026/05/01/Mon-été.html',
  '/2/voyages/en mer/2026/05/01/Mon-été/',
  '/3/voyages/en mer/2026/W18/Fri/Mon-été.html',
  '/4/voyages/en mer/Mon-été.html',
  '/5/plan/Mon-été.html/',
  '/6/journal/voyages/en-mer/26-5-1/mon-été',
];
/** The address of a post that says none, in a site whose `permalink` is `ordinal`. */
const OF_SITE = '/voyages/en mer/2026/121/Mon-été.html';

// What each style of Jekyll’s makes of a post is told in `unit/loader/addresses.test.ts`.
describe('every form of address', () => {
  let project: Project;

  beforeAll(async () => {
    const categories = 'categories: [Voyages, En mer]\n';
    const posts = FORMS.map((address, index) => [
      `${POSTS}/${index}/2026-05-01-Mon-été.md`,
      entry('Mon été', `${categories}permalink: ${address}\n`),
    ]);
    project = await makeProject({
      'src/site.yaml': `${plainSite}permalink: ordinal\n`,
      [`${POSTS}/2026-05-01-Mon-été.md`]: entry('Mon été', categories),
      ...(Object.fromEntries(posts) as Record<string, string>),
    });
    const { code, output } = await project.build();
    expect(code, output).toBe(0);
  });

  afterAll(() => project.remove());

  test.each([OF_SITE, ...FORMS])('has its file, which says where it stands, and no other (%s)', (address) => {
    const file = address.endsWith('/') ? `${address}index.html` : address.replace(/(?:\.html)?$/, '.html');
    const page = parsePage(read(file.slice(1), project.dist));
    expect(textOf(only(page, 'h1'))).toBe('Mon été');
    expect(decodeURI(attribute(only(page, 'link[rel="canonical"]'), 'href') ?? '')).toBe(`https://essai.example${address}`);
    // One without an extension is reached from its folder too.
    const held = /(?:\.html|\/)$/.test(address) ? [file] : [file, `${address}/index.html`];
    expect(files(`${address.split('/')[1]}/**/*`, project.dist)).toEqual(held.map((one) => one.slice(1)));
  });
});

describe('a site of many posts', () => {
  let project: Project;

  beforeAll(async () => {
    const posts = Array.from({ length: 7 }, (_, index) => [
      `${POSTS}/202${5 + (index % 2)}-01-0${index + 1}-billet-${index}.md`,
      entry(`Billet ${index}`, `category: rayon\ntags: [${index < 5 ? 'été' : 'hiver'}]\nseries: Suite\n`),
    ]);
    project = await makeProject({
      'src/site.yaml': `${plainSite}pageSize: 3\nfeedSize: 4\n`,
      ...(Object.fromEntries(posts) as Record<string, string>),
      [`${POSTS}/2024-01-01-sans.md`]: entry('Sans extension', 'permalink: /sans/extension\n'),
      [`${POSTS}/2024-01-02-signes.md`]: entry('Signes', 'permalink: "/a + b & c/l’été, d=e/"\n'),
      [`${POSTS}/2024-01-03-pourcent.md`]: entry('Pour cent', 'permalink: /%C3%A9t%C3%A9%20bleu.html\n'),
      [`${PAGES}/contact.md`]: entry('Contact'),
      [`${PAGES}/dossier/index.md`]: entry('Dossier'),
      [`${PAGES}/dossier/autre.md`]: entry('Autre'),
      [`${PAGES}/ancienne.md`]: entry('Ancienne', 'permalink: /vieille/page.html\n'),
    });
    const { code, output } = await project.build();
    expect(code, output).toBe(0);
  });

  afterAll(() => project.remove());

  test.each([
    ['/', 10],
    ['/categories/rayon/', 7],
    ['/etiquettes/ete/', 5],
    ['/series/suite/', 7],
    ['/archives/2025/', 4],
  ])('cuts %s into pages that hold each post once', (path, posts) => {
    const total = Math.ceil(posts / 3);
    const pages = Array.from({ length: total }, (_, index) => list(path, index + 1));
    expect(new Set(pages.flatMap(({ links }) => links)).size).toBe(posts);
    expect(pages.flatMap(({ links }) => links)).toHaveLength(posts);
    const pathOf = (number: number) => (number < 1 || number > total ? undefined : `${path}${number === 1 ? '' : `page/${number}/`}`);
    expect(pages.map(({ newer, older }) => [newer, older])).toEqual(pages.map((_, index) => [pathOf(index), pathOf(index + 2)]));
    expect(files(`${path.slice(1)}page/${total + 1}/**`, project.dist)).toEqual([]);
  });

  test('lists posts newest first, and a series from its beginning', () => {
    const home = [1, 2, 3, 4].flatMap((number) => list('/', number).links);
    const years = home.map((link) => /20\d\d/.exec(link)?.[0] ?? '2024');
    expect(years).toEqual(years.toSorted().toReversed());
    expect(list('/series/suite/', 1).links[0]).toContain('/2025/01/01/');
  });

  test('archives each year, and every year in one page', () => {
    const years = all(parsePage(read('archives/index.html', project.dist)), 'a').map((link) => attribute(link, 'href'));
    expect(years.filter((link) => /^\/archives\/\d/.test(link ?? ''))).toEqual(['/archives/2026/', '/archives/2025/', '/archives/2024/']);
  });

  test('answers at every address as its links write it', async () => {
    const { url, close } = await serve(project.dist);
    const links = [1, 2, 3, 4].flatMap((number) => list('/', number).links);
    const pages = ['/contact/', '/dossier/', '/dossier/autre/', '/vieille/page.html', '/archives/2024/'];
    expect(links).toEqual(
      expect.arrayContaining(['/sans/extension', '/a%20+%20b%20&%20c/l%E2%80%99%C3%A9t%C3%A9,%20d=e/', '/%C3%A9t%C3%A9%20bleu.html']),
    );
    const answers = await Promise.all([...links, ...pages].map(async (link) => [link, (await fetch(url + link)).status] as const));
    await close();
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
  });

  test('feeds the number of posts its facts ask for', () => {
    expect((JSON.parse(read('feed.json', project.dist)) as { items: unknown[] }).items).toHaveLength(4);
  });

  function list(path: string, number: number): { links: string[]; newer: string | undefined; older: string | undefined } {
    const page = parsePage(read(`${path.slice(1)}${number === 1 ? '' : `page/${number}/`}index.html`, project.dist));
    const [newer] = all(page, 'link[rel="prev"]');
    const [older] = all(page, 'link[rel="next"]');
    return {
      links: all(page, 'article').flatMap((article) => all(article, 'a.u-url').flatMap((link) => attribute(link, 'href') ?? [])),
      newer: newer && attribute(newer, 'href'),
      older: older && attribute(older, 'href'),
    };
  }
});
