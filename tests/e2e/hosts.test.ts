import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright';

import { encodePath } from '../../src/domain/url.ts';
import { hostPolicy } from '../../src/outputs/hosting/policy.ts';
import { launchBrowser } from '../support/browser.ts';
import { files, read } from '../support/dist.ts';
import { ask, leadsTo } from '../support/hosts/asked.ts';
import { isInstalled, serveBy, serverNames } from '../support/hosts/servers.ts';
import { OLD_ADDRESSES, triedSite } from '../support/hosts/tried-site.ts';
import { everyPage, kinds, TAGS } from '../support/kinds.ts';
import { home } from '../support/project.ts';
import { hearViolations } from '../support/violations.ts';
import type { StartedServer } from '../support/hosts/started.ts';
import type { Project } from '../support/project.ts';

const TEXT = /\.(?:html|css|js|json|xml|svg|txt|vtt)$/;
const bases = ['/', '/journal/'] as const;
const sites = new Map<string, Project>();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  // Under a path the site is published by a host without rules too: what stands in pages for it hinders no other.
  sites.set('/', await triedSite({ SITE_HOST: 'nginx,caddy,apache', BASE_PATH: '/' }));
  sites.set('/journal/', await triedSite({ SITE_HOST: 'nginx,caddy,apache,github', BASE_PATH: '/journal/' }));
});

afterAll(async () => {
  await browser.close();
  await Promise.all([...sites.values()].map((project) => project.remove()));
});

test('every server a site is tried on is on this machine, or is named', () => {
  const missing = serverNames.filter((name) => !isInstalled(name));
  if (missing.length > 0) console.warn(`not run: ${missing.join(', ')}`);
  if (process.env['CI']) expect(missing).toEqual([]);
});

test.for(bases)('the container puts the journal of %s where the rules of its Caddy look for it', async (base) => {
  const { root, dist } = sites.get(base) ?? (await Promise.reject<Project>(new Error(base)));
  const [, command = ''] = /^RUN npm run build && (.+)$/m.exec(read('.ci/container/Containerfile', home)) ?? [];
  const srv = await mkdtemp(path.join(tmpdir(), 'carnet-srv-'));
  await promisify(execFile)('sh', ['-c', command.replaceAll('/srv', srv)], { cwd: root });
  expect(files('**/*', srv)).toEqual(files('**/*', dist).map((file) => `${base}${file}`.slice(1)));
  await rm(srv, { recursive: true });
});

const tried = serverNames.filter(isInstalled).flatMap((name) => bases.map((base) => ({ name, base })));

