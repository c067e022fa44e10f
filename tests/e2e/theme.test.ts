import { describe, expect, test } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright';

import { at } from '../support/base.ts';
import { browse } from '../support/browse.ts';
import { LONG_POST, POST } from '../support/kinds.ts';

const PAPER = { light: 'rgb(251, 248, 241)', dark: 'rgb(25, 23, 19)' } as const;

const { open, visit } = browse();

describe('the system’s scheme holds', () => {
  test.for(['light', 'dark'] as const)('%s, until the reader chooses', async (colorScheme) => {
    const page = await visit(POST, { colorScheme });
    expect(await paper(page)).toBe(PAPER[colorScheme]);
    expect(await chosen(page)).toBe('system');
    expect(await page.evaluate(() => document.documentElement.hasAttribute('data-theme'))).toBe(false);
  });

  test('again once the reader chooses it, and nothing stays stored', async () => {
    const page = await visit(POST, { colorScheme: 'light' });
    await choose(page, 'Sombre');
    expect(await page.evaluate(() => localStorage.length)).toBe(1);
    await choose(page, 'Système');
    expect(await paper(page)).toBe(PAPER.light);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paper(page)).toBe(PAPER.dark);
  });
});

describe('a scheme the reader chooses', () => {
  test.for([
    ['dark', 'Sombre', 'light'],
    ['light', 'Clair', 'dark'],
  ] as const)('%s, holds at once, on the next page and after a reload, with no flash', async ([choice, label, colorScheme]) => {
    const page = await watched({ colorScheme });
    await page.goto(at(POST));
    await choose(page, label);
    expect(await paper(page)).toBe(PAPER[choice]);
    for (const go of [() => page.goto(at(LONG_POST)), () => page.reload()]) {
      await go();
      const { atBody, frames } = await seen(page);
      expect(atBody).toBe(choice);
      expect(frames.length).toBeGreaterThan(0);
      expect(new Set(frames)).toEqual(new Set([PAPER[choice]]));
      expect(await chosen(page)).toBe(choice);
    }
  });

  test('is not painted late when its script is slow', async () => {
    const page = await watched({ colorScheme: 'light' });
    await page.goto(at(POST));
    await choose(page, 'Sombre');
    await page.route('**/theme*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.goto(at(LONG_POST));
    expect(new Set((await seen(page)).frames)).toEqual(new Set([PAPER.dark]));
  });

  test('is followed by the other tabs, their switch included', async () => {
    const page = await visit(POST, { colorScheme: 'light' });
    const other = await page.context().newPage();
    await other.goto(at(LONG_POST));
    await choose(page, 'Sombre');
    await expect.poll(() => paper(other)).toBe(PAPER.dark);
    expect(await chosen(other)).toBe('dark');
    await choose(page, 'Système');
    await expect.poll(() => paper(other)).toBe(PAPER.light);
    expect(await chosen(other)).toBe('system');
  });

  test('is followed by a page the browser had kept in memory', async () => {
    const page = await visit(POST, { colorScheme: 'light' });
    await page.evaluate(() => {
      localStorage.setItem('carnet-theme', 'dark');
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    expect(await paper(page)).toBe(PAPER.dark);
    expect(await chosen(page)).toBe('dark');
  });

  test('holds by keyboard too', async () => {
    const page = await visit(POST, { colorScheme: 'light' });
    await page.getByRole('radio', { name: 'Système' }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await paper(page)).toBe(PAPER.light);
    expect(await chosen(page)).toBe('light');
    await page.keyboard.press('ArrowDown');
    expect(await paper(page)).toBe(PAPER.dark);
    expect(await chosen(page)).toBe('dark');
  });

  test('holds for the page where storage is refused, and nothing throws', async () => {
    const page = await open({ colorScheme: 'light' });
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('refused', 'SecurityError');
      };
      Object.defineProperty(globalThis, 'localStorage', { get: refuse });
    });
    await page.goto(at(POST));
    expect(await paper(page)).toBe(PAPER.light);
    await choose(page, 'Sombre');
    expect(await paper(page)).toBe(PAPER.dark);
    await choose(page, 'Système');
    expect(await paper(page)).toBe(PAPER.light);
    expect(errors).toEqual([]);
  });

  test('means nothing where the stored word is none of ours', async () => {
    const page = await open({ colorScheme: 'light' });
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(() => localStorage.setItem('carnet-theme', '"]sepia'));
    await page.goto(at(POST));
    expect(errors).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.hasAttribute('data-theme'))).toBe(false);
    expect(await paper(page)).toBe(PAPER.light);
    expect(await chosen(page)).toBe('system');
  });
});

/** A page that records the scheme when its body comes, and the paper of each frame until it is loaded. */
async function watched(options: BrowserContextOptions): Promise<Page> {
  const page = await open(options);
  await page.addInitScript(() => {
    const record: Seen = { atBody: undefined, frames: [] };
    Object.assign(globalThis, { record });
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      record.atBody = document.documentElement.dataset['theme'];
    }).observe(document, { childList: true, subtree: true });
    const frame = () => {
      if (document.body) record.frames.push(getComputedStyle(document.documentElement).backgroundColor);
      if (document.readyState !== 'complete' || record.frames.length < 3) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  return page;
}

async function seen(page: Page): Promise<Seen> {
  await page.waitForFunction(() => (globalThis as unknown as { record: Seen }).record.frames.length > 2);
  return page.evaluate(() => (globalThis as unknown as { record: Seen }).record);
}

function paper(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

async function choose(page: Page, label: string): Promise<void> {
  await page.getByRole('radio', { name: label }).check();
}

/** The choice the switch shows. */
function chosen(page: Page): Promise<string> {
  return page.locator('theme-switch input:checked').inputValue();
}

interface Seen {
  /** `data-theme` when the body came. */
  atBody: string | undefined;
  /** The background of each frame. */
  frames: string[];
}
