import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright';

import { at } from '../support/base.ts';
import { browse } from '../support/browse.ts';
import { makeProject } from '../support/project.ts';
import type { Project } from '../support/project.ts';

const PRIVACY = '/confidentialite/';
const POST = '/2026/05/01/essai.html';
const SWITCH = 'Compter mes visites sur cet appareil';

let project: Project;
let logs: string[];

beforeAll(async () => {
  project = await makeProject({
    'src/site.yaml': `title: Essai\nurl: https://essai.example\nauthor:\n  name: Camille Dupont\nmatomo:\n  url: /m/\n  site: 7\n`,
    'src/content/posts/2026-05-01-essai.md': '---\ntitle: Essai\n---\n\nDu texte.\n',
    'src/content/pages/confidentialite.md': '---\ntitle: Confidentialité\n---\n\nDu texte.\n',
  });
  const { code, output } = await project.build();
  if (code !== 0) throw new Error(output);
});
afterAll(() => project.remove());

const { open } = browse(() => project.dist);

describe('a site that names Matomo', () => {
  test('tells it of each opened page once, by nothing but address, title and the host one comes from', async () => {
    const page = await reader();
    await page.goto(at(`${POST}?utm_source=lettre&q=secret#suite`), { referer: 'https://ailleurs.example/page?id=1' });
    await page.goto(at('/'), { waitUntil: 'networkidle' });
    const origin = new URL(page.url()).origin;
    const common = { idsite: '7', rec: '1', apiv: '1', send_image: '0' };
    expect(logs.map((body) => Object.fromEntries(new URLSearchParams(body)))).toEqual([
      { ...common, url: origin + at(POST), action_name: 'Essai · Essai', urlref: 'https://ailleurs.example/' },
      { ...common, url: origin + at('/'), action_name: 'Essai' },
    ]);
  });

  test('keeps nothing on the device, and sends nothing that was kept', async () => {
    const page = await reader();
    await page.context().addCookies([{ name: 'ancien', value: '1', url: new URL(await originOf(page)).href }]);
    const [request] = await Promise.all([page.waitForRequest('**/m/matomo.php'), page.goto(at(POST))]);
    expect(await request.headerValue('cookie')).toBeNull();
    expect(await request.headerValue('referer')).toBeNull();
    expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['ancien']);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  });

  test.each([
    ['Global Privacy Control', 'globalPrivacyControl', true],
    ['Do Not Track', 'doNotTrack', '1'],
  ] as const)('heeds %s, and says so where one chooses', async (_, name, value) => {
    const page = await reader();
    await page.addInitScript(([key, held]) => Object.defineProperty(navigator, key, { value: held }), [name, value] as const);
    await page.goto(at(PRIVACY), { waitUntil: 'networkidle' });
    expect(logs).toEqual([]);
    expect(await page.getByLabel(SWITCH).isDisabled()).toBe(true);
    expect(await page.getByRole('status').textContent()).toContain('demande de ne pas être suivi');
  });

  test('counts nobody who refused, until they agree again', async () => {
    const page = await reader();
    await page.goto(at(PRIVACY), { waitUntil: 'networkidle' });
    await page.getByLabel(SWITCH).focus();
    await page.keyboard.press('Space');
    expect(await page.getByRole('status').textContent()).toBe('Vos visites ne sont pas comptées. Ce choix est gardé sur cet appareil.');
    logs.length = 0;
    await page.goto(at(POST), { waitUntil: 'networkidle' });
    await page.goto(at(PRIVACY), { waitUntil: 'networkidle' });
    expect(logs).toEqual([]);
    await page.getByLabel(SWITCH).check();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.goto(at(POST), { waitUntil: 'networkidle' });
    expect(logs).toHaveLength(1);
  });

  test('counts nobody whose browser keeps no refusal', async () => {
    const page = await reader();
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.goto(at(PRIVACY), { waitUntil: 'networkidle' });
    expect(logs).toEqual([]);
    expect(await page.getByRole('status').textContent()).toContain('ne garde aucun choix');
  });

  test('says what it counts, and offers no switch where nothing is counted', async () => {
    const page = await reader({ javaScriptEnabled: false });
    await page.goto(at(PRIVACY));
    expect(logs).toEqual([]);
    expect(await page.getByRole('heading', { name: 'Mesure d’audience' }).isVisible()).toBe(true);
    expect(await page.getByLabel(SWITCH).isVisible()).toBe(false);
  });
});

/** A reader, and what their browser sends to Matomo, whose answer nobody waits for. */
async function reader(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await open(options);
  logs = [];
  page.on('request', (request) => {
    if (request.url().includes('/m/')) logs.push(request.postData() ?? request.url());
  });
  return page;
}

async function originOf(page: Page): Promise<string> {
  await page.goto(at('/404.html'), { waitUntil: 'networkidle' });
  logs.length = 0;
  return new URL(page.url()).origin;
}
