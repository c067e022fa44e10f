import { describe, expect, test } from 'vitest';

import { readFiles, told } from '../../support/content.ts';

const POSTS = 'src/content/posts';
const PAGES = 'src/content/pages';
const entry = (title: string, matter = '') => `---\ntitle: "${title}"\n${matter}---\n\nTexte.\n`;

describe('The address of a post', () => {
  test.each([
    ['date', '/voyages/en mer/2026/05/01/Mon-été.html'],
    ['pretty', '/voyages/en mer/2026/05/01/Mon-été/'],
    ['ordinal', '/voyages/en mer/2026/121/Mon-été.html'],
    ['weekdate', '/voyages/en mer/2026/W18/Fri/Mon-été.html'],
    ['none', '/voyages/en mer/Mon-été.html'],
    ['/plan/:title.html/', '/plan/Mon-été.html/'],
    ['/journal/:slugified_categories/:short_year-:i_month-:i_day/:slug', '/journal/voyages/en-mer/26-5-1/mon-été'],
  ])('is Jekyll’s in a site of the style %s', async (style, address) => {
    const file = { [`${POSTS}/2026-05-01-Mon-été.md`]: entry('Mon été', 'categories: [Voyages, En mer]\n') };
    const { posts, diagnostics } = await readFiles(file, { site: `permalink: ${style}\n` });
    expect([posts.map(({ permalink }) => permalink), diagnostics]).toEqual([[address], []]);
  });
});

test('An address that something else has is an error, and both are named', async () => {
  const taken = [
    '/',
    '/index.html',
    '/404.html',
    '/categories/',
    '/categories/rayon/',
    '/etiquettes/ete/',
    '/series/suite/',
    '/archives/2026/',
    '/page/2/',
    '/etiquettes/ete/page/2/',
    '/un.html',
    '/UN',
    '/contact/',
  ];
  const thieves = taken.map((address, index) => [`${POSTS}/2026-02-${String(index + 1).padStart(2, '0')}-voleur.md`, address] as const);
  const { diagnostics } = await readFiles(
    {
      [`${POSTS}/2026-01-01-un.md`]: entry('Un', 'category: rayon\ntags: [été]\nseries: Suite\npermalink: /un.html\n'),
      [`${POSTS}/2026-01-02-deux.md`]: entry('Deux', 'tags: [été]\n'),
      [`${PAGES}/contact.md`]: entry('Contact'),
      ...Object.fromEntries(thieves.map(([file, address]) => [file, entry('Voleur', `permalink: ${address}\n`)])),
    },
    { site: 'pageSize: 1\n' },
  );
  const texts = diagnostics.filter(({ kind }) => kind === 'address-taken').map((fault) => told([fault]));
  const untold = thieves.filter(
    ([file, address]) => !texts.some((text) => text.includes(file) || (text.includes('contact.md') && address === '/contact/')),
  );
  expect(untold).toEqual([]);
  expect(texts.find((text) => text.includes('2026-02-11'))).toContain('2026-01-01-un.md');
});

test('A page and a folder of one name are an error: no disk has both', async () => {
  const { diagnostics } = await readFiles({
    [`${POSTS}/2026-01-01-un.md`]: entry('Un', 'permalink: /un.html/suite.html\n'),
    [`${POSTS}/2026-01-02-deux.md`]: entry('Deux', 'permalink: /un.html\n'),
    [`${POSTS}/2026-01-03-trois.md`]: entry('Trois', 'permalink: /un.htm/\n'),
  });
  expect(diagnostics.map(({ kind, file, values }) => [kind, file, values['other']])).toContainEqual([
    'address-taken',
    `${POSTS}/2026-01-02-deux.md`,
    `${POSTS}/2026-01-01-un.md`,
  ]);
});

test.each(['index.html', '404.html', 'rss.xml', 'robots.txt', 'archives/index.html', 'archives/2026/index.html'])(
  'A file of “public” that hides a page of the site is told: %s',
  async (name) => {
    const files = { [`${POSTS}/2026-01-01-un.md`]: entry('Un'), [`public/${name}`]: 'Un.', 'public/plan.pdf': 'Un.' };
    const { diagnostics } = await readFiles(files);
    expect(diagnostics.map(({ kind, file }) => [kind, file])).toEqual([['public-hides', `public/${name}`]]);
  },
);

describe('A redirect leads to a page in one step: told as an error, with its place, is', () => {
  const [ONE, TWO] = [`${POSTS}/2026-01-01-un.md`, `${POSTS}/2026-01-02-deux.md`];
  const place = async (one: string, two: string) => {
    const { diagnostics } = await readFiles({ [ONE]: entry('Un', one), [TWO]: entry('Deux', two) });
    return diagnostics.map(({ kind, file, line, column, values }) => `${kind} ${file}:${line}:${column} ${values['other']}`);
  };

  test.each([
    ['one onto a page that stands', 'permalink: /un/\n', 'permalink: /deux/\nredirect_from: /un/\n', `address-taken ${TWO}:4:16 ${ONE}`],
    ['one from a page onto itself, a loop', 'permalink: /un/\nredirect_from: [/vieux/, /un/]\n', '', `address-taken ${ONE}:4:26 ${ONE}`],
    [
      'two that lead to each other, a loop',
      'permalink: /un/\nredirect_from: /deux/\n',
      'permalink: /deux/\nredirect_from: /un/\n',
      `address-taken ${TWO}:4:16 ${ONE}`,
    ],
    ['two from one address', 'permalink: /un/\nredirect_from: /vieux/\n', 'redirect_from: /vieux/\n', `address-taken ${TWO}:3:16 ${ONE}`],
    ['one onto the same file in another form', 'permalink: /un.html\n', 'redirect_from: /un\n', `address-taken ${TWO}:3:16 ${ONE}`],
    ['one onto a list', '', 'redirect_from: /archives/\n', `address-taken ${TWO}:3:16 Archives`],
  ])('%s', async (_, one, two, fault) => {
    expect(await place(one, two)).toContain(fault);
  });
});
