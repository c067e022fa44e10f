import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';

import { expectNoFault } from '../support/axe.ts';
import { at } from '../support/base.ts';
import { browse } from '../support/browse.ts';
import { startPreview } from '../support/dev-server.ts';
import { files, read } from '../support/dist.ts';
import { home, makeProject } from '../support/project.ts';
import { searches, searchPosts, vain } from '../support/searches.ts';
import { fr } from '../../src/messages/fr.ts';
import type { Project } from '../support/project.ts';

const SEARCH = '/recherche/';
const INDEX = '**/_astro/search.*/**';
const FAILED = 'L’index de la recherche n’a pas pu être chargé. Rechargez la page, ou parcourez la liste ci-dessous.';
const NOTHING = 'Rien n’a été trouvé. Essayez un mot plus court ou plus courant, ou parcourez la liste ci-dessous.';
const NOW = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 24) / 1000) };

/** The posts of Carnet's own, and those of its manual. */
const journal = files('src/content/posts/*.{md,mdx}', home);
const guides = journal.filter((file) => /^category: guide$/m.test(read(file, home)));
let project: Project;

beforeAll(async () => {
  project = await makeProject(searchPosts);
  for (const own of ['src/content/posts', 'src/content/pages', 'src/content/tags.yaml', 'src/site.yaml', 'public'])
    await cp(path.join(home, own), path.join(project.root, own), { recursive: true });
  const { code, output } = await project.build(NOW);
  expect(code, output).toBe(0);
});

const { open, visit } = browse(() => project.dist);

afterAll(() => project.remove());

describe('a search', () => {
  test('finds its text among the first three, as it is typed', async () => {
    const lost: string[] = [];
    const left = searches.values();
    // While one reader types, others are answered.
    const reader = async () => {
      const page = await visit(SEARCH);
      for (const [query, address] of left) {
        await type(page, query);
        const found = await addresses(page);
        if (!found.slice(0, 3).includes(at(address))) lost.push(`${query}: ${found.slice(0, 3).join(', ')}`);
      }
    };
    await Promise.all([reader(), reader(), reader()]);
    console.info(`searches: ${searches.length - lost.length} of ${searches.length} find their text`);
    expect(lost).toEqual([]);
  });

  test.for(vain)('finds nothing rather than the nearest word: %s', async (query) => {
    const page = await visit(SEARCH);
    await type(page, query);
    expect([await told(page), await addresses(page)]).toEqual([NOTHING, []]);
  });

  test('says which word no text holds, and finds the others', async () => {
    const page = await visit(SEARCH);
    await type(page, 'hippopotame potager');
    expect(await told(page)).toBe('1 texte trouvé. Aucun texte ne contient « hippopotame ».');
  });

  test('shows of a text its title, its day, the passage with the words marked, and the headings they stand under', async () => {
    const page = await visit(SEARCH);
    await type(page, 'soeur tomates');
    const hit = page.locator('.hits > li');
    expect(await hit.count()).toBe(1);
    expect(await hit.locator('h2').innerText()).toBe('Un été à l’école');
    expect(await hit.locator('.when').innerText()).toBe('21 juin 2025');
    expect(await hit.locator('.passage mark').allInnerTexts()).toEqual(['sœur', 'tomates']);
    expect(await hit.locator('.passage').innerText()).toContain(
      'Une sœur d’Hélène arrosait les tomates ; aujourd’hui encore, qu’il pleuve',
    );
    const place = hit.getByRole('link', { name: 'Le potager d’Hélène' });
    await place.click();
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#le-potager-dhélène');
  });

  test('finds a word of a block of code, and shows what the text is about', async () => {
    const page = await visit(SEARCH);
    await type(page, 'makeprg');
    const hit = page.locator('.hits > li');
    expect(await hit.locator('h2').allInnerTexts()).toEqual(['Ce que Carnet vous dit']);
    expect(await hit.locator('.passage').innerText()).not.toMatch(/makeprg|--silent/);
  });

  test('tells the tag, the category or the series by which a text was found, and the language of one that is not the site’s', async () => {
    const page = await visit(SEARCH);
    await type(page, 'traversées');
    expect(await page.locator('.hits .beside').allInnerTexts()).toEqual([fr.labelled('Série', 'Traversées à pied')]);
    await type(page, 'lighthouse');
    expect(await page.locator('.hits > li').getAttribute('lang')).toBe('en');
  });

  test('shows ten texts, and the others on demand, with the focus on the first of them', async () => {
    const page = await visit(`${SEARCH}?q=de`);
    await settled(page);
    expect(await page.locator('.hits > li').count()).toBe(10);
    await page.getByRole('button', { name: 'Montrer la suite' }).click();
    await expect.poll(() => page.locator('.hits > li').count(), { timeout: 10_000 }).toBeGreaterThan(10);
    expect(await page.evaluate(() => [...document.querySelectorAll('.hits h2 a')].indexOf(document.activeElement ?? document.body))).toBe(
      10,
    );
  });
});

