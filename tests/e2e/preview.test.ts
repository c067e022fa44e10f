import { rm } from 'node:fs/promises';
import path from 'node:path';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Locator, Page } from 'playwright';

import { analyze, LEVELS } from '../support/axe.ts';
import { at } from '../support/base.ts';
import { launchBrowser } from '../support/browser.ts';
import { startPreview } from '../support/dev-server.ts';
import { files, read } from '../support/dist.ts';
import { makeProject, plainSite } from '../support/project.ts';
import type { DevServer } from '../support/dev-server.ts';
import type { Project } from '../support/project.ts';

const POST = 'src/content/posts/2026-01-01-un.md';
const NEW = 'src/content/posts/2026-01-02-deux.md';
const good = '---\ntitle: Un\ndate: 2026-01-01\n---\n\nLe premier texte.\n';
const wrongDate = good.replace('2026-01-01', '2026-02-30');
const warned = good.replace('title: Un', 'title: Un\nhumeur: bonne');

let project: Project;
let server: DevServer;
let browser: Browser;
let page: Page;
let panel: Locator;

// The first start finds a mistake already: a post without an end to its front matter, beside a good one.
beforeAll(async () => {
  project = await makeProject({ [POST]: good, [NEW]: '---\ntitle: Deux\n\nLe second texte.\n' });
  [server, browser] = await Promise.all([startPreview(project.root), launchBrowser()]);
  page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  panel = page.locator('carnet-preview');
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  await project.remove();
});

/** Waits until the panel says that. */
function says(text: string): Promise<void> {
  return panel.locator('summary', { hasText: text }).waitFor();
}

async function textAt(address: string): Promise<string> {
  return (await fetch(server.url + at(address))).text();
}

function isQuiet(): Promise<void> {
  return panel.locator('details').waitFor({ state: 'detached' });
}

