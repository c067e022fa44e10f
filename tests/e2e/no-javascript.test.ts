import { expect, test } from 'vitest';
import type { Page } from 'playwright';

import { at } from '../support/base.ts';
import { browse } from '../support/browse.ts';
import { tagRows } from '../support/tag-rows.ts';
import { COMPONENTS_POST, everyPage, MDX_POST, POST, TAGS } from '../support/kinds.ts';

/** What exists for scripts alone. */
const ISLANDS = 'tag-filter, theme-switch, copy-code > :not(pre), light-box, site-search';

const { open, visit } = browse();

test('without JavaScript, every page shows all its words and all its links, and no control that cannot answer', async () => {
  const page = await open({ javaScriptEnabled: false });
  const paths = everyPage();
  for (const path of paths) {
    await page.goto(at(path));
    const { written, displayed } = await texts(page);
    expect(displayed, path).toEqual(written);
    expect(await page.locator('theme-switch:visible, :is(input, button, select):enabled:visible').count(), path).toBe(0);
  }
  console.info(`without JavaScript: ${paths.length} pages, whole`);
});

test('without JavaScript, a page shows what it shows with it', async () => {
  for (const path of [POST, TAGS, MDX_POST, COMPONENTS_POST]) {
    const [without, with_] = await Promise.all([visit(path, { javaScriptEnabled: false }), visit(path)]);
    expect((await texts(without)).displayed, path).toEqual((await texts(with_)).displayed);
  }
});

test('without JavaScript, the tag index is a list of links and no dead form', async () => {
  const page = await visit(TAGS, { javaScriptEnabled: false });
  const slugs = new Set(tagRows().flatMap(([, , , carried]) => carried));
  expect(await page.locator('main ul.index a:visible').count()).toBe(slugs.size);
  expect(await page.locator('form:visible, input:visible, button:visible, select:visible').count()).toBe(0);
  await page.getByRole('link', { name: 'écriture' }).click();
  expect(new URL(page.url()).pathname).toBe(at('/etiquettes/ecriture/'));
});

/** The words and links a page holds, and those it displays: outside the islands, spaces aside. */
function texts(page: Page): Promise<{ written: Text; displayed: Text }> {
  return page.evaluate((islands) => {
    // A reader unfolds a passage without any script.
    for (const passage of document.querySelectorAll('details')) passage.open = true;
    const bare = (text: string) => text.replaceAll(/\s+/g, '');
    const links = (shown: (link: Element) => boolean) =>
      [...document.querySelectorAll<HTMLAnchorElement>('body a[href]')]
        .filter((link) => !link.closest(`${islands}, [hidden]`) && shown(link))
        .map(({ href }) => href);
    // In the margin a table of contents cannot be folded, and its name is drawn by the style.
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const element of copy.querySelectorAll(`${islands}, script, [hidden], .post > .contents summary`)) element.remove();
    const displayed = [...document.querySelectorAll<HTMLElement>('body > *')].map((block) => {
      const inside = [...block.querySelectorAll<HTMLElement>(islands)].map(({ innerText }) => innerText);
      return inside.reduce((text, part) => (part === '' ? text : text.replace(part, '')), block.innerText);
    });
    return {
      written: { words: bare(copy.textContent), links: links(() => true) },
      displayed: { words: bare(displayed.join('')), links: links((link) => link.getClientRects().length > 0) },
    };
  }, ISLANDS);
}

interface Text {
  words: string;
  links: string[];
}