describe('results', () => {
  test('are narrowed by category, tag and year, with how many each would leave', async () => {
    const page = await visit(SEARCH);
    await type(page, 'carnet');
    const all = (await told(page)).match(/\d+/)?.[0];
    const category = page.getByRole('combobox', { name: 'Catégorie' });
    expect(await category.locator('option').allInnerTexts()).toContain(`Guide (${guides.length})`);
    await category.selectOption('Guide');
    await expectTold(page, `${guides.length} textes trouvés.`);
    expect(Number(all)).toBeGreaterThan(guides.length);
    await page.getByRole('combobox', { name: 'Étiquette' }).selectOption('Jekyll');
    await expectTold(page, '1 texte trouvé.');
    expect(new URL(page.url()).search).toBe('?q=carnet&category=Guide&tag=Jekyll');
    await page.getByRole('combobox', { name: 'Année' }).selectOption('2026');
    await expectTold(page, '1 texte trouvé.');
  });

  test('of a tag hold those of the tags it contains', async () => {
    const page = await visit(`${SEARCH}?tag=${encodeURIComponent('écriture')}&q=mdx`);
    await settled(page);
    expect(await addresses(page)).toContain(at('/guide/2026/11/06/du-mdx-dans-un-billet.html'));
  });

  test('without a word are all texts of a choice, newest first', async () => {
    const page = await visit(`${SEARCH}?category=Guide`);
    await settled(page);
    const found = await addresses(page);
    expect(found).toHaveLength(guides.length);
    expect(found).toEqual(found.toSorted().toReversed());
  });
});

describe('the address', () => {
  test('holds what is searched for: a reload, another reader and the way back find it again', async () => {
    const page = await visit(SEARCH);
    await type(page, 'l’école d’été & co');
    expect(new URL(page.url()).searchParams.get('q')).toBe('l’école d’été & co');
    await type(page, 'potager');
    await page.reload();
    await expectTold(page, '1 texte trouvé.');
    expect(await page.getByRole('searchbox').inputValue()).toBe('potager');
    await page.locator('.hits h2 a').click();
    await page.goBack();
    await expectTold(page, '1 texte trouvé.');
  });

  test('holds nothing else, and passes over what it does not know', async () => {
    const page = await visit(`${SEARCH}?utm_source=x`);
    expect(await page.locator('#billets').isVisible()).toBe(true);
    await type(page, 'potager');
    expect(new URL(page.url()).search).toBe('?q=potager');
  });
});

test('all is done by keyboard: the field has the focus, arrows and tabs lead to what is found, Escape clears', async () => {
  const page = await visit(SEARCH);
  const focused = () => page.evaluate(() => document.activeElement?.textContent.trim() || document.activeElement?.id);
  expect(await focused()).toBe('q');
  await page.keyboard.type('chevaux');
  await expectTold(page, '1 texte trouvé.');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('Les chevaux du col');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('Les chevaux du col');
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toBe('q');
  for (let stop = 0; stop < 5; stop += 1) await page.keyboard.press('Tab');
  expect(await focused()).toBe('Les chevaux du col');
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('q');
  await expectTold(page, '');
  expect(await page.locator('.hits > li').count()).toBe(0);
  expect(await page.locator('#billets').isVisible()).toBe(true);
  await page.keyboard.type('potager');
  await page.keyboard.press('Enter');
  await expectTold(page, '1 texte trouvé.');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/un-ete-a-l-ecole.html');
});

