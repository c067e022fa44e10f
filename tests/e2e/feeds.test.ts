import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright';

import { fr } from '../../src/messages/fr.ts';
import { at } from '../support/base.ts';
import { browse } from '../support/browse.ts';

const { open } = browse();

describe.each([
  ['Atom', '/feed.xml', 'entry'],
  ['RSS', '/categories/guide/rss.xml', 'item'],
])('a feed in %s, opened in a browser', (_, path, entry) => {
  test('says what it is, and shows titles, days and first lines rather than code', async () => {
    const page = await open();
    await page.goto(at(path));
    const note = await page.evaluate(() => getComputedStyle(document.querySelector('channel, feed') as Element, '::before').content);
    expect(note).toBe(`"${fr.feedNote}"`);
    const shown = await shownIn(page, entry);
    expect(shown.length).toBeGreaterThan(5);
    for (const names of shown)
      expect(names).toEqual(expect.arrayContaining(['title', 'link', path.includes('rss') ? 'pubDate' : 'published']));
    expect(shown.flat().filter((name) => /^(?:content|encoded|guid|id|updated|category|creator|author)$/.test(name))).toEqual([]);
  });

  test.each([
    ['light', 'rgb(251, 248, 241)', 'rgb(31, 28, 24)'],
    ['dark', 'rgb(25, 23, 19)', 'rgb(234, 228, 216)'],
  ] as const)('has the colours of the site (%s), and nothing beside a phone’s screen', async (colorScheme, paper, ink) => {
    const page = await open();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(at(path));
    const look = await page.evaluate(() => {
      const root = document.documentElement;
      const { backgroundColor, color } = getComputedStyle(root);
      return { backgroundColor, color, wide: root.scrollWidth > innerWidth };
    });
    expect(look).toEqual({ backgroundColor: paper, color: ink, wide: false });
  });
});

/** The names of the elements that each entry shows. */
function shownIn(page: Page, entry: string): Promise<string[][]> {
  return page.evaluate(
    (name) =>
      [...document.querySelectorAll(name)].map((element) =>
        [...element.children].filter((child) => child.getBoundingClientRect().height > 0).map(({ localName }) => localName),
      ),
    entry,
  );
}
