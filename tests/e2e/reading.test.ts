import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright';

import { at } from '../support/base.ts';
import { browse } from '../support/browse.ts';
import { files, read } from '../support/dist.ts';
import { kinds, LONG_POST, MDX_POST, POST } from '../support/kinds.ts';
import { lost } from '../support/lost.ts';

/** The spacing of WCAG 1.4.12, set on every element as a reader's style sheet does. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

const { open, visit } = browse();

describe('an island of the author’s own', () => {
  test('comes to life once it is seen, and not before', async () => {
    const page = await visit(MDX_POST);
    const pace = page.getByLabel('Allure :');
    expect(await pace.isDisabled()).toBe(true);
    await pace.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('astro-island input')?.disabled === false);
    await pace.press('End');
    expect(await page.locator('astro-island output').allTextContents()).toEqual(['6', '3 h 00']);
  });

  test('breaks nothing of the policy, and asks nothing of another site', async () => {
    const page = await open();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', ({ message }) => said.push(message));
    await page.goto(at(MDX_POST));
    await page.getByLabel('Allure :').scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('astro-island input')?.disabled === false);
    expect(said).toEqual([]);
  });

  test('is whole without JavaScript', async () => {
    const page = await visit(MDX_POST, { javaScriptEnabled: false });
    const text = await page.locator('astro-island').innerText();
    expect(text.replaceAll(/\s/g, ' ')).toContain('À 4 km/h, les dix-huit kilomètres de l’étape demandent 4 h 30.');
  });
});

describe('the address preview', () => {
  test('writes the file name and the address as a title is typed', async () => {
    const page = await visit(MDX_POST);
    const title = page.getByLabel('Titre du billet');
    const shown = () => page.locator('address-preview code').allTextContents();
    const before = await shown();
    await title.fill('Œuvre d’été : l’Ÿ, C++ & Cie');
    expect(await shown()).toEqual([
      '2026-11-06-oeuvre-d-ete-l-y-c-plus-plus-et-cie.md',
      `https://carnet.example${at('/2026/11/06/oeuvre-d-ete-l-y-c-plus-plus-et-cie.html')}`,
    ]);
    await title.fill('');
    await title.pressSequentially('Premier soir d’été à Épinal');
    expect(await shown()).toEqual(before);
  });

  test('has an address to show while the title is empty, and takes a title for text', async () => {
    const page = await visit(MDX_POST);
    await page.getByLabel('Titre du billet').fill('   ');
    expect(await page.locator('address-preview code').first().textContent()).toBe('2026-11-06-….md');
    await page.getByLabel('Titre du billet').fill('<img src=x onerror=alert(1)> $& $1');
    expect(await page.locator('address-preview img').count()).toBe(0);
    expect(await page.locator('address-preview code').last().textContent()).toMatch(
      new RegExp(`^https://carnet\\.example${at('/2026/11/06/')}[a-z\\d-]+\\.html$`),
    );
  });
});

describe('the table of contents', () => {
  test('of a long post leads to each of its headings, in order', async () => {
    const page = await visit(LONG_POST, { reducedMotion: 'reduce' });
    const links = page.getByRole('navigation', { name: 'Sommaire' }).getByRole('link');
    const targets = await links.evaluateAll((all) => all.map((link) => decodeURIComponent((link as HTMLAnchorElement).hash.slice(1))));
    const headings = await page.locator('.prose > :is(h2, h3)').evaluateAll((all) => all.map(({ id }) => id));
    expect(targets.length).toBeGreaterThan(5);
    expect(targets).toEqual(headings);
    await links.last().click();
    expect(await page.evaluate(() => document.querySelector(':target')?.getBoundingClientRect().top)).toBeLessThan(800);
  });

  test('is absent from a short post', async () => {
    const page = await visit(POST);
    expect(await page.getByRole('navigation', { name: 'Sommaire' }).count()).toBe(0);
  });
});

test('every page says it is in French', () => {
  const pages = files('**/*.html');
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter((file) => !/<html lang="fr"[ >]/.test(read(file)))).toEqual([]);
});

describe('a line of text', () => {
  test.for([
    ['a post', POST],
    ['a long post', LONG_POST],
  ] as const)('of %s holds 58 to 72 characters at 1,280 px', async ([name, path]) => {
    const lines = await (await visit(path)).evaluate(lineLengths);
    const average = lines.reduce((all, one) => all + one, 0) / lines.length;
    console.info(`line length, ${name}: ${average.toFixed(1)} characters on average of ${lines.length} lines`);
    expect(lines.length).toBeGreaterThan(10);
    expect(average).toBeGreaterThanOrEqual(58);
    expect(average).toBeLessThanOrEqual(72);
  });
});

test('at 1,600 px the table of contents, the margin line and the text stand side by side', async () => {
  const page = await visit(LONG_POST, { viewport: { width: 1600, height: 1000 }, colorScheme: 'light' });
  const lines = await uprights(page, '--margin-line');
  expect(lines).toHaveLength(1);
  const [line = 0] = lines;
  const text = await page.locator('.prose').boundingBox();
  const contents = await page.locator('.contents').boundingBox();
  console.info(`1,600 px: margin line at ${line}, text from ${text?.x}, contents from ${contents?.x}`);
  if (!text || !contents) return expect.unreachable('the text or the contents are not shown');
  expect(contents.x).toBeGreaterThan(0);
  expect(contents.x + contents.width + 8).toBeLessThan(line);
  expect(line + 8).toBeLessThan(text.x);
});