describe('for assistive technology, the page', () => {
  test('has a search landmark, a named field, and a status that says how many texts were found', async () => {
    const page = await visit(SEARCH);
    const field = page.getByRole('search').getByRole('searchbox', { name: 'Chercher un mot, ou une phrase entre guillemets' });
    expect(await field.count()).toBe(1);
    expect(await page.getByRole('status').count()).toBe(1);
    await type(page, 'chevaux');
    expect(await page.getByRole('list', { name: 'Textes trouvés' }).getByRole('listitem').count()).toBeGreaterThan(0);
  });

  test('has no fault with results, and is no wider than a phone', async () => {
    const page = await visit(`${SEARCH}?q=carnet`);
    await settled(page);
    await expectNoFault(page, 'the search page with results');
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

describe('the index', () => {
  test('is fetched when the field is used, not before, and its folder may be kept for ever', async () => {
    const page = await open();
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto(at(SEARCH), { waitUntil: 'networkidle' });
    expect(fetched.filter((file) => /search\.[\da-f]{8}\/|find/.test(file))).toEqual([]);
    await type(page, 'potager');
    const own = fetched.filter((file) => file.includes('/_astro/search.') && !file.endsWith('.css'));
    expect(own.length).toBeGreaterThan(3);
    expect(own.filter((file) => !/\/_astro\/search\.[\da-f]{8}\//.test(file))).toEqual([]);
  });

  test.for([
    ['any of it', INDEX],
    ['its script', '**/pagefind.js*'],
    ['its list of parts', '**/pagefind-entry.json*'],
    ['its heads', '**/*.pf_meta'],
    ['its engine', '**/wasm.*'],
    ['its words', '**/*.pf_index'],
    ['its passages', '**/*.pf_fragment'],
    ['what it can be narrowed to', '**/facets.json'],
  ] as const)('where %s cannot be loaded, the page says so, its list stays, and the next word tries again', async ([, part]) => {
    const page = await open();
    await page.route(part, (route) => route.abort());
    await page.goto(at(SEARCH));
    await page.getByRole('searchbox').fill('potager');
    await expectTold(page, FAILED);
    expect(await page.locator('#billets').isVisible()).toBe(true);
    await page.unroute(part);
    await type(page, 'chevaux');
    await expectTold(page, '1 texte trouvé.');
  });

  test('where a part is answered by an error, the page says so', async () => {
    const page = await open();
    await page.route('**/*.pf_index', (route) => route.fulfill({ status: 404, body: 'non' }));
    await page.goto(at(`${SEARCH}?q=potager`));
    await expectTold(page, FAILED);
  });
});

test('searching keeps the strictest policy a page with WebAssembly can have, and says nothing in the console', async () => {
  const page = await open();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', ({ message }) => said.push(message));
  await page.goto(at(SEARCH));
  for (const query of ['potager', 'C++', '"au col"', 'de', 'hippopotame', '<b>&amp;</b>', '…']) await type(page, query);
  expect(said).toEqual([]);
});

test('without JavaScript, the page leads to all posts, by category, tag and year, and shows no dead field', async () => {
  const page = await visit(SEARCH, { javaScriptEnabled: false });
  expect(await page.locator('site-search').isVisible()).toBe(false);
  const links = await page.locator('#billets a:visible').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links.slice(0, 4)).toEqual(['/categories/', '/etiquettes/', '/archives/', '/archives/tout/'].map(at));
  expect(links.filter((href) => href?.endsWith('.html')).length).toBe(Object.keys(searchPosts).length + journal.length);
});

test('every page leads to the search, and a browser may search from its own field', async () => {
  const page = await visit('/a-propos/');
  await page.getByRole('navigation', { name: 'Menu principal' }).getByRole('link', { name: 'Recherche' }).click();
  const description = await page.locator('link[rel=search]').getAttribute('href');
  expect(await (await page.request.get(description ?? '')).text()).toContain(
    `template="https://carnet.example${at(SEARCH)}?q={searchTerms}"`,
  );
});

describe('the preview', () => {
  test('searches the last build, and says so; before any build it says how to make one', async () => {
    const server = await startPreview(project.root);
    try {
      const page = await open();
      await page.goto(`${server.url}${at(SEARCH)}`, { timeout: 90_000 });
      const notice = page.locator('.notice');
      await expect
        .poll(() => notice.textContent(), { timeout: 10_000 })
        .toMatch(/^Aperçu : la recherche se fait dans la dernière construction du site, du .*20\d\d/);
      await type(page, 'potager');
      expect(await addresses(page)).toEqual([at('/carnet/2025/06/21/un-ete-a-l-ecole.html')]);
      await rm(path.join(project.dist, '_astro'), { recursive: true });
      await page.reload();
      await expect.poll(() => notice.textContent(), { timeout: 10_000 }).toContain('Lancez « npm run build ».');
      await page.getByRole('searchbox').fill('potager');
      await expectTold(page, FAILED);
    } finally {
      await server.stop();
    }
  });
});

/** Types into the field and waits until what is found is told. */
async function type(page: Page, query: string): Promise<void> {
  const field = page.getByRole('searchbox');
  await field.fill('');
  await expectTold(page, '');
  await field.fill(query);
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await expect.poll(() => told(page), { timeout: 10_000 }).not.toBe('');
}

async function expectTold(page: Page, text: string): Promise<void> {
  await expect.poll(() => told(page), { timeout: 10_000 }).toBe(text);
}

function told(page: Page): Promise<string> {
  // The preview has a status of its own.
  return page.locator('site-search').getByRole('status').innerText();
}

function addresses(page: Page): Promise<string[]> {
  return page.locator('.hits h2 a').evaluateAll((links) => links.map((link) => decodeURI((link as HTMLAnchorElement).pathname)));
}
