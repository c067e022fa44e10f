import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { dist, files, read } from '../support/dist.ts';
import { all, attribute, parsePage } from '../support/html.ts';
import { makeProject, plainSite } from '../support/project.ts';
import type { Project } from '../support/project.ts';

const post = (matter: string) => `---\n${matter}\ndate: 2026-05-01\n---\n\nDu texte.\n`;
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>';

let project: Project;

beforeAll(async () => {
  project = await makeProject({
    'src/content/posts/ouvert.md': post('title: Ouvert'),
    'src/content/posts/jumeau.md': post('title: Ouvert'),
    'src/content/posts/discret.md': post('title: Discret\nunlisted: true'),
    'src/content/posts/brouillon.md': post('title: Brouillon\ndraft: true'),
    'src/content/posts/a-venir.md': post('title: À venir').replace('2026-05-01', '2999-01-01'),
    'src/content/posts/kanji.md': post('title: 漢字'),
    'src/content/posts/photo.md': post('title: Photo\nimage:\n  path: photo.jpg\n  alt: Un pré'),
    'src/content/posts/dessin.md': post('title: Dessin\nimage: dessin.svg'),
    'src/content/posts/photo.jpg': await sharp({ create: { width: 1800, height: 900, channels: 3, background: 'green' } })
      .jpeg()
      .toBuffer(),
    'src/content/posts/dessin.svg': drawing,
    'src/content/pages/a-propos.md': '---\ntitle: À propos\n---\n\nUn carnet.\n',
  });
  await build();
});

afterAll(() => project.remove());

describe('Each page', () => {
  test('of the site’s own names an image that is there, with its size, for networks to show large', async () => {
    const pages = files('**/*.html').filter((file) => !/http-equiv="refresh"/.test(read(file)));
    for (const file of pages.filter((name) => name !== '404.html')) {
      const { image, width, height, alt, card } = headOf(read(file));
      const address = new URL(image ?? '');
      expect(address.origin, file).toBe('https://carnet.example');
      const bytes = readFileSync(path.join(dist, address.pathname));
      const found = await sharp(bytes).metadata();
      expect([width, height, card], file).toEqual([String(found.width), String(found.height), 'summary_large_image']);
      expect(alt, file).not.toBe('');
      expect(bytes.length, file).toBeLessThan(60_000);
    }
    expect(headOf(read('404.html'))).toMatchObject({ image: undefined, card: undefined });
  });

  test('that is a list, a page or a post whose title cannot be drawn is known by the image of the site', () => {
    const home = imageOf('index.html');
    expect(home).toMatch(/\/images\/social\/[\da-f]{16}\.png$/);
    for (const file of ['archives/index.html', 'archives/2026/index.html', 'a-propos/index.html', '2026/05/01/kanji.html'])
      expect(imageOf(file), file).toBe(home);
  });

  test('of a post with an image names that one, but for an SVG, which no network shows', () => {
    const photo = headOf(read('2026/05/01/photo.html', project.dist));
    expect(photo).toMatchObject({ width: '1600', height: '800', alt: 'Un pré' });
    expect(photo.image).toMatch(/\/images\/photo\.\w+-1600\.webp$/);
    expect(imageOf('2026/05/01/dessin.html')).toMatch(/\/images\/social\//);
  });

  test('of an unlisted post names its own', () => {
    expect(headOf(read('2026/05/01/discret.html', project.dist)).alt).toBe('Discret · Essai');
  });
});

test('what is drawn is what is named: twins once, hidden posts never, and nothing of a title in a name', () => {
  const named = ['index', '2026/05/01/ouvert', '2026/05/01/jumeau', '2026/05/01/discret', '2026/05/01/dessin'];
  const images = new Set(named.map((name) => path.basename(imageOf(`${name}.html`) ?? '')));
  expect(images.size).toBe(4);
  expect(files('*', path.join(project.dist, 'images/social'))).toEqual([...images].toSorted());
});

test('what is drawn once is not drawn again, and what changes is', async () => {
  const stored = path.join(project.root, 'node_modules/.astro/carnet/social');
  const times = () => Object.fromEntries(files('*', stored).map((file) => [file, statSync(path.join(stored, file)).mtimeMs]));
  const before = times();
  const home = imageOf('index.html');
  await project.write('src/site.yaml', `${plainSite}description: Un carnet.\n`);
  await build();
  expect(times()).toMatchObject(before);
  expect(Object.keys(times())).toHaveLength(Object.keys(before).length + 1);
  expect(imageOf('index.html')).not.toBe(home);
});

test('a site that wants none has none, and keeps the images of its posts', async () => {
  await project.write('src/site.yaml', `${plainSite}socialImages: false\n`);
  await build();
  expect(files('images/social/*', project.dist)).toEqual([]);
  expect(headOf(read('index.html', project.dist))).toMatchObject({ image: undefined, card: undefined });
  expect(imageOf('2026/05/01/photo.html')).toMatch(/photo\.\w+-1600\.webp$/);
});

async function build(): Promise<void> {
  const { code, output } = await project.build();
  expect(code, output).toBe(0);
}

function imageOf(file: string): string | undefined {
  return headOf(read(file, project.dist)).image;
}

/** What the head of a page says of its image. */
function headOf(html: string): Record<'image' | 'width' | 'height' | 'alt' | 'card', string | undefined> {
  const metas = all(parsePage(html), 'meta').map(
    (meta) => [attribute(meta, 'property') ?? attribute(meta, 'name'), attribute(meta, 'content')] as const,
  );
  const said = new Map(metas);
  return {
    image: said.get('og:image'),
    width: said.get('og:image:width'),
    height: said.get('og:image:height'),
    alt: said.get('og:image:alt'),
    card: said.get('twitter:card'),
  };
}
