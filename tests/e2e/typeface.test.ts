import { expect, test } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright';

import { at } from '../support/base.ts';
import { browse } from '../support/browse.ts';
import { kinds, POST } from '../support/kinds.ts';

/** What French is written with, narrow and plain no-break spaces included. */
const FRENCH =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789' +
  'ÀÂÆÇÈÉÊËÎÏÔŒÙÛÜŸàâæçèéêëîïôœùûüÿ«»“”‘’„…–—‑-·•.,;:!?()[]{}/\\&@#%*+=<>_|~^$€£§°²³№†′″×÷←→↑↓↩' +
  '\u00A0\u202F';

const { open } = browse();

test.for([
  ['roman', 'normal 400'],
  ['bold', 'normal 600'],
  ['italic', 'italic 400'],
  ['bold italic', 'italic 700'],
] as const)('the %s of the text face has every sign of French', async ([, style]) => {
  const page = await patient({ bypassCSP: true });
  await page.goto(at(POST));
  await page.evaluate(
    ([signs, value]) => {
      const samples = [...signs].map((sign) => {
        const sample = Object.assign(document.createElement('p'), { textContent: `n${sign}n` });
        sample.style.font = `${value} 20px var(--text)`;
        return sample;
      });
      document.body.replaceChildren(...samples);
    },
    [FRENCH, style] as const,
  );
  const strange = await strangers(page);
  console.info(`typeface, ${style}: ${[...FRENCH].length} signs, ${strange.length} missing`);
  expect(strange).toEqual([]);
});

test('a sign the text face lacks is noticed, however deep it stands', async () => {
  const page = await patient();
  await page.goto(at(POST));
  await page.evaluate(() => document.querySelector('.prose li a')?.append(' ж'));
  expect(await strangers(page)).toContainEqual(expect.stringContaining('ж'));
});

test('no kind of page falls back to another face for its text', async () => {
  const page = await patient();
  const paths = kinds.map(([, path]) => path);
  const strange: string[] = [];
  for (const path of paths) {
    await page.goto(at(path));
    strange.push(...(await strangers(page)).map((fault) => `${path}: ${fault}`));
  }
  console.info(`typeface: ${paths.length} kinds of pages, ${strange.length} fall back`);
  expect(strange).toEqual([]);
});

/** A page that waits for its faces: how long a reader waits for them is the matter of another test. */
async function patient(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await open(options);
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll(/font-display:\s*\w+/g, 'font-display:block') });
  });
  return page;
}

/** The words of a page, code aside, for which the browser took another face than the text face. */
async function strangers(page: Page): Promise<string[]> {
  const words = await page.evaluate(async () => {
    const holders = [...document.querySelectorAll<HTMLElement>('body, body :not(script, code, code *)')].filter((element) =>
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '' && element.getClientRects().length > 0),
    );
    for (const holder of holders) {
      holder.dataset['words'] = '';
      for (const code of holder.querySelectorAll('code')) code.remove();
    }
    await document.fonts.ready;
    return holders.filter(({ isConnected }) => isConnected).map(({ textContent }) => textContent.trim());
  });
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '[data-words]' });
  const faces = await Promise.all(nodeIds.map((nodeId) => session.send('CSS.getPlatformFontsForNode', { nodeId })));
  await session.detach();
  return faces.flatMap(({ fonts }, index) =>
    fonts.filter((font) => !isOurs(font)).map(({ familyName }) => `${familyName}: ${words[index] ?? ''}`),
  );
}

function isOurs({ familyName, isCustomFont }: Face): boolean {
  return isCustomFont && familyName === 'Carnet Text';
}

interface Face {
  familyName: string;
  isCustomFont: boolean;
}