// No server of a host stands before the preview: a run on one changes where the site stands, not what sends it.
describe('The preview, as an author writes', () => {
  test('starts where a text has a mistake, and tells it in the page', async () => {
    await page.goto(server.url + at('/'));
    await says('1 erreur');
    expect(await page.locator('main').innerText()).toContain('Un');
    expect(await panel.locator('article').innerText()).toContain('src/content/posts/2026-01-02-deux.md:1:1');
    expect(server.log()).toContain(`${NEW}:1:1 erreur (front-matter-open)`);
  });

  test('shows the text once it is mended, without being asked', async () => {
    await project.write(NEW, '---\ntitle: Deux\n---\n\nLe second texte.\n');
    await page.locator('main', { hasText: 'Deux' }).waitFor();
    await isQuiet();
  });

  test('tells a new mistake over the last good page, with its line, why and what to write', async () => {
    await page.goto(server.url + at('/2026/01/01/un.html'));
    await project.write(POST, wrongDate);
    await says('1 erreur');
    expect(await page.locator('main').innerText()).toContain('Le premier texte.');
    const [line, mark] = [panel.locator('pre'), panel.locator('mark')];
    expect(await line.innerText()).toBe('3 | date: 2026-02-30\n');
    expect(await mark.innerText()).toBe('2026-02-30');
    expect(await panel.locator('.write').innerText()).toBe('écrivez : date: 2026-02-28');
  });

  test('tells it on another page and after a reload too', async () => {
    await page.goto(server.url + at('/'));
    await says('1 erreur');
    await page.reload();
    await says('1 erreur');
  });

  test('keeps showing what else is written meanwhile', async () => {
    await page.goto(server.url + at('/2026/01/02/deux.html'));
    await project.write(NEW, '---\ntitle: Deux\n---\n\nUn autre texte.\n');
    await page.locator('main', { hasText: 'Un autre texte.' }).waitFor();
    await says('1 erreur');
  });

  test('takes the panel away once all is well', async () => {
    await project.write(POST, good);
    await isQuiet();
    expect(await page.evaluate(() => document.body.style.paddingBlockEnd)).toBe('');
  });

  test('tells a warning as a count that covers no text, beside the page as written', async () => {
    await page.goto(server.url + at('/2026/01/01/un.html'));
    await project.write(POST, warned.replace('premier', 'tout premier'));
    await page.locator('main', { hasText: 'tout premier' }).waitFor();
    await says('1 avertissement');
    expect(await panel.locator('details').getAttribute('open')).toBeNull();
    const box = await panel.boundingBox();
    expect(box?.height).toBeLessThan(60);
    expect(box?.width).toBeLessThan(400);
  });

  test('is opened and closed by keys', async () => {
    await panel.locator('summary').focus();
    await page.keyboard.press('Enter');
    await panel.locator('article').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await panel.locator('button').evaluate((button) => button.matches(':focus'))).toBe(true);
    await page.keyboard.press('Escape');
    await panel.locator('article').waitFor({ state: 'hidden' });
    expect(await panel.locator('summary').evaluate((summary) => summary.matches(':focus'))).toBe(true);
  });

  test.each(['light', 'dark'] as const)('can be read in the %s scheme, on a phone', async (colorScheme) => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 640 } });
    const phone = await context.newPage();
    await phone.goto(server.url + at('/'));
    await phone.locator('carnet-preview summary').click({ timeout: 60_000 });
    await phone.evaluate(axe.source);
    expect((await phone.evaluate(analyze, { levels: LEVELS, within: 'carnet-preview' })).faults).toEqual([]);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await context.close();
  });

  test('asks the editor for the place', async () => {
    // No editor is to start on the machine of the tests.
    await page.route(/__open-in-editor/, (route) => route.abort());
    await page.goto(server.url + at('/'));
    await panel.locator('summary').click();
    const [request] = await Promise.all([page.waitForRequest(/__open-in-editor/), panel.locator('article button').first().click()]);
    expect(new URL(request.url()).searchParams.get('file')).toBe(`${path.join(project.root, POST)}:3:1`);
  });

  test('tells a mistake of the facts of the site over the last good page, after a reload too', async () => {
    await page.goto(server.url + at('/2026/01/01/un.html'));
    await says('1 avertissement');
    await project.write(POST, good);
    await isQuiet();
    await project.write('src/site.yaml', plainSite.replace('https://essai.example', 'essai'));
    await says('1 erreur');
    expect(await panel.locator('article').innerText()).toContain('src/site.yaml:2:6');
    await page.reload();
    await says('1 erreur');
    expect(await page.locator('main').innerText()).toContain('Le premier texte.');
  });

  test('follows the facts of the site once they are mended', async () => {
    await project.write('src/site.yaml', plainSite.replace('Essai', 'Autre nom'));
    await isQuiet();
    await page.locator('header', { hasText: 'Autre nom' }).first().waitFor();
    await project.write(POST, warned);
    await says('1 avertissement');
  });

  test('forgets the mistakes of a file that is gone', async () => {
    await rm(path.join(project.root, POST));
    await isQuiet();
  });

  test('follows the file of tags as it comes, changes and goes', async () => {
    const tagged = 'src/content/posts/2026-01-04-quatre.md';
    await project.write(tagged, '---\ntitle: Quatre\ntags: [mer]\n---\n\nUn texte.\n');
    await expect.poll(() => textAt('/etiquettes/'), { timeout: 20_000 }).toContain('>mer<');
    for (const words of ['La grande mer.', 'La petite mer.']) {
      await project.write('src/content/tags.yaml', `mer:\n  description: ${words}\n`);
      await expect.poll(() => textAt('/etiquettes/'), { timeout: 20_000 }).toContain(words);
    }
    await rm(path.join(project.root, 'src/content/tags.yaml'));
    await expect.poll(() => textAt('/etiquettes/'), { timeout: 20_000 }).not.toContain('mer.');
    await rm(path.join(project.root, tagged));
  });

  test('shows a text in a folder that is new, and MDX as it changes', async () => {
    const mdx = (words: string) => `---\ntitle: Trois\npermalink: /trois/\n---\n\n<Note>${words}</Note>\n`;
    await project.write('src/content/posts/carnets/2026-01-03-trois.mdx', mdx('Une note.'));
    await expect.poll(() => textAt('/trois/'), { timeout: 20_000 }).toContain('Une note.');
    await project.write('src/content/posts/carnets/2026-01-03-trois.mdx', mdx('Une autre.'));
    await expect.poll(() => textAt('/trois/'), { timeout: 20_000 }).toContain('Une autre.');
    await rm(path.join(project.root, 'src/content/posts/carnets'), { recursive: true });
    await expect.poll(async () => (await fetch(server.url + at('/trois/'))).status, { timeout: 20_000 }).toBe(404);
  });
});

test('leaves nothing in what is published', async () => {
  const { code, output } = await project.build();
  expect(code, output).toBe(0);
  const published = files('**/*.{html,js,css}', project.dist);
  expect(published.filter((file) => /carnet-preview|carnet:preview/.test(read(file, project.dist)))).toEqual([]);
});
