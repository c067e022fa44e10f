import { describe, expect, test } from 'vitest';

import { severityOf } from '../../../src/domain/diagnostics.ts';
import { post, readFiles, readPostFile, told as textOf } from '../../support/content.ts';
import type { Content } from '../../../src/loader/content.ts';

const POSTS = 'src/content/posts/';

describe('Bytes', () => {
  test('a byte order mark, and line ends of every system, change nothing', async () => {
    const text = post('title: Essai', 'Un.\n\nDeux.\n');
    for (const written of [`\uFEFF${text}`, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')]) {
      const { posts, diagnostics } = await readPostFile(written);
      expect(diagnostics).toEqual([]);
      expect(posts.map(({ title, excerpt }) => [title, excerpt])).toEqual([['Essai', '<p>Un.</p>']]);
    }
  });

  test.each([
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${post('title: Essai')}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(post('title: Essai'), 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${post('title: Essai')}`, 'utf16le').swap16()],
    ['Latin-1', Buffer.from(post('title: Été'), 'latin1')],
    ['a lone surrogate', Buffer.concat([Buffer.from(post('title: Essai')), Buffer.from([0xed, 0xa0, 0x80])])],
  ])('%s is one fault, of encoding', async (_, bytes) => {
    expect(await kindsOf(bytes)).toEqual(['not-utf8']);
  });

  test('the first byte in another encoding is found after a true replacement character', async () => {
    const { diagnostics } = await readPostFile(Buffer.concat([Buffer.from('---\ntitle: \uFFFD\n---\né '), Buffer.from('é', 'latin1')]));
    expect(diagnostics.map(({ line, column }) => [line, column])).toEqual([[4, 3]]);
  });

  test.each([
    ['an item beside the others', 'tags:\n  - un\n - deux', 'yaml-indent', '4:2', '  - deux'],
    ['a tab before a first key', '\ttitle: Essai', 'yaml-indent', '2:1', 'title: Essai'],
    ['a tab in a text', 'description: |\n\tUn.', 'yaml-indent', '3:2', 'description: |\n  Un.'],
    ['a list without its brackets', 'tags: "un", "deux"', 'yaml-inner-quote', '2:10', 'tags: ["un", "deux"]'],
    ['a list without its comma', 'tags: ["un" "deux"]', 'yaml-comma', '2:13', 'tags: ["un", "deux"]'],
    ['a list that begins on its key’s line', 'tags: - un', 'yaml-sign', '2:7', 'tags:\n  - un'],
    ['a list in a list', 'title: [un, [deux]', 'yaml-bracket', '2:8', 'title: [un, [deux]]'],
    ['an item with an open quote', "- 'un", 'yaml-quote', '2:3', '- "un"'],
    ['curly quotes', 'title: “Un : deux”', 'yaml-colon', '2:8', 'title: "Un : deux"'],
    ['curly quotes in a list', 'title: Essai\ntags: “un”, “deux”', 'tag-commas', '3:7', 'un, deux'],
  ])('%s: told with the lines mended', async (_, matter, kind, place, suggestion) => {
    const { diagnostics } = await readPostFile(post(matter));
    expect(diagnostics.map((told) => [told.kind, `${told.line}:${told.column}`, told.values['suggestion']])).toEqual([
      [kind, place, suggestion],
    ]);
  });

  test('an image that is not there is not asked what it shows', async () => {
    expect(await kindsOf(post('title: Essai', '![](rome.jpg)'))).toEqual(['image-missing']);
  });

  test.each([
    ['nothing', '', ['front-matter-missing']],
    ['blank lines', '\n \n', ['front-matter-missing']],
    ['no front matter', 'Bonjour.\n', ['front-matter-missing']],
    ['a line before it', '\n---\ntitle: Essai\n---\n', ['front-matter-missing']],
    ['front matter of TOML', '+++\ntitle = "Essai"\n+++\n', ['front-matter-missing']],
    ['front matter that does not begin', 'title: Essai\nlang: fr\n---\nBonjour.\n', ['front-matter-unopened']],
    ['front matter that does not end', '---\ntitle: Essai\n', ['front-matter-open']],
    ['empty front matter', '---\n---\nBonjour.\n', ['missing-key']],
    ['a null character', post('title: Essai', 'a\0b'), ['control-character']],
    ['a delete', post('title: Essai', 'a\x7Fb'), ['invisible-sign']],
    ['a letter lost on the way', post('title: Un \uFFFDt\uFFFD'), ['lost-character', 'lost-character']],
    ['a conflict in front matter', '---\n<<<<<<< HEAD\ntitle: Un\n=======\ntitle: Deux\n>>>>>>> mer\n---\n', ['merge-conflict']],
    ['a conflict in code', post('title: Essai', '```\n<<<<<<< HEAD\n=======\n>>>>>>> mer\n```\n'), []],
    ['front matter closed by a rule of the text', '---\ntitle: Essai\n\nBonjour.\n\n---\n', ['front-matter-open']],
  ])('%s: told', async (_, text, told) => {
    expect(await kindsOf(text)).toEqual(told);
  });

  test.each([
    ['an override', 'a \u202Eb\u202C', 1],
    ['an isolate that does not end on its line', 'a \u2067b\nc\u2069', 1],
    ['both, twice', '\u202Ea \u2067b\n\u202Ea \u2067b', 4],
    ['an isolate that ends', 'a \u2067b\u2069 c', 0],
    ['marks of right to left, joiners', 'שלום\u200F! \u200Eab می\u200Cروم 👩\u200D💻', 0],
  ])('the direction of writing: %s', async (_, body, told) => {
    const { posts, diagnostics } = await readPostFile(post('title: Essai', body));
    expect([posts.length, diagnostics.map(({ kind }) => kind)]).toEqual([1, Array(told).fill('text-direction')]);
  });

  test('signs that cannot be seen are told where they stand, five at most, and the text is read', async () => {
    const { posts, diagnostics } = await readPostFile(post('title: Essai', `😀 a\uFEFFb \u0092 ${'\u0085'.repeat(9)}`));
    expect(diagnostics.map(({ kind, line, column }) => [kind, line, column])).toEqual(
      [5, 8, 10, 11, 12].map((column) => ['invisible-sign', 5, column]),
    );
    expect(posts).toHaveLength(1);
  });

  test('a post of ten megabytes, an endless word and deep nesting are read', async () => {
    for (const body of ['mot '.repeat(2_500_000), 'x'.repeat(100_000), `${'> '.repeat(500)}x`, '['.repeat(2000)])
      expect((await readPostFile(post('title: Essai', body))).diagnostics).toEqual([]);
  });
});

describe('Front matter', () => {
  test('the last of two values of a key counts, with a warning', async () => {
    const { posts, diagnostics } = await readPostFile(post('title: Un\ntags: [a]\ntitle: Deux\ntags: [b]'));
    expect(posts.map(({ title, tags }) => [title, tags.map(({ label }) => label)])).toEqual([['Deux', ['b']]]);
    expect(diagnostics.map((fault) => [fault.kind, fault.line, severityOf(fault)])).toEqual([
      ['duplicate-key', 4, 'warning'],
      ['duplicate-key', 5, 'warning'],
    ]);
  });

  test.each([
    ['2026-02-30', 'date-day'],
    ['2026-00-10', 'date-month'],
    ['2026-13-01', 'date-month'],
    ['01/05/2026', 'date-ambiguous'],
    ['25/12/2026', 'date-form'],
    ['20260501', 'date-form'],
    ['1er mai 2026', 'date-form'],
    ['2026-05-01 25:00', 'date-time'],
    ['2026-05-01 10:00 +9900', 'date-time'],
    ['2026-05-01 10:00 -12:60', 'date-time'],
    ['0026-05-01', 'date-form'],
    ['[2026-05-01]', 'expected-text'],
    ['{jour: 1}', 'expected-text'],
    ['true', 'date-form'],
    ['2026', 'date-form'],
    ['demain', 'date-form'],
  ])('date: %s is %s', async (date, kind) => {
    const { posts, diagnostics } = await readPostFile(post(`title: Essai\ndate: ${date}`));
    expect(diagnostics.map((fault) => [fault.kind, fault.line, fault.column])).toEqual([[kind, 3, 7]]);
    expect(posts).toEqual([]);
  });

  test.each(['', ' null', ' ~', ' ""'])('date:%s leaves the date to the name of the file', async (date) => {
    const { posts, diagnostics } = await readPostFile(post(`title: Essai\ndate:${date}`));
    expect(diagnostics).toEqual([]);
    expect(posts.map((read) => read.date)).toEqual(['2026-05-01T00:00:00+02:00']);
  });

  test.each([
    ['tags:', []],
    ['tags: null', []],
    ['tags: []', []],
    ['tags: [3.10, 2017, true]', ['3.10', '2017', 'true']],
    ['tags: ville été', ['ville', 'été']],
    ['tag: Un été', ['Un été']],
    ['tags: ["null"]', ['null']],
    ['tags: [C, C++, C#]', ['C', 'C++', 'C#']],
    ['tags: ["🎉", 你好]', ['🎉', '你好']],
  ])('%s: as written', async (line, labels) => {
    const { posts, diagnostics } = await readPostFile(post(`title: Essai\n${line}`));
    expect(diagnostics).toEqual([]);
    expect(posts.flatMap(({ tags }) => tags.map(({ label }) => label))).toEqual(labels);
  });

  test.each([
    ['tags: [ville, null]', 'empty-tag', 3, 15],
    ['tags: [~]', 'empty-tag', 3, 8],
    ['tag: [ville, ""]', 'empty-tag', 3, 14],
    ['tags: [[ville, été], mer]', 'expected-list', 3, 7],
    ['tags: [{a: b}]', 'expected-list', 3, 7],
    ['tags: [été, Été]', 'tag-variants', 3, 13],
    ['tags: [C plus plus, C++]', 'tag-collision', 3, 21],
    ['category: {a: b}', 'expected-list', 3, 11],
    ['draft: [true]', 'expected-boolean', 3, 8],
    ['lang: français', 'language', 3, 7],
    ['canonical: ailleurs', 'expected-address', 3, 12],
    ['image: {alt: La ville}', 'expected-path', 3, 8],
    ['image: [ville.png]', 'expected-path', 3, 8],
    ['publised: false', 'misspelt-key', 3, 1],
    ['last-modified-at: 2026-05-01', 'misspelt-key', 3, 1],
    ['Date: 2026-05-01', 'misspelt-key', 3, 1],
    ['mood: bien', 'unknown-key', 3, 1],
    ['__proto__: x', 'unknown-key', 3, 1],
    ['description: *gras*', 'yaml-sign', 3, 14],
    ['description: &note', 'yaml-sign', 3, 14],
    ['description: !Bravo à tous', 'yaml-sign', 3, 14],
    ['description: @vous', 'yaml-sign', 3, 14],
    ['description: `code`', 'yaml-sign', 3, 14],
    ['description: - un', 'yaml-sign', 3, 14],
    ['  description: un', 'yaml-indent', 3, 3],
    ['description: ? quoi', 'yaml-sign', 3, 14],
    ['tags:\n  * ville', 'yaml-sign', 4, 3],
    ['tags: [été, #ville]', 'yaml-sign', 3, 13],
    ['description: Le #1 des étés', 'yaml-comment', 3, 14],
    ['description: Question # 3', 'yaml-comment', 3, 14],
    ['tags: #ville #été', 'yaml-comment', 3, 7],
    ['permalink: #ville', 'yaml-comment', 3, 12],
    ['tags:\n  -ville\n  -été', 'expected-list', 4, 3],
    ['tags:\n  • ville\n  • été', 'expected-list', 4, 3],
    ['tags: ville; été', 'tag-commas', 3, 7],
    ['tags: ville,été', 'tag-commas', 3, 7],
    ['categories: ville, été', 'tag-commas', 3, 13],
    ['tags: ["\\u200B"]', 'empty-tag', 3, 8],
    ['redirect_from: /un/, /deux/', 'expected-list', 3, 16],
    ['redirect_from: /un/ /deux/', 'expected-list', 3, 16],
    ['lang: english', 'language', 3, 7],
    ['image: https://ailleurs.example/a.png', 'image-remote', 3, 8],
    ['image:\n  path: //ailleurs.example/a.png', 'image-remote', 4, 9],
    ['image: data:image/png;base64,AAAA', 'image-data', 3, 8],
    ['image: C:\\ville.png', 'link-machine', 3, 8],
    ['image: javascript:alert(1)', 'expected-path', 3, 8],
    ['étiquettes: [ville]', 'translated-key', 3, 1],
    ['mots-clés: ville', 'translated-key', 3, 1],
    ['expires: 2026-05-01', 'expires-early', 3, 10],
    ['last_modified_at: 2026-04-30', 'updated-early', 3, 19],
    ['du texte', 'front-matter-shape', 3, 1],
  ])('%s is %s at its place', async (line, kind, row, column) => {
    const { diagnostics } = await readPostFile(post(`title: Essai\n${line}`));
    expect(diagnostics.map((fault) => [fault.kind, fault.line, fault.column])).toEqual([[kind, row, column]]);
  });

  test.each([
    'tags: [ville] #à revoir',
    'draft: false #non',
    'description: "Le #1 des étés"',
    'description: Le C#, et moi # à revoir',
    'tags: 3,14 été',
    'tag: ville\ntags: [ville]',
    'updated: 2026-05-01 00:00:00 +0200',
    'lang: zh-Hant-TW',
    'excerpt: |\n  Le\n  #1 des étés',
  ])('%s: nothing to tell', async (lines) => {
    expect(await kindsOf(post(`title: Essai\n${lines}`))).toEqual([]);
  });

  test.each(['\u200B', '"\u200D\u200C"', '\u3164', '\u2800'])('a title of %j shows nothing', async (title) => {
    expect((await readPostFile(post(`title: ${title}`))).diagnostics.map(({ kind }) => kind)).toContain('empty-value');
  });

  test.each([
    ['title = Essai', 'title: Essai'],
    ['title： Essai', 'title: Essai'],
    ['title: "Un" : deux', `title: '"Un" : deux'`],
    ['author:\n  name: Camille', 'author: Camille'],
    ['lang: english', 'lang: en'],
    ['tags: [été, #ville]', 'tags: [été, "#ville"]'],
    ['tags: "[été, ville]"', 'tags: [été, ville]'],
    ['tags:\n  -été\n  -ville', 'tags: [été, ville]'],
    ['title: Essai\nredirect_from: /un/, /deux/', 'redirect_from: [/un/, /deux/]'],
  ])('%s: the author is given what to write', async (lines, mended) => {
    const { diagnostics } = await readPostFile(post(lines));
    expect(`${textOf(diagnostics)}\n`).toContain(`écrivez  : ${mended}\n`);
  });

  test('aliases of aliases of aliases are refused, and not unfolded', async () => {
    const names = [...'abcdefghij'];
    const lines = names.map(
      (name, index) =>
        `${name}: &${name} [${Array(9)
          .fill(index === 0 ? 'x' : `*${names[index - 1]}`)
          .join(', ')}]`,
    );
    expect(await kindsOf(post(`title: Essai\n${lines.join('\n')}`))).toEqual(['yaml-alias']);
  });

  test('an alias that says something is read', async () => {
    const { posts } = await readPostFile(post('title: &t Essai\ndescription: *t'));
    expect(posts.map(({ description }) => description)).toEqual(['Essai']);
  });

  test('a key written twice is told at any depth', async () => {
    const { diagnostics } = await readPostFile(post('title: Essai\nextra:\n  lieu: { a: 1, a: 2 }\n  lieu: mer'));
    expect(diagnostics.map(({ kind, line, column, values }) => [kind, line, column, values['key']])).toEqual([
      ['duplicate-key', 5, 3, 'lieu'],
      ['duplicate-key', 4, 17, 'a'],
    ]);
  });

  test.each(['"a\\0b"', '"\\uD800"', '"\\x07"'])('%s is no text', async (value) => {
    const { diagnostics } = await readPostFile(post(`title: ${value}`));
    expect(diagnostics.map(({ kind, line, column }) => [kind, line, column])).toEqual([['control-character', 2, 8]]);
  });

  test.each(['draft:\u00A0true', 'draft\u00A0: true', 'draft:\u202Ftrue'])('%j: the space is told', async (line) => {
    expect((await readPostFile(post(`title: Essai\n${line}`))).diagnostics.map(({ kind }) => kind)).not.toEqual([]);
  });

  test('empty redirects lead nowhere', async () => {
    const { posts } = await readPostFile(post('title: Essai\nredirect_from: [null, "", /vieux/]'));
    expect(posts.map(({ redirectFrom }) => redirectFrom)).toEqual([['/vieux/']]);
  });
});

describe('Addresses', () => {
  test.each([
    ['permalink: ../../x', '/x'],
    ['permalink: "%2e%2e/%2e%2e/x"', '/x'],
    ['permalink: /././a', '/a'],
    ['permalink: //ailleurs.example/x', '/ailleurs.example/x'],
    ['slug: a?b', '/2026/05/01/a-b.html'],
    ['slug: 🎉', '/2026/05/01/u1f389.html'],
    ['permalink: /v1.2', '/v1.2'],
  ])('%s stays in the site', async (line, permalink) => {
    const { posts, diagnostics } = await readPostFile(post(`title: Essai\n${line}`));
    expect(diagnostics).toEqual([]);
    expect(posts.map((read) => read.permalink)).toEqual([permalink]);
  });

  test.each([
    ['permalink: /a?b', 'permalink-characters'],
    ['permalink: "/a#b"', 'permalink-characters'],
    ['permalink: "/a%00b/"', 'permalink-characters'],
    ['permalink: /x.php', 'permalink-extension'],
    ['permalink: /rss.xml', 'permalink-extension'],
    [`permalink: /${'x'.repeat(300)}/`, 'permalink-long'],
    [`permalink: ${'/dossier'.repeat(300)}/`, 'permalink-long'],
    [`slug: ${'x'.repeat(300)}`, 'permalink-long'],
    ['permalink: /:titre/', 'permalink-placeholder'],
    ['permalink: https://essai.example/x', 'permalink-whole'],
    ['permalink: /', 'address-taken'],
    ['permalink: /etiquettes/', 'address-taken'],
    ['permalink: /ETIQUETTES/index.html', 'address-taken'],
    ['permalink: /404.html', 'address-taken'],
    ['permalink: /archives/2026/', 'address-taken'],
    ['permalink: /rss.xml/', 'address-taken'],
    ['redirect_from: /feed.xml', 'address-taken'],
    ['redirect_from: "/a%00b/"', 'permalink-characters'],
    ['redirect_from: /?p=12', 'permalink-characters'],
    ['redirect_from: https://essai.example/x/', 'permalink-whole'],
    ['permalink: "/a\u202Eb/"', 'text-direction', 'permalink-characters'],
    ['permalink: "/a%E2%80%AEb/"', 'permalink-characters'],
    ['slug: ../../x', 'permalink-hidden'],
    ['permalink: /.cache/x/', 'permalink-hidden'],
    ['slug: CON', 'permalink-portable'],
    ['permalink: /nul.html', 'permalink-portable'],
    ['permalink: "/a./"', 'permalink-portable'],
    ['permalink: "/a /"', 'permalink-portable'],
    ['permalink: "/a*b/"', 'permalink-portable'],
  ])('%s is %s', async (line, ...told) => {
    expect(await kindsOf(post(`title: Essai\n${line}`))).toEqual(told);
  });

  test('series and shelves that share a page are told, each once; those of two shelves do not', async () => {
    const kindsWith = async (first: string, second: string) =>
      kinds(
        await readFiles({
          [`${POSTS}2026-05-01-a.md`]: post(`title: A\n${first}`),
          [`${POSTS}2026-05-02-b.md`]: post(`title: B\n${second}`),
        }),
      );
    expect(await kindsWith('series: C++', 'series: C plus plus')).toEqual(['group-variants']);
    expect(await kindsWith('category: Été', 'category: ete')).toEqual(['group-variants']);
    expect(await kindsWith('categories: [Mer, Été]', 'categories: [Ville, ete]')).toEqual([]);
    expect(await kindsWith('series: Été', 'category: ete')).toEqual([]);
  });

  test('a file of public keeps its address', async () => {
    const files = {
      'public/plan.pdf': 'x',
      'public/contact.html': 'x',
      [`${POSTS}2026-05-01-a.md`]: post('title: A\npermalink: /plan.pdf/'),
    };
    const page = { 'src/content/pages/contact.md': post('title: Contact\npermalink: /contact') };
    const { diagnostics } = await readFiles({ ...files, ...page });
    expect(diagnostics.map(({ kind, values }) => [kind, values['other']])).toEqual([
      ['address-taken', 'public/contact.html'],
      ['address-taken', 'public/plan.pdf'],
    ]);
  });

  test.each([
    ['case alone', '2026-05-01-Essai.md', '2026-05-01-essai.md'],
    ['Unicode form alone', '2026-05-01-été.md'.normalize('NFC'), '2026-05-01-été.md'.normalize('NFD')],
    ['extension alone', '2026-05-01-essai.md', '2026-05-01-essai.mdx'],
    ['a folder alone', '2026-05-01-essai.md', '2026-05-01-essai/index.md'],
  ])('two files that %s tells apart cannot share one', async (_, first, second) => {
    const { diagnostics } = await readFiles({ [POSTS + first]: post('title: Un'), [POSTS + second]: post('title: Deux') });
    expect(diagnostics.map((fault) => fault.kind)).toEqual(['address-taken']);
    expect([diagnostics[0]?.file, diagnostics[0]?.values['other']].toSorted()).toEqual([POSTS + first, POSTS + second].toSorted());
  });

  test('the second page of a list is taken too, and an unlisted post takes no list', async () => {
    const files = Object.fromEntries(Array.from({ length: 3 }, (_, day) => [`${POSTS}2026-05-0${day + 1}-essai.md`, post('title: Essai')]));
    const page = { 'src/content/pages/a.md': post('title: A\npermalink: /page/2/') };
    expect(kinds(await readFiles({ ...files, ...page }, { site: 'pageSize: 2\n' }))).toEqual(['address-taken']);
    expect(kinds(await readFiles({ ...files, ...page }))).toEqual([]);
    const hidden = { [`${POSTS}2026-05-01-a.md`]: post('title: A\ntags: [x]\nunlisted: true\npermalink: /etiquettes/x/') };
    expect(kinds(await readFiles(hidden))).toEqual([]);
  });
});

describe('Names', () => {
  test('a link that leads out of the content is one fault, of a file or of a folder, and nothing of it is read', async () => {
    const files = { 'ailleurs/2026-05-01-secret.md': post('title: Secret'), [`${POSTS}x/2026-05-02-b.md`]: post('title: B') };
    const links = { [`${POSTS}2026-05-01-a.md`]: '../../../ailleurs/2026-05-01-secret.md', [`${POSTS}d`]: '../../../ailleurs' };
    const { posts, diagnostics } = await readFiles(files, { links });
    expect(diagnostics.map(({ kind, file }) => [kind, file])).toEqual([
      ['file-outside', `${POSTS}2026-05-01-a.md`],
      ['file-outside', `${POSTS}d`],
    ]);
    expect(posts.map(({ title }) => title)).toEqual(['B']);
  });

  test('a link within the content is read', async () => {
    const files = { 'src/content/commun/texte.md': post('title: Essai\ndate: 2026-05-01') };
    const { posts, diagnostics } = await readFiles(files, { links: { [`${POSTS}essai.md`]: '../commun/texte.md' } });
    expect([posts.length, diagnostics]).toEqual([1, []]);
  });

  test.each([
    'essai.qmd',
    '2026-05-01-essai.md ',
    '2026-05-01-essai.md.',
    'essai.mkd',
    'essai.mdown',
    'essai.htm',
    '2026-05-01-essai.txt',
    '2026-05-01-essai.docx',
    '2026-05-01-essai',
  ])('%s would be passed over, which is told', async (name) => {
    const { posts, diagnostics } = await readPostFile(post('title: Essai'), { name });
    expect([posts, diagnostics.map(({ kind }) => kind)]).toEqual([[], ['file-format']]);
  });

  test.each(['essai.txt', 'essai.json', '.essai.md', 'essai.md.bak', '2026-05-01-plan.png', '2026-05-01-plan.geojson'])(
    '%s is no text, and nothing is told',
    async (name) => {
      const { posts, diagnostics } = await readPostFile(post('title: Essai'), { name });
      expect([posts, diagnostics]).toEqual([[], []]);
    },
  );

  test.each([
    ['2026-05-01-essai.md', 'posts/2026-05-01-essai.md'],
    ['post/2026-05-01-essai.md', 'posts/2026-05-01-essai.md'],
    ['Posts/essai.mdx', 'posts/essai.mdx'],
    ['drafts/essai.md', 'posts/essai.md'],
    ['page/contact.md', 'pages/contact.md'],
    ['tags.yml', 'tags.yaml'],
    ['Tags.yaml', 'tags.yaml'],
  ])('src/content/%s is read by nobody, which is told', async (file, home) => {
    const { diagnostics } = await readFiles({ [`src/content/${file}`]: post('title: Essai') });
    expect(diagnostics.map(({ kind, values }) => [kind, values['suggestion']])).toEqual([['file-stray', `src/content/${home}`]]);
  });

  test.each(['README.md', 'commun/texte.md', 'commun/2026-05-01-plan.png', 'posts.yaml'])(
    'src/content/%s is the author’s own',
    async (file) => {
      expect(kinds(await readFiles({ [`src/content/${file}`]: post('title: Essai') }))).toEqual([]);
    },
  );

  test('a folder named like a post is a folder', async () => {
    const { posts, diagnostics } = await readFiles({ [`${POSTS}2026-05-01-essai.md/index.md`]: post('title: Essai\ndate: 2026-05-01') });
    expect(diagnostics).toEqual([]);
    expect(posts).toHaveLength(1);
  });

  test.each(['a#b', 'a?b', '100 %', 'deux mots', '🎉', 'a%2e%2e%2fb'])('%s names a post', async (name) => {
    const { posts, diagnostics } = await readPostFile(post('title: Essai'), { name: `2026-05-01-${name}.md` });
    expect(diagnostics).toEqual([]);
    expect(posts[0]?.permalink).toMatch(/^\/2026\/05\/01\/[^/?#]+\.html$/);
  });

  test('a short date is Jekyll’s', async () => {
    const { posts } = await readPostFile(post('title: Essai'), { name: '16-2-3-essai.md' });
    expect(posts.map(({ date }) => date)).toEqual(['2016-02-03T00:00:00+01:00']);
  });
});

async function kindsOf(content: string | Uint8Array): Promise<string[]> {
  return kinds(await readPostFile(content));
}

function kinds({ diagnostics }: Content): string[] {
  return diagnostics.map(({ kind }) => kind);
}
