import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright';

import { expectNoFault } from '../support/axe.ts';
import { at } from '../support/base.ts';
import { browse } from '../support/browse.ts';
import { makeProject, plainSite } from '../support/project.ts';
import type { Project } from '../support/project.ts';

const LOST = '/guide/ecrire-un-bilet.html';
let project: Project;

beforeAll(async () => {
  const posts = Array.from({ length: 6 }, (_, index) => [
    `src/content/posts/2026-05-0${index + 1}-billet-${index}.md`,
    `---\ntitle: Récit ${['du nord', 'du sud', 'de l’est', 'de l’ouest', 'des îles', 'du retour'][index]}\ncategory: voyages\n---\n\nTexte.\n`,
  ]);
  project = await makeProject({
    'src/site.yaml': `${plainSite}pageSize: 2\n`,
    ...(Object.fromEntries(posts) as Record<string, string>),
    'src/content/posts/2026-04-01-ecrire-un-billet.md': '---\ntitle: Écrire un billet\ncategory: guide\n---\n\nTexte.\n',
    'src/content/posts/2026-04-02-ecrire-en-secret.md': '---\ntitle: Écrire en secret\nunlisted: true\n---\n\nTexte.\n',
  });
  const { code, output } = await project.build();
  expect(code, output).toBe(0);
});

afterAll(() => project.remove());

const { open } = browse(() => project.dist);

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await open(options);
  await page.goto(at(path), { waitUntil: 'networkidle' });
  return page;
}

const pathOf = (page: Page) => new URL(page.url()).pathname;

describe('On a list', () => {
  test('Ctrl and an arrow lead to the older and the newer page, and stop at both ends', async () => {
    const page = await visit('/');
    await page.keyboard.press('Control+ArrowLeft');
    await page.keyboard.press('Control+ArrowRight');
    await page.waitForURL((url) => url.pathname === at('/page/2/'));
    await page.keyboard.press('Control+ArrowLeft');
    await page.waitForURL((url) => url.pathname === at('/'));
    expect(await page.locator('.pagination').innerText()).toContain('page 1 sur 4');
  });

  test('no key alone leads away, nor one that the browser or a field needs', async () => {
    const page = await visit('/page/2/');
    for (const keys of [
      'ArrowRight',
      'ArrowLeft',
      'n',
      'p',
      'j',
      'k',
      'Shift+ArrowRight',
      'Control+Shift+ArrowRight',
      'Control+Alt+ArrowRight',
    ])
      await page.keyboard.press(keys);
    await page.locator('input').first().focus();
    await page.keyboard.press('Control+ArrowRight');
    await page.waitForTimeout(200);
    expect(pathOf(page)).toBe(at('/page/2/'));
  });

  test('on a Mac it is Option, for Ctrl and an arrow are the system’s', async () => {
    const page = await visit('/page/2/');
    await page.evaluate(() => Object.defineProperty(navigator, 'platform', { value: 'MacIntel' }));
    await page.keyboard.press('Control+ArrowRight');
    await page.waitForTimeout(200);
    expect(pathOf(page)).toBe(at('/page/2/'));
    await page.keyboard.press('Alt+ArrowRight');
    await page.waitForURL((url) => url.pathname === at('/page/3/'));
  });
});

describe('At an address that leads nowhere', () => {
  const near = (page: Page) => page.locator('nearest-addresses a');

  test('the page proposes what may have been meant, and it is there', async () => {
    const page = await visit(LOST);
    expect(await near(page).allInnerTexts()).toContain('Écrire un billet');
    await near(page).first().click();
    expect(await page.locator('h1').innerText()).toBe('Écrire un billet');
  });

  test('nothing unlisted is proposed', async () => {
    const page = await visit('/2026/04/02/ecrire-en-secrets.html');
    expect(await near(page).allInnerTexts()).not.toContain('Écrire en secret');
  });

  test('nothing is proposed where nothing resembles it, nor outside the site', async () => {
    for (const path of [at('/wp-login.php'), '/ailleurs/xyz']) {
      const page = await open();
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(await near(page).count(), path).toBe(0);
      expect(await page.getByText('Peut-être cherchiez-vous').isVisible(), path).toBe(false);
    }
  });

  test('without JavaScript, the page leads to the shelves, the tags, the archives and the search', async () => {
    const page = await visit(LOST, { javaScriptEnabled: false });
    const links = await page.locator('main a:visible').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(['/', '/categories/', '/etiquettes/', '/archives/', '/archives/tout/', '/recherche/'].map(at));
    expect(await page.getByText('Peut-être cherchiez-vous').isVisible()).toBe(false);
  });

  test('where the list of addresses does not come, the page stays as it is', async () => {
    const page = await open();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.route('**/adresses.json', (route) => route.abort());
    await page.goto(at(LOST), { waitUntil: 'networkidle' });
    expect([await near(page).count(), errors]).toEqual([0, []]);
  });

  test.for([
    ['a desk', 1280, 800],
    ['a phone', 390, 800],
  ] as const)('nothing moves when the proposals come, on %s', async ([, width, height]) => {
    const page = await open({ viewport: { width, height } });
    await page.route('**/adresses.json', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.goto(at(LOST));
    await near(page).first().waitFor();
    expect(await page.evaluate(shifts)).toBe(0);
  });

  test('axe finds no fault with the proposals shown', async () => {
    await expectNoFault(await visit(LOST), 'the error page with proposals');
  });

  test('no other page asks for the list of addresses', async () => {
    const page = await open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    for (const path of ['/', '/archives/', '/archives/tout/', '/guide/2026/04/01/ecrire-un-billet.html'])
      await page.goto(at(path), { waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.endsWith('adresses.json'))).toEqual([]);
  });
});

/** How far what was shown has moved by itself, as browsers count it. */
function shifts(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(sum), 300);
  });
}
