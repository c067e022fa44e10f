import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';

import { expectNoFault } from '../support/axe.ts';
import { at } from '../support/base.ts';
import { browse } from '../support/browse.ts';
import { makeProject } from '../support/project.ts';
import { twoLanguages } from '../support/two-languages.ts';
import type { Project } from '../support/project.ts';

let project: Project;

beforeAll(async () => {
  project = await makeProject(twoLanguages);
  const { code, output } = await project.build({ SOURCE_DATE_EPOCH: String(Date.UTC(2026, 11, 31) / 1000) });
  expect(code, output).toBe(0);
});

afterAll(() => project.remove());

const { open } = browse(() => project.dist);

async function visit(path: string): Promise<Page> {
  const page = await open();
  await page.goto(at(path), { waitUntil: 'networkidle' });
  return page;
}

/** Goes to an element by the tab key alone, and presses Enter. */
async function enter(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) {
      await page.keyboard.press('Enter');
      return;
    }
  }
  throw new Error(`no way to ${selector}`);
}

const pathOf = (page: Page) => new URL(page.url()).pathname;

describe('By keyboard, a reader', () => {
  test('goes from a text to its translation, then to the home of the other language, and back', async () => {
    const page = await visit('/voyages/2026/01/01/premier.html');
    await enter(page, '.translation a');
    await page.waitForURL((url) => url.pathname === at('/en/2026/first/'));
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('h1').innerText()).toBe('The lighthouse');
    await enter(page, '.masthead a[hreflang]');
    await page.waitForURL((url) => url.pathname === at('/'));
    await enter(page, '.masthead a[hreflang]');
    await page.waitForURL((url) => url.pathname === at('/en/'));
    expect(await page.locator('.entry .p-name').first().innerText()).toBe('Ropes');
  });

  test.each([
    ['/en/search/', 'harbours', ['The harbour'], '1 text found.'],
    ['/en/search/', 'phare', [], 'Nothing was found.'],
    ['/recherche/', 'phares', ['Le phare'], '1 texte trouvé.'],
    ['/recherche/', 'harbour', [], 'Rien n’a été trouvé.'],
  ] as const)('finds at %s, with “%s”, what is written in its language', async (path, words, titles, told) => {
    const page = await visit(path);
    await page.getByRole('searchbox').fill(words);
    await expect.poll(() => page.locator('site-search').getByRole('status').innerText(), { timeout: 10_000 }).toContain(told);
    expect(await page.locator('.hits h2').allInnerTexts()).toEqual(titles);
    expect(pathOf(page)).toBe(at(path));
  });
});

test.each(['/en/', '/en/2026/first/', '/en/search/', '/en/tags/', '/2026/04/01/deutsch.html'])(
  '%s has no fault of access',
  async (path) => {
    await expectNoFault(await visit(path), path);
  },
);