test('at 1,600 px the dates of a list stand in the margin, before its line', async () => {
  const page = await visit('/', { viewport: { width: 1600, height: 1000 }, colorScheme: 'light' });
  const [line = 0] = await uprights(page, '--margin-line');
  const dates = await page.locator('.when time').evaluateAll((all) => all.map((date) => date.getBoundingClientRect().right));
  expect(dates.length).toBeGreaterThan(3);
  expect(dates.filter((right) => right >= line)).toEqual([]);
});

describe('on paper', () => {
  test.for([
    ['a long post', LONG_POST],
    ['the home page', '/'],
  ] as const)('%s is without what only a screen needs', async ([, path]) => {
    const page = await visit(path);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav:visible, .skip:visible, .colophon:visible, theme-switch:visible, input:visible').count()).toBe(0);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  test.for([
    ['a post', POST],
    ['a long post', LONG_POST],
    ['the home page', '/'],
  ] as const)('the words of %s share one edge and fill the sheet', async ([, path]) => {
    // An A4 sheet between its margins, at 96 px to the inch.
    const page = await visit(path, { viewport: { width: 628, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    const blocks = await page.locator('.site-name, h1, .prose > p, .p-summary').evaluateAll((all) =>
      all.map((block) => {
        const { left, right } = block.getBoundingClientRect();
        return { left, right };
      }),
    );
    const left = blocks[0]?.left ?? 0;
    expect(left).toBeLessThan(40);
    expect(blocks.filter((block) => Math.abs(block.left - left) > 1 || block.right > 628)).toEqual([]);
    expect(Math.max(...blocks.map(({ right }) => right))).toBeGreaterThan(480);
  });

  test('a link to another site is followed by its address', async () => {
    const page = await visit(POST);
    await page.emulateMedia({ media: 'print' });
    const links = page.locator('.prose a[href^="http"]');
    const after = await links.evaluateAll((all) =>
      all.map((link) => getComputedStyle(link, '::after').content.replace('attr(href)', JSON.stringify(link.getAttribute('href')))),
    );
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(hrefs).toHaveLength(5);
    for (const [index, href] of hrefs.entries()) expect(after[index]).toContain(href);
  });

  test('the text is black on white, whatever the scheme', async () => {
    const page = await visit(POST, { colorScheme: 'dark' });
    await page.getByRole('radio', { name: 'Sombre' }).check();
    await page.emulateMedia({ media: 'print' });
    const [ink, paper] = await page.evaluate(() => [
      getComputedStyle(document.querySelector('.prose p') ?? document.body).color,
      getComputedStyle(document.documentElement).backgroundColor,
    ]);
    expect([ink, paper]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });
});

describe('nothing is cut off or covered, zoomed by two and by four, and with the spacing of WCAG 1.4.12', () => {
  test.for(kinds)('on %s', async ([, path]) => {
    const page = await visit(path, { bypassCSP: true });
    await page.evaluate(() => document.querySelectorAll('details').forEach((passage) => (passage.open = true)));
    const faults: string[] = [];
    const look = async (name: string) => {
      for (const width of [1280, 640, 320]) {
        await page.setViewportSize({ width, height: 640 });
        faults.push(...(await page.evaluate(lost)).map((fault) => `${name}, ${width} px: ${fault}`));
      }
    };
    await look('as it is');
    await page.addStyleTag({ content: SPACING });
    expect(await page.evaluate(() => getComputedStyle(document.body).letterSpacing)).not.toBe('normal');
    await look('spaced');
    expect(faults).toEqual([]);
  });
});

/** The characters of each full line of the paragraphs of a post: the last line of each is left out. */
function lineLengths(): number[] {
  const all: number[] = [];
  for (const paragraph of document.querySelectorAll('.prose > p')) {
    const lines = new Map<number, number>();
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let index = 0; index < (node.textContent ?? '').length; index += 1) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const rect = range.getBoundingClientRect();
        const line = Math.round((rect.top + rect.height / 2) / 8);
        const known = [line, line - 1, line + 1].find((place) => lines.has(place)) ?? line;
        if (rect.width > 0) lines.set(known, (lines.get(known) ?? 0) + 1);
      }
    }
    all.push(...[...lines.values()].slice(0, -1));
  }
  return all;
}

/** Where a straight line of a colour crosses the window from top to bottom: read from what is painted, however it is drawn. */
async function uprights(page: Page, token: string): Promise<number[]> {
  const colour = await page.evaluate((name) => {
    const probe = document.createElement('i');
    probe.style.color = `var(${name})`;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return (color.match(/\d+/g) ?? []).map(Number);
  }, token);
  const { data, info } = await sharp(await page.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const painted = (x: number, y: number) => colour.every((part, channel) => data[(y * info.width + x) * info.channels + channel] === part);
  return Array.from({ length: info.width }, (_, x) => x).filter((x) => {
    for (let y = 0; y < info.height; y += 1) if (!painted(x, y)) return false;
    return true;
  });
}
