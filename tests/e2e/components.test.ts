import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright';

import { at } from '../support/base.ts';
import { browse } from '../support/browse.ts';
import { COMPONENTS_POST } from '../support/kinds.ts';

const { open, visit } = browse();

describe('a video of the site’s own', () => {
  test('is fetched when it is played, and not before', async () => {
    const page = await open();
    const fetched = watch(page, /\.webm$/);
    await page.goto(at(COMPONENTS_POST), { waitUntil: 'networkidle' });
    await page.locator('video').scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    expect(fetched).toEqual([]);
    await page.locator('video').evaluate((video) => (video as HTMLVideoElement).play());
    await expect.poll(() => page.locator('video').evaluate((video) => (video as HTMLVideoElement).currentTime)).toBeGreaterThan(0);
    expect(fetched.length).toBeGreaterThan(0);
  });
});

test('another site hears of no reader, scrolled through the whole post, before the reader goes there', async () => {
  const page = await open();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(at(COMPONENTS_POST), { waitUntil: 'networkidle' });
  const own = new URL(page.url()).origin;
  for (const figure of await page.locator('figure').all()) await figure.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => new URL(url).origin !== own)).toEqual([]);
  await page.route(/^https:/, (route) => route.abort());
  const [request] = await Promise.all([
    page.waitForRequest('https://www.youtube.com/watch?v=aqz-KE-bpKQ'),
    page.locator('.facade a').first().click(),
  ]);
  expect(request.isNavigationRequest()).toBe(true);
});

test('an image of a gallery opens whole over the page, by keyboard alone; without JavaScript, at its address', async () => {
  const shown = await visit(COMPONENTS_POST);
  await shown.getByRole('link', { name: /^Agrandir.*Une bergerie/ }).press('Enter');
  expect(await shown.getByRole('dialog').getByRole('img').getAttribute('src')).toMatch(/\/images\/bergerie\.[^/]*-1200\.webp$/);
  const page = await visit(COMPONENTS_POST, { javaScriptEnabled: false });
  const link = page.getByRole('link', { name: /^Agrandir.*Une bergerie/ });
  await link.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/images/bergerie.*-1200.webp');
});

test('on paper, what is folded is unfolded, and a video is its picture', async () => {
  const page = await visit(COMPONENTS_POST);
  expect(await page.getByText('Une carte, un couteau').first().isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('Une carte, un couteau').first().isVisible()).toBe(true);
  expect(await page.locator('.chart table:visible').count()).toBe(3);
});

describe('the words of a chart', () => {
  test.each([320, 390, 1280])('are drawn at 9 px at least at %i px, and none over another', async (width) => {
    const page = await visit(COMPONENTS_POST, { viewport: { width, height: 800 } });
    const { sizes, covered } = await page.evaluate(readDrawings);
    console.info(`chart words at ${width} px: ${Math.min(...sizes).toFixed(1)} to ${Math.max(...sizes).toFixed(1)} px`);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9);
    expect(covered).toEqual([]);
  });
});

/** The size of each text of a drawing as it is painted, and the texts that overlap. */
function readDrawings(): { sizes: number[]; covered: string[] } {
  const sizes: number[] = [];
  const covered: string[] = [];
  for (const drawing of document.querySelectorAll<SVGSVGElement>('svg.drawing')) {
    const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
    const texts = [...drawing.querySelectorAll('text')];
    sizes.push(...texts.map((text) => parseFloat(getComputedStyle(text).fontSize) * scale));
    const boxes = texts.map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1))
        if (
          one.box.left < other.box.right &&
          other.box.left < one.box.right &&
          one.box.top + 3 < other.box.bottom &&
          other.box.top + 3 < one.box.bottom
        )
          covered.push(`${one.text} / ${other.text}`);
  }
  return { sizes, covered };
}

/** The addresses asked for from now on that match. */
function watch(page: Page, wanted: RegExp): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (wanted.test(request.url())) asked.push(request.url());
  });
  return asked;
}
