import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { files } from '../support/dist.ts';
import { photograph as tellingPicture, SECRETS } from '../support/photographs.ts';
import { makeProject } from '../support/project.ts';
import type { Project } from '../support/project.ts';

/** 1 June 2026: what the posts below call past and future. */
const NOW = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 5, 1) / 1000) };

/** What keeps each post back, and the extension of its file. */
const HIDDEN = {
  draft: ['draft: true', 'md'],
  mdxdraft: ['draft: true', 'mdx'],
  refused: ['published: false', 'md'],
  scheduled: ['date: 2026-06-02', 'md'],
  expired: ['expires: 2026-05-31', 'md'],
} as const;

/** Where a post holds a word that nothing else holds. */
const PLACES = ['title', 'body', 'slug', 'tag', 'category', 'series', 'description', 'author', 'image', 'script'] as const;
/** What no post may publish, whatever its state. */
const NEVER = ['metadata', 'place', 'cover-metadata', 'extra'] as const;

const word = (state: string, place: string) => `zq${state}zq${place.replaceAll('-', '')}zq`;
const words = (state: string) => [...PLACES, ...NEVER].map((place) => word(state, place));

let project: Project;
/** What the first build printed. */
let told: string;

beforeAll(async () => {
  project = await makeProject({
    'src/content/posts/2026-01-01-ouvert.md': '---\ntitle: Ouvert\ntags: [commun]\n---\n\n![Plan](./ouvert.jpg)\n\n![Plan](./ouvert.svg)\n',
    'src/content/posts/ouvert.jpg': await photograph('ouvert', ['metadata', 'place']),
    ...(await post('unlisted', 'unlisted: true', 'md')),
    'src/content/posts/ouvert.svg': drawing(),
    ...(await publicPictures()),
    ...(await hiddenPosts()),
  });
  told = await published();
});

afterAll(() => project.remove());

test.each(Object.keys(HIDDEN))('a post kept back (%s) leaves no trace in any byte or name of the built site', (state) => {
  expect(traces(words(state))).toEqual({});
});

test('the build ends with how many posts wait and when the next is due', () => {
  expect(told.trimEnd().split('\n').at(-1)).toBe('1 billet attend son jour : mardi 2 juin 2026 à 00:00.');
});

describe('an unlisted post', () => {
  const place = `2026/02/01/${word('unlisted', 'slug')}.html`;

  test('has its page, which search engines are told to leave', () => {
    const html = readFileSync(path.join(project.dist, place), 'utf8');
    expect(html).toContain(word('unlisted', 'body'));
    expect(html).toContain('<meta name="robots" content="noindex">');
  });

  test('is in no list, feed, sitemap, tag page or tag data', () => {
    expect(traces(words('unlisted'), (file) => file !== place && !isOwnFile(file))).toEqual({});
  });
});

test('the index of the search, read as it is once it is unpacked, holds what is published and nothing else', () => {
  const index = files('_astro/search.*/**', project.dist);
  expect(index.filter((file) => bytes(file).length !== readFileSync(path.join(project.dist, file)).length).length).toBeGreaterThan(3);
  const texts = index.filter((file) => file.endsWith('.pf_fragment')).map((file) => bytes(file).toString());
  expect(texts.map((text) => /"url":"([^"]*)"/.exec(text)?.[1])).toEqual(['/2026/01/01/ouvert.html']);
  const parts = index.filter((file) => file.endsWith('.pf_index')).map((file) => bytes(file).toString('latin1'));
  expect(parts.join('')).toContain('ouvert');
});

describe('an image', () => {
  test('takes nothing of its camera, author or place into the site', () => {
    expect(traces(['ouvert', 'unlisted'].flatMap((state) => NEVER.map((place) => word(state, place))))).toEqual({});
  });

  test('that stands in `public/` takes nothing along either, and is the same image', async () => {
    const pictures = await publicPictures();
    expect(traces(SECRETS)).toEqual({});
    for (const [file, source] of Object.entries(pictures)) {
      const held = path.join(project.dist, path.relative('public', file));
      expect(
        SECRETS.some((secret) => source.toString('latin1').includes(secret)),
        file,
      ).toBe(true);
      expect(await sharp(readFileSync(held)).autoOrient().raw().toBuffer(), file).toEqual(
        await sharp(source).autoOrient().raw().toBuffer(),
      );
    }
  });

  test('is published without any metadata block', async () => {
    const images = files('images/*', project.dist).filter((file) => !file.endsWith('.svg'));
    const blocks = await Promise.all(
      images.map(async (file) => {
        const { exif, xmp, iptc, icc } = await sharp(path.join(project.dist, file)).metadata();
        return [exif, xmp, iptc, icc].filter(Boolean);
      }),
    );
    expect(images.length).toBeGreaterThan(0);
    expect(blocks.flat()).toEqual([]);
  });
});

