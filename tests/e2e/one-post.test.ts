import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';

import { expectNoFault } from '../support/axe.ts';
import { at } from '../support/base.ts';
import { browse } from '../support/browse.ts';
import { lost } from '../support/lost.ts';
import { makeProject } from '../support/project.ts';
import { ARABIC, BRIEF, LONG, NOTES, readingSite, SHOWN } from '../support/reading-site.ts';
import type { Project } from '../support/project.ts';

const DESK = { viewport: { width: 1600, height: 900 } };
const PHONE = { viewport: { width: 360, height: 700 } };

let project: Project;

beforeAll(async () => {
  project = await makeProject(await readingSite());
  const { code, output } = await project.build({ SOURCE_DATE_EPOCH: String(Date.UTC(2026, 5, 1) / 1000) });
  expect(code, output).toBe(0);
});

afterAll(() => project.remove());

const { open, visit } = browse(() => project.dist);

describe('the table of contents', () => {
  const current = (page: Page) => page.locator('.contents [aria-current="location"]').allTextContents();
  const scroll = async (page: Page, place: string) => {
    await page.evaluate((text) => {
      const heading = [...document.querySelectorAll('.prose h2')].find((one) => one.textContent === text);
      if (heading) heading.scrollIntoView({ behavior: 'instant' });
      else scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    }, place);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  };

  test('stays in the margin and marks the section that is read', async () => {
    const page = await visit(LONG, DESK);
    expect(await current(page)).toEqual([]);
    for (const chapter of ['Le chapitre 2', 'Le chapitre 29', 'Le chapitre 1']) {
      await scroll(page, chapter);
      expect(await current(page)).toEqual([chapter]);
      await expect.poll(() => page.locator('[aria-current="location"]').evaluate(isInWindow), { timeout: 10_000 }).toBe(true);
    }
    await scroll(page, 'the end');
    expect(await current(page)).toEqual(['Une section du chapitre 30']);
  });

  test('is folded on a phone, without JavaScript too, and never hides in the margin', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const phone = await visit(LONG, { ...PHONE, javaScriptEnabled });
      expect(await phone.locator('.contents a:visible').count()).toBe(0);
      await phone.getByText('Sommaire').click();
      expect(await phone.locator('.contents a:visible').count()).toBe(60);
      const desk = await visit(LONG, { ...DESK, javaScriptEnabled });
      expect(await desk.locator('.contents a:visible').count()).toBe(60);
      expect(await desk.locator('.contents summary:visible').count()).toBe(0);
    }
  });
});

describe('a note', () => {
  const boxes = (page: Page) =>
    page.locator('.footnotes > ol > li').evaluateAll((all) => all.map((note) => note.getBoundingClientRect().toJSON() as DOMRect));

  test('stands beside its first call in a wide window, without JavaScript, and none covers another', async () => {
    const page = await visit(NOTES, { ...DESK, javaScriptEnabled: false });
    const [text, notes, calls] = await Promise.all([
      page.locator('.prose').boundingBox(),
      boxes(page),
      page.locator('a[data-note]').evaluateAll((all) => all.map((call) => call.getBoundingClientRect().top)),
    ]);
    expect(notes).toHaveLength(4);
    for (const [index, note] of notes.entries()) {
      expect(note.left).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
      expect(note.right).toBeLessThan(DESK.viewport.width);
      expect(note.top).toBeGreaterThanOrEqual((calls[index] ?? 0) - 1);
      expect(note.top).toBeGreaterThan(notes[index - 1]?.bottom ?? 0);
    }
    const [last, lastCall] = [notes.at(-1), calls.at(-1)];
    expect(Math.abs((last?.top ?? 0) - (lastCall ?? 0))).toBeLessThan(8);
    expect(await (await visit(NOTES, DESK)).evaluate(lost)).toEqual([]);
  });

  test('comes up at the foot of a small window, where the text stays, and goes when its call is gone back to', async () => {
    const page = await visit(NOTES, { ...PHONE, javaScriptEnabled: false });
    await page.locator('[href="#fn:c"]').click();
    const note = page.locator('[id="fn:c"]');
    expect(await note.evaluate(isInWindow)).toBe(true);
    expect(await page.locator('[href="#fn:c"]').evaluate(isInWindow)).toBe(true);
    await note.getByRole('link', { name: 'Retour à l’appel 3' }).click();
    expect(await note.evaluate(isInWindow)).toBe(false);
    expect(await page.locator('[href="#fn:c"]').evaluate(isInWindow)).toBe(true);
  });

  test('is read after the text, in the order of the calls, whatever the window', async () => {
    for (const size of [DESK, PHONE]) {
      const page = await visit(NOTES, size);
      const tree = await page.locator('main').ariaSnapshot();
      const places = ['Enfin', 'heading "Notes"', 'Une note longue', 'Une note d’une ligne', 'La dernière des notes'].map((words) =>
        tree.lastIndexOf(words),
      );
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places[0]).toBeGreaterThan(0);
    }
  });
});

