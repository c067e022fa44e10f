import { launchBrowser } from '../support/browser.ts';
import { serve } from '../support/serve.ts';
import type { Browser, Page } from 'playwright';

const VISITS = 5;

/** Milliseconds between two keys of a quick typist. */
const KEY = 80;

/**
 * Searches for a word on a built site, in a browser that has nothing of it yet, several times: once typed, once put into the field whole.
 *
 * @returns median seconds to the first texts on the page, the index fetched on the way: from the last key that was typed, and from the
 *   first sign of a word that came whole
 */
export async function timeSearch(dist: string, word: string): Promise<{ typed: number; whole: number }> {
  const [server, browser] = await Promise.all([serve(dist), launchBrowser()]);
  const typed: number[] = [];
  const whole: number[] = [];
  try {
    for (let visit = 0; visit < VISITS; visit += 1) {
      typed.push(await firstSearch(browser, server.url, word, (page) => page.keyboard.type(word, { delay: KEY })));
      whole.push(await firstSearch(browser, server.url, word, (page) => page.keyboard.insertText(word)));
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return { typed: median(typed), whole: median(whole) };
}

async function firstSearch(browser: Browser, url: string, word: string, write: (page: Page) => Promise<void>): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${url}/recherche/`, { waitUntil: 'networkidle' });
  await page.evaluate(watchTexts, word);
  await write(page);
  await page.waitForFunction(() => 'waited' in document.documentElement.dataset);
  const milliseconds = await page.evaluate(() => Number(document.documentElement.dataset['waited']));
  await page.close();
  return milliseconds / 1000;
}

/** Runs in the page, so that nothing but the search is counted: from the last change of the field to the texts of the whole word. */
function watchTexts(word: string): void {
  let changed = 0;
  document.addEventListener('input', () => (changed = performance.now()), { capture: true });
  new MutationObserver(() => {
    // The address says what is searched for, and the texts of what was typed before are not shown any more.
    const whole = new URLSearchParams(location.search).get('q') === word;
    if (whole && document.querySelector('.hits mark')) document.documentElement.dataset['waited'] ??= String(performance.now() - changed);
  }).observe(document.body, { childList: true, subtree: true });
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
