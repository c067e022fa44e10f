import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';

import { slugOf } from '../../src/domain/slug.ts';
import { expectNoFault } from '../support/axe.ts';
import { at } from '../support/base.ts';
import { browse } from '../support/browse.ts';
import { post } from '../support/content.ts';
import { read } from '../support/dist.ts';
import { makeProject } from '../support/project.ts';
import type { Project } from '../support/project.ts';

const POSTS = 20;
const SECOND = '/etiquettes/page/2/';
const THIRD = '/etiquettes/page/3/';

/** 1,102 tags in three pages: those in a-, those in é-, those in m- to z-, where one in a- stands in another. */
const TAGS = [...numbered('arbre', 380), ...numbered('école', 360), ...numbered('mot', 360), 'Mer', 'zéro'];

let project: Project;

beforeAll(async () => {
  project = await makeProject({
    'src/content/tags.yaml': 'Mer: {}\narbre 7:\n  parent: Mer\n',
    ...Object.fromEntries(Array.from({ length: POSTS }, (_, index) => [fileOf(index), textOf(index)])),
  });
  await build();
}, 240_000);

afterAll(() => project.remove());

const { open, visit } = browse(() => project.dist);

describe('an index of several pages', () => {
  test('names its pages by their letters on each, and each names itself, the one before and the one after', () => {
    for (const number of [1, 2, 3]) {
      expect(guides(number)).toEqual([
        [at('/etiquettes/'), 'A', number === 1],
        [at(SECOND), 'E', number === 2],
        [at(THIRD), 'M – Z', number === 3],
      ]);
    }
    const head = indexPage(2).split('</head>')[0] ?? '';
    expect(head).toContain('<title>Étiquettes · E · Essai</title>');
    expect(head).toContain(`<link rel="canonical" href="https://essai.example${at(SECOND)}">`);
    expect(head).toContain(`<link rel="prev" href="${at('/etiquettes/')}">`);
    expect(head).toContain(`<link rel="next" href="${at(THIRD)}">`);
    expect(indexPage(1)).toContain('<h1>Étiquettes</h1>');
    expect(indexPage(1)).not.toContain('rel="prev"');
    expect(indexPage(3)).not.toContain('rel="next"');
  });

  test('shows each tag once, one that another contains with that one', () => {
    const shown = [1, 2, 3].map((number) => [...indexPage(number).matchAll(/data-tag="([^"]+)"/g)].map(([, slug]) => slug));
    expect(shown.map(({ length }) => length)).toEqual([379, 360, 363]);
    expect(new Set(shown.flat()).size).toBe(TAGS.length);
    expect(shown[2]).toContain('arbre-7');
  });

  test('is found by machines: every page in the sitemap, none taken for another', () => {
    const sitemap = read('sitemap-0.xml', project.dist);
    for (const address of ['/etiquettes/', SECOND, THIRD]) expect(sitemap).toContain(`<loc>https://essai.example${at(address)}</loc>`);
  });

  test('is walked without JavaScript', async () => {
    const first = await visit('/etiquettes/', { javaScriptEnabled: false });
    await first.locator('.guides').getByRole('link', { name: 'M – Z' }).click();
    expect(new URL(first.url()).pathname).toBe(at(THIRD));
    await first.locator('.pagination').getByRole('link', { name: 'E' }).click();
    expect(new URL(first.url()).pathname).toBe(at(SECOND));
    await first.locator('.index').getByRole('link', { name: 'école 12', exact: true }).click();
    expect(new URL(first.url()).pathname).toBe(at('/etiquettes/ecole-12/'));
  });
});

describe('the page of feeds', () => {
  test('names the hundred tags with the most posts, and leads to all of them', () => {
    const page = read('flux/index.html', project.dist);
    expect(page).toMatch(/Voici les 100 qui ont le plus de billets\. [^<]*<a href="[^"]*\/etiquettes\/">Toutes les étiquettes<\/a>/);
    const named = [...page.matchAll(/\/etiquettes\/([^/"]+)\/feed\.xml"/g)].map(([, slug]) => slug);
    expect(named).toHaveLength(100);
    expect(named).toContain('zero');
    expect(page.length).toBeLessThan(75_000);
  });

  test('leaves no tag without its feeds: its own page links to each', () => {
    for (const tag of TAGS) {
      const folder = `etiquettes/${slugOf(tag)}`;
      const page = read(`${folder}/index.html`, project.dist);
      for (const file of ['rss.xml', 'feed.xml', 'feed.json']) {
        expect(page).toContain(` href="${at(`/${folder}/${file}`)}"`);
        expect(existsSync(path.join(project.dist, folder, file))).toBe(true);
      }
      expect(page).toMatch(new RegExp(`<a href="${at(`/${folder}/feed.xml`)}"[^>]*>\\s*S’abonner par flux`));
    }
  });
});

describe('a choice on one page', () => {
  test('counts on the others, is shown there and can be taken back there', async () => {
    const page = await visit('/etiquettes/');
    await box(page, 'arbre-20').click();
    await expectStatus(page, '1 billet trouvé.');
    await page.locator('.guides').getByRole('link', { name: 'M – Z' }).click();
    await expectStatus(page, '1 billet trouvé.');
    expect([new URL(page.url()).pathname, new URL(page.url()).search]).toEqual([at(THIRD), '?tag=arbre-20']);
    expect(await page.getByLabel('arbre 20', { exact: true }).isChecked()).toBe(true);
    expect(await box(page, 'mot-1').isDisabled()).toBe(true);
    await box(page, 'zero').click();
    await expect.poll(() => search(page)).toEqual(['zero', 'arbre-20']);
    await page.getByLabel('arbre 20', { exact: true }).click();
    await expectStatus(page, '5 billets trouvés.');
    expect(search(page)).toEqual(['zero']);
    await page.goBack();
    await expectStatus(page, '1 billet trouvé.');
    expect(await page.getByLabel('arbre 20', { exact: true }).isChecked()).toBe(true);
  });

  test('goes along with every link to another page, back too, and no further once it is taken back', async () => {
    const page = await visit(`${SECOND}?tag=zero&tag=ecole-20`);
    await expectStatus(page, '1 billet trouvé.');
    expect(await carried(page)).toEqual(Array.from({ length: 5 }, () => '?tag=ecole-20&tag=zero'));
    await page.locator('.pagination').getByRole('link', { name: 'A' }).click();
    await expectStatus(page, '1 billet trouvé.');
    expect(search(page)).toEqual(['ecole-20', 'zero']);
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    await expectStatus(page, '');
    expect(await page.locator('.elsewhere input').count()).toBe(0);
    expect(new Set(await carried(page))).toEqual(new Set(['']));
  });

  test('of a tag that is none is passed over', async () => {
    const page = await visit(`${SECOND}?tag=disparue`);
    await expect.poll(async () => new Set(await carried(page))).toEqual(new Set(['']));
    await expectStatus(page, '');
    expect(await page.getByRole('button', { name: 'Tout effacer' }).isVisible()).toBe(false);
    await box(page, 'ecole-20').click();
    await expectStatus(page, '1 billet trouvé.');
    expect(search(page)).toEqual(['ecole-20']);
  });

  test('is kept where the list of posts cannot be loaded', async () => {
    const page = await open();
    await page.route('**/etiquettes.json', (route) => route.abort());
    await page.goto(at(`${THIRD}?tag=ecole-20`));
    await expectStatus(page, 'La liste des billets n’a pas pu être chargée. Les étiquettes mènent à leur page.');
    await page.unroute('**/etiquettes.json');
    await box(page, 'zero').click();
    await expectStatus(page, '1 billet trouvé.');
    expect(search(page)).toEqual(['zero', 'ecole-20']);
  });

  test('leaves a page without a fault of accessibility', async () => {
    const page = await visit(`${SECOND}?tag=zero`);
    await expectStatus(page, '5 billets trouvés.');
    await expectNoFault(page, 'an index of several pages with a choice of another');
  });
});

test('a page whose tags stay as they were says what its neighbours are called now', async () => {
  await project.write(fileOf(0), textOf(0, ['avion', 'ballon']));
  await build();
  expect(guides(3).map(([, name]) => name)).toEqual(['A', 'B – E', 'M – Z']);
});

function indexPage(number: number): string {
  return read(`etiquettes/${number > 1 ? `page/${number}/` : ''}index.html`, project.dist);
}

/** What a page calls those of the index: where each stands, its name, whether it is the page itself. */
function guides(number: number): [href: string | undefined, name: string | undefined, current: boolean][] {
  const nav = /<nav class="guides" aria-label="De A à Z">[\s\S]*?<\/nav>/.exec(indexPage(number))?.[0] ?? '';
  const links = [...nav.matchAll(/<a href="([^"]+)"( aria-current="page")?>\s*([^<]*?)\s*<\/a>/g)];
  return links.map(([, href, current, name]) => [href, name, current !== undefined]);
}

async function build(): Promise<void> {
  const { code, output } = await project.build();
  expect(code, output).toBe(0);
}

function fileOf(index: number): string {
  return `src/content/posts/2026-05-${String(index + 1).padStart(2, '0')}-billet.md`;
}

/** A post that carries each twentieth tag; the first five « zéro » too. */
function textOf(index: number, more: readonly string[] = []): string {
  const own = [...TAGS.filter((_, tag) => tag % POSTS === index), ...(index < 5 ? ['zéro'] : []), ...more];
  const tags = [...new Set(own)].map((tag) => `"${tag}"`).join(', ');
  return post(`title: Billet ${index}\ntags: [${tags}]`);
}

function numbered(word: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${word} ${index}`);
}

function box(page: Page, tag: string) {
  return page.locator(`.index input[value="${tag}"]`);
}

function search(page: Page): string[] {
  return new URL(page.url()).searchParams.getAll('tag');
}

/** The queries of the links to pages of the index. */
function carried(page: Page): Promise<string[]> {
  return page.locator('tag-filter nav a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).search));
}

async function expectStatus(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.getByRole('status').textContent(), { timeout: 5_000 }).toBe(text);
}
