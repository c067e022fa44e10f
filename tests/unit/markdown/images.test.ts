import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';

import { readContent } from '../../../src/loader/content.ts';
import { NOW, post, siteWith } from '../../support/content.ts';
import { photograph } from '../../support/photographs.ts';
import { rendered } from '../../support/rendered.ts';

const POSTS = 'src/content/posts';
let files: Record<string, Buffer | string>;

beforeAll(async () => {
  files = {
    [`${POSTS}/lac.jpg`]: await photograph('jpeg', { width: 60, height: 40 }),
    [`${POSTS}/debout.jpg`]: await photograph('jpeg', { width: 60, height: 40, orientation: 6 }),
    [`${POSTS}/été à l’ombre.png`]: await photograph('png'),
    [`${POSTS}/large.png`]: await photograph('png', { width: 1200, height: 400 }),
    'public/photos/lac.png': await photograph('png', { width: 30, height: 20 }),
  };
});

describe('An image', () => {
  test.each([
    ['in Markdown', '![Un lac](lac.jpg)', undefined],
    ['in kramdown', '![Un lac](lac.jpg){: .grande}', undefined],
    ['in HTML within Markdown', '<img src="lac.jpg" alt="Un lac">', undefined],
    ['in a line of Markdown', 'Un <img alt="Un lac" src=\'lac.jpg\' /> ici', undefined],
    ['in a block of HTML', '<div>\n<p><IMG\n SRC=\'./lac.jpg\' alt="a > b"></p>\n</div>', undefined],
    ['in HTML within kramdown', '{: .a}\n<p><img src="lac.jpg" alt="Un lac"></p>', undefined],
    ['in a post of HTML', '<h2>Un</h2><p><img src="./lac.jpg" alt="Un lac"></p>', '2026-05-01-essai.html'],
    ['in MDX', '![Un lac](lac.jpg)', '2026-05-01-essai.mdx'],
    ['in JSX', '<img src="./lac.jpg" alt="Un lac" />', '2026-05-01-essai.mdx'],
    ['in a line of JSX', 'Un <img src="lac.jpg" alt={"Un lac"} /> ici', '2026-05-01-essai.mdx'],
  ])('is published with its size: %s', async (_, text, name) => {
    const { html, facts } = await rendered(text, files, name === undefined ? {} : { name });
    expect(html).toMatch(/src(?:=|: )"\/images\/lac\.[\da-f]{8}-60\.webp"/);
    expect(html).toMatch(/width(?:=|: )"60"/);
    expect(html).toMatch(/height(?:=|: )"40"/);
    expect(facts.images.map(({ source, width }) => [source, width])).toEqual([[`${POSTS}/lac.jpg`, 60]]);
    expect(facts.faults).toEqual([]);
  });

  test.each([
    ['in Markdown', '![Un lac](perdu.jpg)', undefined],
    ['in HTML', '<img src="perdu.jpg" alt="Un lac">', undefined],
    ['in a post of HTML', '<img src="perdu.jpg" alt="Un lac">', '2026-05-01-essai.html'],
    ['in JSX', '<img src="./perdu.jpg" alt="Un lac" />', '2026-05-01-essai.mdx'],
  ])('that is missing is told: %s', async (_, text, name) => {
    const { facts } = await rendered(text, files, name === undefined ? {} : { name });
    expect(facts.faults.map(({ kind }) => kind)).toEqual(['image-missing']);
  });

  test('comes in the widths that screens ask for', async () => {
    const { html } = await rendered('Un\n\n![Le large](large.png)', files);
    expect(html).toMatch(
      /srcset="\/images\/large\.\w+-640\.webp 640w, \/images\/large\.\w+-1080\.webp 1080w, \/images\/large\.\w+-1200\.webp 1200w"/,
    );
    expect(html).toContain('sizes="(min-width: 46rem) 42rem, 100vw"');
  });

  test('of a telephone held upright is as wide as it is seen', async () => {
    const { html } = await rendered('![Un lac](debout.jpg)', files);
    expect(html).toContain('width="40" height="60"');
  });

  test('keeps the size its author gives, the other side following', async () => {
    const { html } = await rendered(
      '<img src="lac.jpg" alt="" width="30"> <img src="lac.jpg" alt="" height="20"> <img src="lac.jpg" alt="" width="5" height="9">',
      files,
    );
    expect(html.match(/(?:width|height)="\d+"/g)).toEqual([
      'width="30"',
      'height="20"',
      'height="20"',
      'width="30"',
      'width="5"',
      'height="9"',
    ]);
  });

  test('of `public/` stays at its address, with its size', async () => {
    const { html, facts } = await rendered('![Un lac](/photos/lac.png) <img src="/photos/lac.png?v=2" alt="">', files, {
      base: '/journal/',
    });
    expect(html).toContain('src="/journal/photos/lac.png" alt="Un lac" width="30" height="20"');
    expect(html).toMatch(/src="\/journal\/photos\/lac\.png\?v=2" alt="" width="30" height="20"/);
    expect(facts.images).toEqual([]);
    expect(facts.seen).toEqual({ 'public/photos/lac.png': '30x20' });
  });

  test('is found whatever signs its name has', async () => {
    for (const written of ['<été à l’ombre.png>', '%C3%A9t%C3%A9%20%C3%A0%20l%E2%80%99ombre.png']) {
      const { facts } = await rendered(`![Un jardin](${written})`, files);
      expect(facts.images.map(({ source }) => source)).toEqual([`${POSTS}/été à l’ombre.png`]);
    }
  });

  test('in a comment or in code is none', async () => {
    const { html, facts } = await rendered('<!-- <img src="a.png"> -->\n\n`<img src="b.png">`\n\n    <img src="c.png">', files);
    expect(facts.faults).toEqual([]);
    expect(html).toContain('<!-- <img src="a.png"> -->');
  });
});