describe('code', () => {
  test('is copied whole by a button, which says so; without JavaScript there is none', async () => {
    const page = await visit(SHOWN, { permissions: ['clipboard-read', 'clipboard-write'] });
    const button = page.getByRole('button', { name: 'Copier' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Copié' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^const un = 1;\n[^]*\nconst cinq = 5;$/);
    const without = await visit(SHOWN, { javaScriptEnabled: false });
    expect(await without.getByRole('button').count()).toBe(0);
  });

  test('shows its title and its marked lines, and scrolls by the keyboard', async () => {
    const page = await visit(SHOWN, PHONE);
    const code = page.getByRole('group', { name: 'Code : src/un dossier/a.js' });
    expect(await page.locator('.listing figcaption').textContent()).toBe('src/un dossier/a.js');
    expect(await code.locator('.marked').allTextContents()).toEqual([
      expect.stringMatching(/^const deux/),
      'const quatre = 4;',
      'const cinq = 5;',
    ]);
    await code.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => code.evaluate(({ scrollLeft }) => scrollLeft), { timeout: 10_000 }).toBeGreaterThan(0);
  });
});

test('a table scrolls by the keyboard in a region of its own', async () => {
  const page = await visit(SHOWN, PHONE);
  const table = page.getByRole('region', { name: 'Tableau 1' });
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate(({ scrollLeft }) => scrollLeft), { timeout: 10_000 }).toBeGreaterThan(0);
  expect(await page.getByRole('region', { name: 'Tableau : Les altitudes' }).count()).toBe(1);
});

describe('a picture', () => {
  test('is opened over the page, leads to the next, and gives the focus back', async () => {
    const page = await visit(SHOWN);
    const link = page.getByRole('link', { name: 'Agrandir : Un lac entre deux pentes' });
    await link.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Image agrandie' });
    expect(await dialog.getByRole('img').getAttribute('alt')).toBe('Un lac entre deux pentes');
    expect(await dialog.locator('.shown').textContent()).toBe('Le lac, à l’aube');
    expect(await dialog.getByRole('status').textContent()).toBe('Image 1 sur 2');
    await page.keyboard.press('ArrowRight');
    expect(await dialog.getByRole('img').getAttribute('alt')).toBe('Une crête');
    await page.keyboard.press('ArrowRight');
    expect(await dialog.getByRole('img').getAttribute('alt')).toBe('Un lac entre deux pentes');
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await link.click();
    await dialog.getByRole('button', { name: 'Fermer' }).click();
    expect(await dialog.isVisible()).toBe(false);
  });

  test('opened has no fault that axe could find', async () => {
    const page = await visit(SHOWN);
    await page.getByRole('link', { name: 'Agrandir : Une crête' }).click();
    await expectNoFault(page, 'a picture opened');
  });

  test('is whole behind its link without JavaScript, and a link of the author’s leads where it led', async () => {
    const page = await visit(SHOWN, { javaScriptEnabled: false });
    expect(await page.getByRole('link', { name: 'La crête encore' }).getAttribute('href')).toBe('https://exemple.example/');
    await page.getByRole('link', { name: 'Agrandir : Un lac entre deux pentes' }).click();
    expect(page.url()).toMatch(/\/images\/lac\.[\da-f]{8}-1600\.webp$/);
  });

  test('brings its script and its style where there is one, and nowhere else', async () => {
    const parts = (page: Page) => page.locator('link[href*="parts"], script[src*="LightBox"], script[src*="CopyCode"]').count();
    expect(await parts(await visit(SHOWN))).toBe(3);
    expect(await parts(await visit(BRIEF))).toBe(0);
  });
});

describe('a heading', () => {
  test('has a link to itself that is seen when it is wanted, and keeps its own name', async () => {
    const page = await visit(SHOWN);
    const heading = page.getByRole('heading', { name: 'Du « code » & des tableaux', exact: true });
    const link = page.getByRole('link', { name: 'Lien vers la section « Du « code » & des tableaux »' });
    const shown = () => link.evaluate((element) => getComputedStyle(element).opacity);
    expect(await shown()).toBe('0');
    await heading.hover();
    expect(await shown()).toBe('1');
    await page.mouse.move(0, 0);
    await page.keyboard.press('Tab');
    await link.focus();
    expect(await shown()).toBe('1');
  });
});

