import { launchBrowser } from '../support/browser.ts';
import { serve } from '../support/serve.ts';
import type { Browser } from 'playwright';

const VISITS = 5;

/**
 * Searches for a word on a built site, in a browser that has nothing of it yet, several times.
 *
 * @returns the median seconds from the word in the field to the first texts on the page, the index fetched in between
 */
export async function timeSearch(dist: string, word: string): Promise<number> {
  const [server, browser] = await Promise.all([serve(dist), launchBrowser()]);
  const times: number[] = [];
  try {
    for (let visit = 0; visit < VISITS; visit += 1) times.push(await firstSearch(browser, server.url, word));
  } finally {
    await browser.close();
    await server.close();
  }
  return times.toSorted((a, b) => a - b)[Math.floor(VISITS / 2)] ?? Number.NaN;
}

async function firstSearch(browser: Browser, url: string, word: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${url}/recherche/`, { waitUntil: 'networkidle' });
  const milliseconds = await page.evaluate(typeAndWait, word);
  await page.close();
  return milliseconds / 1000;
}

/** Runs in the page, so that nothing but the search is counted. */
function typeAndWait(word: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('#q');
  const start = performance.now();
  return new Promise((resolve) => {
    new MutationObserver(() => {
      if (document.querySelector('.hits mark')) resolve(performance.now() - start);
    }).observe(document.body, { childList: true, subtree: true });
    if (field) field.value = word;
    field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}