describe('Of the images of a post', () => {
  test('the first comes at once and before all else, the others when they are near', async () => {
    const { html } = await rendered('<img src="lac.jpg" alt="">\n\n![Un lac](lac.jpg)\n\n![Un lac](/photos/lac.png)', files);
    expect(html.match(/loading="\w+"|fetchpriority="\w+"/g)).toEqual(['fetchpriority="high"', 'loading="lazy"', 'loading="lazy"']);
    expect(html.match(/decoding="async"/g)).toHaveLength(3);
  });

  test('the first waits for nothing, nor goes before the text, where it stands below', async () => {
    const { html } = await rendered(`${'Du texte. '.repeat(80)}\n\n![Un lac](lac.jpg)`, files);
    expect(html).not.toMatch(/loading=|fetchpriority/);
  });

  test('the same is true in MDX', async () => {
    const { html } = await rendered('<img src="./lac.jpg" alt="" />\n\n![Un lac](lac.jpg)', files, { name: '2026-05-01-essai.mdx' });
    expect(html.match(/loading: "\w+"|fetchpriority: "\w+"/g)).toEqual(['loading: "eager"', 'fetchpriority: "high"', 'loading: "lazy"']);
  });
});

describe('A title', () => {
  test('is the caption of an image that stands alone', async () => {
    const { html } = await rendered('Un\n\n![Un lac](lac.jpg "Le lac *gelé* & « seul »")', files);
    expect(html).toMatch(
      /^<p>Un<\/p>\n<figure><img src="[^"]+" alt="Un lac"[^>]*><figcaption>Le lac \*gelé\* &(?:amp;)? «\u00A0seul\u00A0»<\/figcaption><\/figure>\s*$/,
    );
    expect(html).not.toContain('title=');
  });

  test('is one of a link too, and of MDX', async () => {
    const { html } = await rendered('[![Un lac](lac.jpg "Le lac")](https://un.example/)', files);
    expect(html).toMatch(/<figure><a href="https:\/\/un\.example\/"><img [^>]*><\/a><figcaption>Le lac<\/figcaption><\/figure>/);
    const mdx = await rendered('![Un lac](lac.jpg "Le lac")', files, { name: '2026-05-01-essai.mdx' });
    expect(mdx.html).toContain('_components.figcaption, { children: "Le lac" }');
  });

  test('keeps the classes of the paragraph', async () => {
    const { html } = await rendered('![Un lac](lac.jpg "Le lac")\n{: .grande}', files);
    expect(html).toMatch(/<figure class="grande"><img /);
  });

  test.each([
    ['in a sentence', 'Un ![Un lac](lac.jpg "Le lac") ici'],
    ['beside another image', '![Un lac](lac.jpg "Le lac") ![Un lac](lac.jpg)'],
    ['in HTML', '<p><img src="lac.jpg" alt="Un lac" title="Le lac"></p>'],
  ])('stays a title %s', async (_, text) => {
    const { html } = await rendered(text, files);
    expect(html).toContain('title="Le lac"');
    expect(html).not.toContain('<figure');
  });
});

