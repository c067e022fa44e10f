import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright';

import { expectNoFault } from '../support/axe.ts';
import { at } from '../support/base.ts';
import { browse } from '../support/browse.ts';
import { everyPage, kinds, LONG_POST, POST, TAGS } from '../support/kinds.ts';

const { visit } = browse();

describe('axe and HTML_CodeSniffer find no fault, light and dark, on a phone and on a desk', () => {
  test.for(kinds)('on %s', async ([name, path]) => {
    await expectNoFault(await visit(path), name);
  });

  test('on the tag index with the filter in use', async () => {
    const page = await visit(`${TAGS}?tag=ecriture&tag=markdown`);
    await page.locator('.found a').first().waitFor();
    await expectNoFault(page, 'the filter in use');
  });
});

test('on a phone of 320 px, no page scrolls sideways', async () => {
  const page = await visit('/', { viewport: { width: 320, height: 640 } });
  const paths = everyPage();
  const wide: string[] = [];
  for (const path of paths) {
    await page.goto(at(path));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) wide.push(`${path}: ${width} px`);
  }
  console.info(`320 px: ${paths.length} pages, ${wide.length} scroll sideways`);
  expect(wide).toEqual([]);
});

test('the first stop of the keyboard is a visible link that leads past the menu', async () => {
  const page = await visit(POST);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Aller au contenu' });
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  expect(await skip.boundingBox()).toMatchObject({ x: expect.toSatisfy(notNegative), y: expect.toSatisfy(notNegative) });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(new URL(page.url()).hash).toBe('#contenu');
  expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('contenu');
});

test.for([
  ['a long post', LONG_POST],
  ['the tag index', TAGS],
] as const)('the keyboard reaches every control of %s in the order of the page, and leaves it', async ([, path]) => {
  const page = await visit(path, { reducedMotion: 'reduce' });
  const expected = (await rings(page)).map(({ name }) => name);
  await page.goto(at(path));
  const reached: string[] = [];
  for (let index = 0; index < expected.length; index += 1) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => document.activeElement?.textContent.trim() ?? ''));
  }
  expect(reached).toEqual(expected);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test('the keyboard stops at the code and tables that scroll, as wide as the window is, and at no other', async () => {
  const page = await visit(LONG_POST);
  const boxes = () =>
    page
      .locator('.prose :is(pre, .table)')
      .evaluateAll((all) =>
        all.map((box) => ({ stops: box.getAttribute('tabindex') === '0', scrolls: box.scrollWidth > box.clientWidth })),
      );
  const faults = async () => (await boxes()).filter(({ stops, scrolls }) => stops !== scrolls);
  expect(await faults()).toEqual([]);
  const onDesk = (await boxes()).filter(({ stops }) => stops).length;
  await page.setViewportSize({ width: 320, height: 800 });
  await expect.poll(faults).toEqual([]);
  expect((await boxes()).filter(({ stops }) => stops).length).toBeGreaterThan(onDesk);
});

describe('each stop of the keyboard has a focus ring nobody can miss, and forced colours and reduced motion take nothing away', () => {
  test.for(kinds)('on %s', async ([, path]) => {
    const page = await visit(path);
    const before = await shown(page);
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    expect(await shown(page)).toEqual(before);
    expect((await rings(page)).filter(faint)).toEqual([]);
    expect(await page.evaluate(moving)).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, forcedColors: 'none' });
      expect((await rings(page)).filter(faint), colorScheme).toEqual([]);
    }
  });
});

/** What a page shows: its words and how many of its controls and links take room. */
function shown(page: Page): Promise<{ words: string; controls: number }> {
  return page.evaluate(() => ({
    words: document.body.innerText,
    controls: [...document.querySelectorAll('a, button, input')].filter((element) => element.getClientRects().length > 0).length,
  }));
}

/** Gives the focus to each stop in turn, as the keyboard does, and measures its ring. */
async function rings(page: Page): Promise<Ring[]> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
        const share = Number(part) / 255;
        return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const paper = luminance(getComputedStyle(document.documentElement).backgroundColor);
    return [...document.querySelectorAll<HTMLElement>('a[href], button, input:not(:disabled), summary, [tabindex="0"]')]
      .filter(
        (element) => element.checkVisibility() && element.getClientRects().length > 0 && !element.matches('[type=radio]:not(:checked)'),
      )
      .map((element) => {
        element.focus();
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
        const [low = 0, high = 0] = [luminance(outlineColor), paper].toSorted((a, b) => a - b);
        const { top, bottom, left, right } = element.getBoundingClientRect();
        return {
          name: element.textContent.trim(),
          width: document.activeElement !== element || outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
          contrast: (high + 0.05) / (low + 0.05),
          inView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
        };
      });
  });
}

/** The elements of this page that move, by tag. */
function moving(): string[] {
  return [...document.querySelectorAll('*')]
    .filter((element) => {
      if (!element.checkVisibility()) return false;
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      return parseFloat(transitionDuration) > 0 || animationName !== 'none' || scrollBehavior === 'smooth';
    })
    .map(({ localName }) => localName);
}

function faint({ width, contrast, inView }: Ring): boolean {
  return width < 2 || contrast < 3 || !inView;
}

function notNegative(value: unknown): boolean {
  return typeof value === 'number' && value >= 0;
}

interface Ring {
  /** The words of what it surrounds. */
  name: string;
  /** In px; 0 where none is drawn. */
  width: number;
  /** With the page. */
  contrast: number;
  inView: boolean;
}
