import { describe, expect, test } from 'vitest';

import { post, readFiles, readPostFile } from '../../support/content.ts';

const POSTS = 'src/content/posts/';

describe('A line of front matter is told with what to write', () => {
  test.each([
    [' title: Essai\ntags: [a]', 'yaml-indent 2:1', 'title: Essai'],
    ['title: Essai\ndraft; true', 'front-matter-shape 3:1', 'draft: true'],
    ['- title: Essai', 'front-matter-shape 2:1', 'title: Essai'],
    ['title: Essai\n// une remarque', 'front-matter-shape 3:1', '# une remarque'],
    ['title: Essai\npermalink: /%postname%/', 'permalink-placeholder 3:12', '/:title/'],
    ['title: Essai\npermalink: /{slug}/', 'permalink-placeholder 3:12', undefined],
  ])('%s', async (matter, told, suggestion) => {
    const [first] = (await readPostFile(post(matter))).diagnostics;
    expect(`${first?.kind} ${first?.line}:${first?.column}`).toBe(told);
    if (suggestion !== undefined) expect(first?.values['suggestion']).toBe(suggestion);
  });
});

describe('A file that would not be seen is told', () => {
  test.each(['2026-05-01-a.md.icloud', '2026-05-01-a.md;1', '2026-05-01-a.md.part', '2026-05-01-a.markdwn', '2026-05-01-a.dm'])(
    'when it is %s',
    async (name) => {
      const { diagnostics } = await readFiles({ [POSTS + name]: post('title: Essai') });
      expect(diagnostics.map(({ kind, values }) => [kind, values['suggestion']])).toEqual([['file-format', '2026-05-01-a.md']]);
    },
  );

  test('when it stands where the folder of texts should', async () => {
    const { diagnostics } = await readFiles({ 'src/content/posts': 'Bonjour.' });
    expect(diagnostics.map(({ kind, file }) => [kind, file])).toEqual([['file-unreadable', 'src/content/posts']]);
  });
});

test.each(['<<<<<<< HEAD\nUn.', 'Un.\n>>>>>>> mer'])('half a conflict of git is one: %s', async (body) => {
  expect((await readPostFile(post('title: Essai', body))).diagnostics.map(({ kind }) => kind)).toEqual(['merge-conflict']);
});

test('an address with a space in it is told where it stands', async () => {
  const { diagnostics } = await readPostFile(post('title: Essai', '![La mer]({% link mer.png %})'));
  expect(diagnostics.map(({ kind, line, column }) => [kind, line, column])).toContainEqual(['image-missing', 5, 11]);
});