describe('An author is told of', () => {
  test.each([
    ['an image without a word on it', '![](lac.jpg)', ['image-alt']],
    ['one in HTML', '<img src="lac.jpg">', ['image-alt']],
    ['one whose word is its name', '![lac.jpg](lac.jpg)', ['image-alt-name']],
    ['an image of another site', '![Un lac](//ailleurs.example/lac.jpg)', ['image-remote']],
    ['an image in the text', '<img alt="Un lac" src="data:image/png;base64,AAAA">', ['image-data']],
    ['an image of the disk', '![Un lac](file:///C:/lac.jpg)', ['image-outside']],
    ['a path of Windows', '<img src="C:\\photos\\lac.jpg" alt="Un lac">', ['image-outside']],
    ['an image that leaves `public/`', '![Un lac](/../src/site.yaml)', ['public-image-missing']],
  ])('%s', async (_, text, kinds) => {
    const { facts } = await rendered(text, files);
    expect(facts.faults.map(({ kind }) => kind)).toEqual(kinds);
  });

  test.each([
    ['an ornament', '<img src="lac.jpg" alt="">'],
    ['a name that is a word', '![lac](lac.jpg)'],
    ['an image of the site by its whole address', '![Un lac](https://essai.example/photos/lac.png)'],
  ])('nothing where there is %s', async (_, text) => {
    expect((await rendered(text, files)).facts.faults).toEqual([]);
  });
});

test('whatever HTML stands around an image, the rest stays as it is written', async () => {
  // Quotation marks of prose are set by the typography.
  const part = constantFrom('<img src="lac.jpg" alt="">', '<b title="<img">', '</b>', '<!--', '-->', '<img ', '>', 'é & ', '<a href=x>');
  await assert(
    asyncProperty(array(part, { maxLength: 12 }), async (parts) => {
      const text = parts.join('');
      const { html } = await rendered(text, files, { name: '2026-05-01-essai.html' });
      const back = html.replace(/<img src="lac\.jpg" alt=""[^>]*>|<img alt="" src="\/images\/[^>]*>/g, '<img src="lac.jpg" alt="">');
      expect(back.trim()).toBe(text.trim());
    }),
    { numRuns: 40 },
  );
});

describe('A body that was rendered before', () => {
  const text = post('title: Essai', '![Un lac](/lac.png) et [le plan](plan.pdf)\n');

  test('is rendered anew where an image of `public/` comes, changes or goes, or a file that was missing comes', async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'carnet-unit-'));
    const read = async () => {
      const options = { root, site: siteWith(), now: NOW, hidden: false, cache: path.join(root, 'cache') };
      const { posts, diagnostics } = await readContent(options);
      const stored = await readFile(path.join(root, 'cache', `${posts[0]?.body.digest}.json`), 'utf8');
      return { size: /width=\\"\d+\\" height=\\"\d+/.exec(stored)?.[0].replaceAll('\\"', ''), kinds: diagnostics.map(({ kind }) => kind) };
    };
    const write = async (file: string, content: string | Buffer) => {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await writeFile(path.join(root, file), content);
    };
    try {
      await write(`${POSTS}/2026-05-01-essai.md`, text);
      const missing = ['public-image-missing', 'file-missing'];
      expect(await read()).toEqual({ size: undefined, kinds: missing });
      expect(await read()).toEqual({ size: undefined, kinds: missing });
      await write('public/lac.png', await photograph('png', { width: 30, height: 20 }));
      await write(`${POSTS}/plan.pdf`, '%PDF-');
      expect(await read()).toEqual({ size: 'width=30 height=20', kinds: [] });
      await write('public/lac.png', await photograph('png', { width: 40, height: 20 }));
      expect(await read()).toEqual({ size: 'width=40 height=20', kinds: [] });
      await rm(path.join(root, 'public/lac.png'));
      expect(await read()).toEqual({ size: undefined, kinds: ['public-image-missing'] });
    } finally {
      await rm(root, { recursive: true });
    }
  });
});