test('a post that is published shows its words, and hides them again when it is taken back, whatever the cache holds', async () => {
  for (const [state, [, extension]] of Object.entries(HIDDEN)) {
    for (const [file, content] of Object.entries(await post(state, '', extension))) await project.write(file, content);
  }
  await published();
  for (const state of Object.keys(HIDDEN)) {
    const absent = PLACES.filter((place) => holders(word(state, place)).length === 0);
    expect(absent, state).toEqual(state === 'mdxdraft' ? [] : ['script']);
  }

  for (const [file, content] of Object.entries(await hiddenPosts())) await project.write(file, content);
  await published();
  expect(traces(Object.keys(HIDDEN).flatMap(words))).toEqual({});
});

async function published(): Promise<string> {
  const { code, output } = await project.build(NOW);
  expect(code, output).toBe(0);
  return output;
}

/** The texts of a list that the built site holds, each with the files that hold it. */
function traces(secrets: readonly string[], among: (file: string) => boolean = () => true): Record<string, string[]> {
  const found = secrets.map((secret) => [secret, holders(secret).filter(among)] as const);
  return Object.fromEntries(found.filter(([, held]) => held.length > 0));
}

/** The files of the built site whose bytes or names hold a text, in any case. */
function holders(secret: string): string[] {
  const wanted = secret.toLowerCase();
  return files('**/*', project.dist).filter(
    (file) => file.toLowerCase().includes(wanted) || bytes(file).toString('latin1').toLowerCase().includes(wanted),
  );
}

/** The bytes of a built file; the index of the search is compressed, and read as a browser reads it. */
function bytes(file: string): Buffer {
  const written = readFileSync(path.join(project.dist, file));
  return written[0] === 0x1f && written[1] === 0x8b ? gunzipSync(written) : written;
}

/** Whether a file is an image that the page of the unlisted post shows. */
function isOwnFile(file: string): boolean {
  return file.startsWith(`images/${word('unlisted', 'image')}`);
}

async function hiddenPosts(): Promise<Record<string, string | Uint8Array>> {
  const made = await Promise.all(Object.entries(HIDDEN).map(([state, [matter, extension]]) => post(state, matter, extension)));
  return Object.assign({}, ...made) as Record<string, string | Uint8Array>;
}

/** A post that holds a word of its own in every place, with the images and the script that it shows. */
async function post(state: string, matter: string, extension: string): Promise<Record<string, string | Uint8Array>> {
  const [image, cover, script] = [`${word(state, 'image')}.jpg`, `${state}-cover.jpg`, `Script${state}`];
  const folder = 'src/content/posts';
  const mdx = extension === 'mdx';
  const text = [
    `---\ntitle: ${word(state, 'title')}\ndescription: ${word(state, 'description')}\nauthor: ${word(state, 'author')}`,
    `series: ${word(state, 'series')}\ncategory: ${word(state, 'category')}\ntags: [commun, ${word(state, 'tag')}]`,
    `permalink: /:year/:month/:day/:title.html\nextra:\n  note: ${word(state, 'extra')}\nimage: ./${cover}`,
    `${matter.startsWith('date:') ? '' : 'date: 2026-02-01\n'}${matter}\n---\n${mdx ? `import ${script} from './${script}.astro';\n` : ''}`,
    `${word(state, 'body')}\n\n![Plan](./${image})\n${mdx ? `\n<${script} />\n` : ''}`,
  ];
  return {
    [`${folder}/${word(state, 'slug')}.${extension}`]: text.join('\n'),
    [`${folder}/${image}`]: await photograph(state, ['metadata', 'place']),
    [`${folder}/${cover}`]: await photograph(state, ['cover-metadata', 'place']),
    ...(mdx ? { [`${folder}/${script}.astro`]: `<script>document.title = '${word(state, 'script')}';</script>\n` } : {}),
  };
}

/** A picture of each kind in `public/`, with who made it and where. */
async function publicPictures(): Promise<Record<string, Buffer>> {
  const formats = ['jpeg', 'png', 'webp', 'gif', 'avif'] as const;
  const made = await Promise.all(formats.map((format) => tellingPicture(format, { orientation: 6 })));
  return {
    ...Object.fromEntries(formats.map((format, index) => [`public/photos/vue.${format}`, made[index] ?? Buffer.alloc(0)])),
    'public/photos/plan.svg': Buffer.from(drawing()),
  };
}

/** A drawing that tells who made it and where. */
function drawing(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><!-- ${SECRETS[0]} --><metadata>${SECRETS[1]}</metadata><path d="M0 0h9v9"/></svg>`;
}

/** A JPEG of its own colours whose metadata tells who took it, and where. */
async function photograph(state: string, [description, place]: readonly [string, string]): Promise<Buffer> {
  const background = { r: state.length * 20, g: state.charCodeAt(0), b: description.length * 10 };
  return sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .withExif({
      IFD0: { ImageDescription: word(state, description), Artist: word(state, description) },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 10/1 0/1', GPSAreaInformation: word(state, place) },
    })
    .jpeg()
    .toBuffer();
}