describe('a text', () => {
  test('of ten words, and one of ten thousand, fill a page that nothing overflows', async () => {
    for (const path of [BRIEF, LONG, NOTES, SHOWN, ARABIC]) {
      const page = await visit(path);
      for (const width of [320, 768, 1280, 1600]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${path}, ${width} px`).toBeLessThanOrEqual(0);
      }
    }
  });

  test('written from right to left stands at the right, its title too', async () => {
    const page = await visit(ARABIC);
    const [title, text] = await Promise.all(
      ['h1', '.prose > p'].map((name) => page.locator(name).evaluate((element) => getComputedStyle(element).direction)),
    );
    expect([title, text]).toEqual(['rtl', 'rtl']);
    expect(await page.locator('.byline time').evaluate((element) => getComputedStyle(element).unicodeBidi)).toBe('plaintext');
  });

  test('written from right to left has its code from the left, and its notes in the margin of all notes', async () => {
    const page = await visit(ARABIC, DESK);
    const [code, text, note] = await Promise.all(
      ['.prose pre code', '.prose', '.footnotes > ol > li'].map((name) => page.locator(name).boundingBox()),
    );
    expect(note?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
    expect(code?.x).toBe(text?.x);
    expect(await page.locator('.prose pre').evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
  });
});

describe('a reader’s settings', () => {
  test('letters of 24 px by default make everything larger, and nothing is lost', async () => {
    const page = await open(DESK);
    const session = await page.context().newCDPSession(page);
    await page.goto(at(NOTES));
    const size = () =>
      page
        .locator('.prose > p')
        .last()
        .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    const before = await size();
    await session.send('Page.enable');
    await session.send('Page.setFontSizes', { fontSizes: { standard: 24 } });
    await page.reload();
    expect(await size()).toBeCloseTo(before * 1.5, 0);
    for (const width of [1600, 640, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(lost), `${width} px`).toEqual([]);
    }
  });

  test('in forced colours, all is drawn in the system’s, and the focus is seen', async () => {
    const page = await visit(SHOWN, { forcedColors: 'active', colorScheme: 'dark' });
    const colours = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return ['--ink', '--paper', '--accent', '--hairline'].map((name) => style.getPropertyValue(name).trim().toLowerCase());
    });
    expect(colours).toEqual(['canvastext', 'canvas', 'linktext', 'canvastext']);
    await page.getByRole('region', { name: 'Tableau 1' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await page.getByRole('region', { name: 'Tableau 1' }).evaluate((element) => getComputedStyle(element).outlineStyle)).toBe(
      'solid',
    );
  });

  test('more contrast makes every grey black or white', async () => {
    const page = await visit(SHOWN, { contrast: 'more', colorScheme: 'light' });
    expect(await page.locator('.byline').evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 0, 0)');
  });

  test.for([
    ['a cross-fade leads from page to page', 'no-preference', true],
    ['no motion means none', 'reduce', false],
  ] as const)('%s', async ([, reducedMotion, moves]) => {
    const page = await open({ reducedMotion });
    await page.addInitScript(() =>
      addEventListener('pagereveal', ({ viewTransition }) => Object.assign(globalThis, { moved: viewTransition !== null })),
    );
    const cross = async (): Promise<boolean> => {
      await page.goto(at(BRIEF));
      await page.getByRole('link', { name: 'Un texte de dix mille mots' }).click();
      await page.waitForURL(`**${LONG}`);
      return page.evaluate(() => (globalThis as unknown as { moved: boolean }).moved);
    };
    // A browser leaves the fade out where the next page is long in coming.
    await expect.poll(cross, { timeout: 60_000 }).toBe(moves);
  });
});

describe('on paper', () => {
  test('notes are a list at the end, what is folded is open, and what only a screen needs is gone', async () => {
    const page = await visit(NOTES, DESK);
    await page.emulateMedia({ media: 'print' });
    const positions = await page.locator('.footnotes > ol > li').evaluateAll((all) => all.map((note) => getComputedStyle(note).position));
    expect(new Set(positions)).toEqual(new Set(['static']));
    await page.goto(at(SHOWN));
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Le texte replié.').isVisible()).toBe(true);
    expect(await page.locator(':is(.anchor, copy-code button, light-box, .contents):visible').count()).toBe(0);
    const after = (name: string) => page.getByRole('link', { name }).evaluate((link) => getComputedStyle(link, '::after').content);
    expect(await after('lien')).toContain('https://exemple.example/un/chemin');
    expect(await after('https://exemple.example/nue')).toBe('none');
    expect(await page.locator('.byline > .u-url').evaluate((link) => getComputedStyle(link, '::after').content)).toContain(
      `https://essai.example${at(SHOWN)}`,
    );
  });

  test('a sheet is A4, and the title of the page runs along', async () => {
    const page = await visit(NOTES);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--running-title'))).toBe(
      '"Des notes en marge · Essai"',
    );
  });
});

test.for([
  ['notes', NOTES],
  ['code, tables and pictures', SHOWN],
] as const)('axe finds nothing to say of %s', async ([name, path]) => {
  await expectNoFault(await visit(path), name);
});

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