describe.for(tried)('$name, at $base', ({ name, base }) => {
  let server: StartedServer;
  let project: Project;
  const at = (address: string) => `${server.url}${base}${encodePath(address).slice(1)}`;

  beforeAll(async () => {
    project = sites.get(base) ?? (await Promise.reject(new Error(base)));
    server = await serveBy(name, project.root, base);
  });
  afterAll(() => server.close());

  test('answers with each page at the address its links write, as HTML in UTF-8', async () => {
    const pages = everyPage(project.dist);
    expect(pages.length).toBeGreaterThan(40);
    for (const page of pages) {
      const { status, headers, body } = await ask(at(page));
      expect([page, status, headers['content-type']]).toEqual([page, 200, 'text/html; charset=utf-8']);
      const file = page.endsWith('/') ? `${page}index.html` : page;
      expect(body.equals(readFileSync(path.join(project.dist, file))), page).toBe(true);
    }
    expect((await ask(at('/sans/extension'))).body.toString()).toContain('<h1');
  });

  test('sends every file with its type, its headers and how long to keep it', async () => {
    const pages = new Set(everyPage(project.dist));
    for (const file of files('**/*', project.dist)) {
      // Settings, what was compressed, and pages that stand for a redirect on a host without rules.
      if (/(?:^|\/)\.|\.(?:br|gz)$/.test(file)) continue;
      if (file.endsWith('.html') && !pages.has(`/${file.replace(/(^|\/)index\.html$/, '$1')}`)) continue;
      const { status, headers } = await ask(at(`/${file}`));
      const said = Object.fromEntries(Object.keys(expectedHeaders(file)).map((header) => [header, headers[header]]));
      expect([file, status, said]).toEqual([file, 200, expectedHeaders(file)]);
    }
  });

  test('leads from old addresses to new ones by 301, in each form, in one step', async () => {
    for (const [old, target] of OLD_ADDRESSES) {
      for (const form of formsOf(old)) {
        const answer = await ask(at(form));
        expect([form, answer.status, leadsTo(answer, at(form))]).toEqual([form, 301, new URL(at(target)).pathname]);
      }
    }
    const folder = await ask(at('/sans/extension/'));
    expect([folder.status, leadsTo(folder, server.url)]).toEqual([301, `${base}sans/extension`]);
  });

  test('adds the slash of a folder, without a word of its own address', async () => {
    const { status, headers } = await ask(at('/categories'));
    expect([301, 308]).toContain(status);
    expect(new URL(headers['location'] ?? '', server.url).pathname).toBe(`${base}categories/`);
  });

  test('has what was compressed for those that can read it, and says that the answer hangs on it', async () => {
    const large = files('**/*', project.dist).filter(
      (file) => TEXT.test(file) && readFileSync(path.join(project.dist, file)).length > 1024,
    );
    expect(large.length).toBeGreaterThan(80);
    expect(files('**/*.{br,gz}', project.dist)).toEqual(large.flatMap((file) => [`${file}.br`, `${file}.gz`]).toSorted());
    for (const file of large) {
      for (const [accepted, encoding, ending] of [
        ['gzip, deflate, br', 'br', '.br'],
        ['gzip, deflate', 'gzip', '.gz'],
      ] as const) {
        const { headers, body } = await ask(at(`/${file}`), { 'accept-encoding': accepted });
        expect([file, headers['content-encoding'], headers['vary']]).toEqual([file, encoding, expect.stringMatching(/accept-encoding/i)]);
        expect(body.equals(readFileSync(path.join(project.dist, `${file}${ending}`))), `${file}${ending}`).toBe(true);
      }
      expect((await ask(at(`/${file}`))).headers['content-encoding'], file).toBeUndefined();
    }
  });

  test('says of a page that has not changed that it has not', async () => {
    for (const address of ['/', '/rss.xml', '/a-propos/']) {
      const { headers } = await ask(at(address), { 'accept-encoding': 'br' });
      const again = await ask(at(address), { 'accept-encoding': 'br', 'if-none-match': headers['etag'] ?? '' });
      expect([address, again.status, again.body.length]).toEqual([address, 304, 0]);
    }
  });

  test('answers what is not there with the page that says so, under the same policy, not to be kept', async () => {
    for (const address of ['/rien', '/rien/', '/rien.html', '/_astro/rien.js', '/images/rien.png', '/sans/extension/rien.xml']) {
      const { status, headers, body } = await ask(at(address));
      expect([address, status, body.equals(readFileSync(path.join(project.dist, '404.html')))]).toEqual([address, 404, true]);
      expect(headers).toMatchObject({ ...expectedHeaders('404.html'), 'cross-origin-resource-policy': expect.any(String) });
    }
  });

  test('does not say which version it is, but for Apache, which is told so in a setting of the server alone', async () => {
    const { server: said = '' } = (await ask(at('/'))).headers;
    expect(said).toMatch(name === 'apache' ? /^Apache/ : /^(?:nginx)?$/);
  });

  test('shows every kind of page to a browser, which finds nothing against the policy and says nothing', async () => {
    const said: string[] = [];
    const page = await listened(said);
    for (const [, address] of [...kinds, ['', '/sans/extension'] as const]) {
      await page.goto(at(address));
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
    }
    expect(said).toEqual([]);
    await page.context().close();
  });

  test('is searched, sorted and dressed by a reader under that policy', async () => {
    const said: string[] = [];
    const page = await listened(said);
    await page.goto(at('/recherche/'));
    await page.getByRole('searchbox').fill('typographie');
    await expect.poll(() => page.locator('.hits h2 a').count(), { timeout: 20_000 }).toBeGreaterThan(0);
    const href = await page.locator('.hits h2 a').first().getAttribute('href');
    expect(href?.startsWith(base)).toBe(true);
    await page.locator('.hits h2 a').first().click();
    await page.waitForURL(`**${href}`);
    await page.goto(`${at(TAGS)}?tag=ecriture`, { waitUntil: 'networkidle' });
    await page.goto(at('/a-props'), { waitUntil: 'networkidle' });
    expect(await page.locator('nearest-addresses a').first().getAttribute('href')).toBe(`${base}a-propos/`);
    await page.goto(at(`/${files('images/*.webp', project.dist)[0] ?? ''}`));
    // A browser tells of an answer 404 by itself, and asks for an icon where it shows a picture alone.
    expect(said.filter((line) => !line.includes('404'))).toEqual([]);
    await page.context().close();
  });

  function expectedHeaders(file: string): Record<string, string> {
    const facts = { name: '', base, url: 'https://carnet.example', searches: ['/recherche/'], redirects: [], bare: [] };
    const { rules, types } = hostPolicy(facts);
    const address = `${base}${file}`;
    const fitting = rules.filter(
      ({ under, endings }) =>
        under.some((folder) => address.startsWith(folder)) && (!endings || endings.some((ending) => address.endsWith(`.${ending}`))),
    );
    const type = types[path.extname(file).slice(1)];
    const headers = {
      ...(type === undefined ? {} : { 'content-type': type }),
      ...Object.assign({}, ...fitting.map((rule) => rule.headers)),
    };
    return Object.fromEntries(Object.entries(headers).map(([header, value]) => [header.toLowerCase(), String(value)]));
  }
});

/** A page of a browser that writes down what is said in its console, and what its policy forbids. */
async function listened(said: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', ({ message }) => said.push(message));
  await hearViolations(context, (violation) => said.push(violation));
  return page;
}

/** The forms in which a reader may have an old address. */
function formsOf(old: string): string[] {
  if (old.endsWith('/')) return [old, old.slice(0, -1)];
  if (old === '/a-propos.html') return [old, '/a-propos'];
  if (old.endsWith('.html')) return [old, old.slice(0, -'.html'.length)];
  return old.endsWith('.aspx') ? [old, `${old}/`] : [old, `${old}/`, `${old}.html`];
}
