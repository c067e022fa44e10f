import sharp from 'sharp';
import { describe, expect, test } from 'vitest';

import { post, readFiles } from '../../support/content.ts';
import type { Content } from '../../../src/loader/content.ts';

const POSTS = 'src/content/posts/';
const image = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#8c2318' } })
  .png()
  .toBuffer();

describe('What a component names', () => {
  test('is published with its post: images in their widths, other files as they are', async () => {
    const { posts, diagnostics } = await read(
      '<Figure src="./plan.png" alt="Un plan." />\n\n<Video src="film.webm" poster="plan.png" captions="film.vtt" title="Un film" />',
    );
    expect(diagnostics).toEqual([]);
    const named = (files: readonly { file: string }[] = []) => files.map(({ file }) => file.replace(/\.[\da-f]{8}/, '')).toSorted();
    expect(named(posts[0]?.body.images)).toEqual(['plan-640.webp', 'plan-900.webp']);
    expect(named(posts[0]?.body.files)).toEqual(['film.vtt', 'film.webm']);
  });

  test('is not published with a draft', async () => {
    const { posts } = await read('<Figure src="plan.png" alt="Un plan." />', {}, 'title: A\ndraft: true');
    expect(posts).toEqual([]);
  });

  test.each([
    ['a missing image', '<Figure src="plna.png" alt="Un plan." />', 'image-missing', 5, 14],
    ['a missing poster', '<Embed href="https://a.example" title="T" poster="rien.png" />', 'image-missing', 5, 51],
    ['captions that are missing', '<Video src="film.webm" captions="rien.vtt" title="T" />', 'component-file', 5, 34],
    ['a file outside of the content', '<Video src="../../../film.webm" title="T" />', 'component-file', 5, 13],
    ['an image of another site', '<Figure src="//a.example/plan.png" alt="P" />', 'file-elsewhere', 5, 14],
    ['a source that is computed', '<Figure src={`plan.png`} alt="P" />', 'component-expression', 5, 9],
    ['a post that is missing', '<Post file="rien.md" />', 'link-missing', 5, 13],
    ['a post by what is no post', '<Post file="plan.png" />', 'link-missing', 5, 13],
    ['a post at an address of none', '<Post address="/rien/" />', 'post-address', 5, 16],
    ['a quote of a post that is missing', '<Quote href="rien.md">\n\nMot.\n\n</Quote>', 'link-missing', 5, 14],
    ['a draft', '<Post file="brouillon.md" />', 'link-draft', 5, 13],
    ['a draft, by its address', '<Post address="/brouillon/" />', 'link-draft', 5, 16],
    ['a post to come', '<Post address="/demain/" />', 'post-hidden', 5, 16],
    ['a number of a chart in line', '<Chart title="T" data="mai: 63; juin: beaucoup" />', 'chart-number', 5, 39],
    ['a name without a number', '<Chart title="T" data="mai" />', 'chart-number', 5, 24],
    ['the second of two alike', '<Figure src="plan.png" alt="rien.png" />\n\n<Figure src="rien.png" alt="P" />', 'image-missing', 7, 14],
    ['one inside another', '<Note>\n\n<Figure src="rien.png" alt="P" />\n\n</Note>', 'image-missing', 7, 14],
  ])('is told with its place: %s', async (_, body, kind, line, column) => {
    const { diagnostics } = await read(body);
    expect(diagnostics.map((fault) => [fault.kind, fault.line, fault.column])).toEqual([[kind, line, column]]);
  });

  test('may stand at the root of the site, which is the author’s to fill', async () => {
    const figure = '<Figure src="/photos/plan.png" alt="P" />\n\n<Video src="/film.mp4" title="T" />';
    expect((await read(figure, { 'public/photos/plan.png': image })).diagnostics).toEqual([]);
  });

  test('is found again by an address written with or without its percent signs', async () => {
    const address = { [`${POSTS}2026-05-02-ete.md`]: post('title: Été\npermalink: /été/') };
    for (const written of ['/été/', '/%C3%A9t%C3%A9/'])
      expect((await read(`<Post address="${written}" />`, address)).diagnostics).toEqual([]);
  });
});

describe('A text', () => {
  test('says which components it uses, each once', async () => {
    const { posts } = await read('<Note>\n\nUn.\n\n</Note>\n\n<Note>\n\n<Details summary="D">\n\nDeux.\n\n</Details>\n\n</Note>');
    expect(posts[0]?.body.components).toEqual(['Note', 'Details']);
  });

  test('in Markdown uses none', async () => {
    const { posts } = await readFiles({ [`${POSTS}2026-05-01-a.md`]: post('title: A', '<Note>x</Note>') });
    expect(posts[0]?.body.components).toEqual([]);
  });
});

describe('A component on one line', () => {
  test.each(['<Note>Du texte.</Note>', '<Details summary="D">Du texte.</Details>', '- <Note>Du texte.</Note>'])(
    'alone, is a block: %s',
    async (body) => {
      expect((await read(body)).diagnostics).toEqual([]);
    },
  );
});

function read(body: string, files: Record<string, string | Uint8Array> = {}, head = 'title: A'): Promise<Content> {
  return readFiles({
    [`${POSTS}2026-05-01-a.mdx`]: `---\n${head}\n---\n\n${body}\n`,
    [`${POSTS}plan.png`]: image,
    [`${POSTS}film.webm`]: 'film',
    [`${POSTS}film.vtt`]: 'WEBVTT\n',
    [`${POSTS}brouillon.md`]: post('title: B\ndate: 2026-05-01\ndraft: true\npermalink: /brouillon/'),
    [`${POSTS}2027-01-01-demain.md`]: post('title: C\npermalink: /demain/'),
    ...files,
  });
}
