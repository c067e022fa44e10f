import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Page, Response } from 'playwright';

import { at } from '../support/base.ts';
import { browse } from '../support/browse.ts';
import { kinds, POST, TAGS } from '../support/kinds.ts';

const { open } = browse();
const used = [...kinds, ['the tag index with the filter in use', `${TAGS}?tag=ecriture`]] as const;

describe('the first load of a post', () => {
  test('weighs at most 14 kB, in at most 5 requests, from this site alone', async () => {
    const page = await open();
    const loaded = await load(page, POST);
    const text = loaded.filter(({ type }) => /html|css|javascript/.test(type));
    const weight = sum(text.map(({ body }) => compressed(body)));
    const urls = new Set([...loaded.map(({ url }) => url), await icon(page)]);
    console.info(`first load: ${weight} bytes of HTML, CSS and JavaScript in brotli, ${urls.size} requests with the icon`);
    expect(text).toHaveLength(3);
    expect(weight).toBeLessThanOrEqual(14_000);
    expect(urls.size).toBeLessThanOrEqual(5);
    expect([...urls].filter((url) => new URL(url).origin !== new URL(page.url()).origin)).toEqual([]);
  });

  test('brings at most 40 kB of fonts', async () => {
    const fonts = (await load(await open(), POST)).filter(({ type }) => type.startsWith('font/'));
    const weight = sum(fonts.map(({ body }) => body.length));
    console.info(`first load: ${fonts.length} font, ${weight} bytes`);
    expect(fonts).toHaveLength(1);
    expect(weight).toBeLessThanOrEqual(40_000);
  });

  test('leaves nothing in the browser', async () => {
    const page = await open();
    await page.goto(at(POST), { waitUntil: 'networkidle' });
    expect(await page.context().storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
    expect(await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await caches.keys()).length])).toEqual([0, 0, 0]);
  });
});

describe('nothing moves while a page loads', () => {
  test.for(kinds)('on %s, with the font late by 800 ms', async ([name, path]) => {
    const [phone, desk] = await Promise.all([shiftOf(path, 375, '**/*.woff2'), shiftOf(path, 1280, '**/*.woff2')]);
    console.info(`CLS with a late font, ${name}: ${phone} at 375 px, ${desk} at 1280 px`);
    expect([phone, desk]).toEqual([0, 0]);
  });

  test('on the tag index, with the script late by 800 ms', async () => {
    const shift = await shiftOf(TAGS, 1280, '**/TagFilter*.js');
    console.info(`CLS with a late script, the tag index: ${shift}`);
    expect(shift).toBe(0);
  });

  test('on a post, with all in time', async () => {
    const shift = await shiftOf(POST, 1280);
    console.info(`CLS, a post: ${shift}`);
    expect(shift).toBe(0);
  });
});

describe('a page lives under the strictest policy, in silence, with little script', () => {
  test.for(used)('%s', async ([name, path]) => {
    const page = await open();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', ({ message }) => said.push(message));
    const loaded = await load(page, path);
    const scripts = loaded.filter(({ type }) => type.includes('javascript'));
    const weight = sum(scripts.map(({ body }) => compressed(body)));
    console.info(`script of ${name}: ${weight} bytes in brotli`);
    expect(weight).toBeLessThanOrEqual(3_000);
    expect(said).toEqual([]);
    expect(loaded.filter(({ url }) => new URL(url).origin !== new URL(page.url()).origin)).toEqual([]);
  });
});

/** Visits a page and keeps what the browser fetches for it. */
async function load(page: Page, path: string): Promise<Loaded[]> {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(at(path), { waitUntil: 'networkidle' });
  // What comes later is not waited for: the page may be closed by then.
  return Promise.all(
    responses.map(async (response) => ({
      url: response.url(),
      type: response.headers()['content-type'] ?? '',
      body: await response.body(),
    })),
  );
}

/** How far what is shown moves while a page loads, with one file 800 ms late. */
async function shiftOf(path: string, width: number, late?: string): Promise<number> {
  const page = await open({ viewport: { width, height: 800 } });
  await page.addInitScript(recordShifts);
  if (late !== undefined)
    await page.route(late, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 800));
      await route.continue();
    });
  await page.goto(at(path));
  return page.evaluate(shifts);
}

/** The icon's address: a browser fetches it out of sight of the tests. */
function icon(page: Page): Promise<string> {
  return page.locator('link[rel="icon"]').evaluate((link) => (link as HTMLLinkElement).href);
}

function recordShifts(): void {
  const found: number[] = [];
  Object.assign(globalThis, { found });
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) found.push((entry as PerformanceEntry & { value: number }).value);
  });
  observer.observe({ type: 'layout-shift', buffered: true });
}

/** The sum of the shifts so far, once the last frame is drawn. */
async function shifts(): Promise<number> {
  await document.fonts.ready;
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  return (globalThis as unknown as { found: number[] }).found.reduce((all, one) => all + one, 0);
}

function compressed(body: Buffer): number {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

interface Loaded {
  url: string;
  type: string;
  body: Buffer;
}
