import { describe, expect, test } from 'vitest';
import type { Page, Route } from 'playwright';

import { at } from '../support/base.ts';
import { browse } from '../support/browse.ts';
import { TAGS } from '../support/kinds.ts';
import { tagRows } from '../support/tag-rows.ts';

const DATA = '**/etiquettes.json';
const FAILED = 'La liste des billets n’a pas pu être chargée. Les étiquettes mènent à leur page.';

const { open, visit } = browse();

describe('choosing tags', () => {
  test('one tag, by mouse, lists its posts, newest first', async () => {
    const page = await visit(TAGS);
    await box(page, 'ecriture').click();
    await expectFound(page, ['ecriture']);
    expect((await found(page)).length).toBeGreaterThan(4);
    await page.locator('.found a').first().click();
    expect(new URL(page.url()).pathname).toBe(carrying(['ecriture'])[0]?.[1]);
  });

  test('two tags leave the posts that carry both, and the counts follow', async () => {
    const page = await visit(TAGS);
    expect((await counts(page))['markdown']).toBe(2);
    await box(page, 'ecriture').click();
    await box(page, 'mdx').click();
    await expectFound(page, ['ecriture', 'mdx']);
    expect(await counts(page)).toMatchObject({ ecriture: 1, markdown: 1, mdx: 1, jekyll: 0 });
    await box(page, 'mdx').click();
    await expectFound(page, ['ecriture']);
    expect(await counts(page)).toMatchObject({ ecriture: carrying(['ecriture']).length, markdown: 2, mdx: 1, jekyll: 0 });
  });

  test('a tag that would leave nothing cannot be chosen', async () => {
    const page = await visit(TAGS);
    await box(page, 'ecriture').click();
    await expectFound(page, ['ecriture']);
    const left = new Set(carrying(['ecriture']).flatMap(([, , , tags]) => tags));
    const enabled = await page
      .locator('input[name=tag]:enabled')
      .evaluateAll((boxes) => boxes.map((one) => (one as HTMLInputElement).value));
    expect(new Set(enabled)).toEqual(left);
    expect(await box(page, 'jekyll').isDisabled()).toBe(true);
  });

  test('all is done by keyboard alone, and the focus is never lost', async () => {
    const page = await visit(TAGS);
    await tabTo(page, 'classement');
    await page.keyboard.press('Space');
    await expectFound(page, ['classement']);
    await tabTo(page, 'publication');
    await page.keyboard.press('Space');
    await expectFound(page, ['classement', 'publication']);
    for (const stop of ['publication', 'typographie', 'Tout effacer']) {
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe(stop);
    }
    await page.keyboard.press('Enter');
    await expectFound(page, []);
    expect(await page.evaluate(() => document.activeElement?.closest('tag-filter') !== null)).toBe(true);
  });

  test('“Tout effacer” stands there only while something is chosen, and clears it', async () => {
    const page = await visit(TAGS);
    const clear = page.getByRole('button', { name: 'Tout effacer' });
    expect(await clear.isVisible()).toBe(false);
    await box(page, 'ecriture').click();
    await box(page, 'mdx').click();
    await clear.click();
    await expectFound(page, []);
    expect(await clear.isVisible()).toBe(false);
    expect(await counts(page)).toMatchObject({ ecriture: carrying(['ecriture']).length, jekyll: 1 });
    expect(await page.locator('input[name=tag]:disabled').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
  });
});

describe('the choice stands in the address', () => {
  test('a reload and another reader find it again', async () => {
    const page = await visit(TAGS);
    await box(page, 'ecriture').click();
    await box(page, 'markdown').click();
    await expectFound(page, ['ecriture', 'markdown']);
    expect(new URL(page.url()).searchParams.getAll('tag')).toEqual(['ecriture', 'markdown']);
    await page.reload();
    await expectFound(page, ['ecriture', 'markdown']);
    await expectFound(await visit(`${TAGS}${new URL(page.url()).search}`), ['ecriture', 'markdown']);
  });

  test('back and forward restore it', async () => {
    const page = await visit(TAGS);
    await box(page, 'ecriture').click();
    await box(page, 'mdx').click();
    await expectFound(page, ['ecriture', 'mdx']);
    await page.goBack();
    await expectFound(page, ['ecriture']);
    await page.goBack();
    await expectFound(page, []);
    await page.goForward();
    await page.goForward();
    await expectFound(page, ['ecriture', 'mdx']);
  });

  test('back from a post finds it as it was left', async () => {
    const page = await visit(TAGS);
    await box(page, 'mdx').click();
    await page.locator('.found a').click();
    await page.goBack();
    await expectFound(page, ['mdx']);
  });

  test('a tag that no longer exists is passed over', async () => {
    await expectFound(await visit(`${TAGS}?tag=disparue&tag=mdx`), ['mdx']);
  });
});

test('a status says how many posts are found: several, one, none', async () => {
  const page = await visit(TAGS);
  const status = page.getByRole('status');
  expect(await status.textContent()).toBe('');
  await box(page, 'ecriture').click();
  await expectStatus(page, `${carrying(['ecriture']).length} billets trouvés.`);
  await box(page, 'mdx').click();
  await expectStatus(page, '1 billet trouvé.');
  await page.goto(at(`${TAGS}?tag=et-moi&tag=mdx`));
  await expectStatus(page, 'Aucun billet ne porte ces étiquettes.');
  expect(await box(page, 'mdx').isEnabled()).toBe(true);
});

describe('the list of posts', () => {
  test('is fetched at the first choice, and once', async () => {
    const page = await open();
    let fetched = 0;
    await page.route(DATA, (route) => {
      fetched += 1;
      return route.continue();
    });
    await page.goto(at(TAGS), { waitUntil: 'networkidle' });
    expect(fetched).toBe(0);
    for (const tag of ['ecriture', 'mdx', 'mdx', 'markdown']) await box(page, tag).click();
    await expectFound(page, ['ecriture', 'markdown']);
    expect(fetched).toBe(1);
  });

  test.for([
    ['cannot be reached', (route: Route) => route.abort()],
    ['is answered by an error', (route: Route) => route.fulfill({ status: 503, body: '' })],
    ['is no data', (route: Route) => route.fulfill({ body: '<!doctype html>' })],
  ] as const)('when it %s, the page says so, its links still lead on, and the next choice tries again', async ([, answer]) => {
    const page = await open();
    await page.route(DATA, answer);
    await page.goto(at(TAGS));
    await box(page, 'ecriture').click();
    await expectStatus(page, FAILED);
    expect(await found(page)).toEqual([]);
    await box(page, 'ecriture').click();
    await expectStatus(page, '');
    await page.unroute(DATA);
    await box(page, 'mdx').click();
    await expectFound(page, ['mdx']);
    await page.locator('ul.index').getByRole('link', { name: 'écriture' }).click();
    expect(new URL(page.url()).pathname).toBe(at('/etiquettes/ecriture/'));
  });

  test('when it is slow, the last of several quick choices wins', async () => {
    const page = await open();
    const asked = Promise.withResolvers<Route>();
    await page.route(DATA, (route) => asked.resolve(route));
    await page.goto(at(TAGS));
    for (const tag of ['ecriture', 'jekyll', 'ecriture', 'publication']) await box(page, tag).click();
    await (await asked.promise).continue();
    await expectFound(page, ['jekyll', 'publication']);
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    await expectFound(page, []);
  });

  test('when it is slow and the choice is taken back before it comes, nothing is listed', async () => {
    const page = await open();
    const asked = Promise.withResolvers<Route>();
    await page.route(DATA, (route) => asked.resolve(route));
    await page.goto(at(TAGS));
    await box(page, 'ecriture').click();
    await box(page, 'ecriture').click();
    const answered = page.waitForResponse(DATA);
    await (await asked.promise).continue();
    await answered;
    await expectFound(page, []);
  });
});

describe('a long list of posts', () => {
  const COUNT = 120;
  const PART = 40;
  const row = (post: number) => [`Billet ${post}`, `/billet-${post}/`, '1er mai 2026'];
  const rows = (part: number) => Array.from({ length: PART }, (_, index) => row(part * PART + index));

  test('comes in parts, as it is shown, the focus on the first post of what comes', async () => {
    const page = await open();
    const asked: string[] = [];
    await page.route(DATA, (route) =>
      route.fulfill({
        json: {
          tags: ['ecriture'],
          carried: Array.from({ length: COUNT }, () => [0]),
          rows: rows(0),
          parts: [at('/part-2.json'), at('/part-3.json')],
        },
      }),
    );
    await page.route('**/part-*.json', (route) => {
      const part = Number(/(\d)\.json$/.exec(route.request().url())?.[1]);
      asked.push(String(part));
      return route.fulfill({ json: rows(part - 1) });
    });
    await page.goto(at(TAGS));
    await box(page, 'ecriture').click();
    await expectStatus(page, '120 billets trouvés.');
    const all = Array.from({ length: COUNT }, (_, post) => `/billet-${post}/`);
    expect(await found(page)).toEqual(all.slice(0, 50));
    expect(asked).toEqual(['2']);
    const more = page.getByRole('button', { name: 'Montrer la suite' });
    await more.click();
    await expect.poll(() => found(page)).toEqual(all.slice(0, 100));
    expect(await focused(page)).toBe('Billet 50');
    await more.click();
    await expect.poll(() => found(page)).toEqual(all);
    expect(await more.isVisible()).toBe(false);
    expect(asked).toEqual(['2', '3']);
  });

  test('says so where a part cannot be loaded, and tries again', async () => {
    const page = await open();
    let fails = true;
    await page.route(DATA, (route) =>
      route.fulfill({
        json: { tags: ['ecriture'], carried: Array.from({ length: 45 }, () => [0]), rows: rows(0), parts: [at('/part-2.json')] },
      }),
    );
    await page.route('**/part-2.json', (route) => (fails ? route.abort() : route.fulfill({ json: rows(1) })));
    await page.goto(at(TAGS));
    await box(page, 'ecriture').click();
    await expectStatus(page, FAILED);
    fails = false;
    await box(page, 'ecriture').click();
    await box(page, 'ecriture').click();
    await expectStatus(page, '45 billets trouvés.');
    expect(await found(page)).toHaveLength(45);
  });
});

/** What is chosen, listed, counted and announced agree with the data. */
async function expectFound(page: Page, chosen: readonly string[]): Promise<void> {
  const expected = chosen.length === 0 ? [] : carrying(chosen).map(([, href]) => href);
  const status = expected.length === 0 ? '' : expected.length === 1 ? '1 billet trouvé.' : `${expected.length} billets trouvés.`;
  await expectStatus(page, status);
  expect(await found(page)).toEqual(expected);
  const checked = await page.locator('input[name=tag]:checked').evaluateAll((boxes) => boxes.map((one) => (one as HTMLInputElement).value));
  expect(checked).toEqual(chosen);
}

async function expectStatus(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.getByRole('status').textContent(), { timeout: 5_000 }).toBe(text);
}

function carrying(tags: readonly string[]): ReturnType<typeof tagRows> {
  return tagRows().filter(([, , , carried]) => tags.every((tag) => carried.includes(tag)));
}

function box(page: Page, tag: string) {
  return page.locator(`input[name=tag][value="${tag}"]`);
}

function found(page: Page): Promise<(string | null)[]> {
  return page.locator('.found a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
}

async function counts(page: Page): Promise<Record<string, number>> {
  const items = await page
    .locator('[data-tag]')
    .evaluateAll((all) =>
      all.map((item): [string, number] => [
        item.querySelector('input')?.value ?? '',
        Number.parseInt(item.querySelector('small')?.textContent ?? '', 10),
      ]),
    );
  return Object.fromEntries(items);
}

async function tabTo(page: Page, tag: string): Promise<void> {
  for (let stops = 0; stops < 30; stops += 1) {
    await page.keyboard.press('Tab');
    if (await box(page, tag).evaluate((one) => one === document.activeElement)) return;
  }
  expect.unreachable(`the keyboard does not reach ${tag}`);
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
}
