import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { checkOutput } from '../../src/cli/output-check.ts';
import { builtRedirect } from '../support/faulty-outputs.ts';
import { builtOddSite } from '../support/built-odd-site.ts';
import { dist, files } from '../support/dist.ts';
import { home } from '../support/project.ts';
import type { BuiltProject } from '../support/built-odd-site.ts';
import type { DiagnosticKind } from '../../src/domain/diagnostics.ts';

const PAGE = '2026/05/01/tout.html';
const OTHER = 'essais/2026/05/02/composants.html';
/** Beside the text of every page: what is put there is seen in none other. */
const END = '</main>';

let odd: BuiltProject;
let based: BuiltProject;
let copies: string;

beforeAll(async () => {
  [odd, based] = [await builtOddSite('root'), await builtOddSite('based')];
  copies = await mkdtemp(path.join(tmpdir(), 'carnet-planted-'));
});

afterAll(() => rm(copies, { recursive: true }));

test.each([
  ['the repository', () => ({ root: home, folder: dist, url: 'https://carnet.example', base: '/' })],
  ['odd content', () => ({ root: odd.root, folder: odd.dist, url: 'https://essai.example', base: '/' })],
  ['odd content under a base', () => ({ root: based.root, folder: based.dist, url: 'https://essai.example', base: '/journal/' })],
])('nothing is found in the sound site of %s', (_, site) => {
  const { root, folder, url, base } = site();
  expect(checkOutput(folder, { root, site: { url, base }, places: [], told: [] })).toEqual([]);
});

describe('of faults planted in a built site, this one is found and nothing else:', () => {
  test.each<[string, DiagnosticKind, Plant]>([
    ['a dead link', 'output-link', inPage('<a href="/2026/05/01/rien.html">Rien</a>')],
    ['a link in the wrong case', 'output-link-form', inPage('<a href="/Contact/">Contact</a>')],
    ['a link without its slash', 'output-link-form', inPage('<a href="/contact">Contact</a>')],
    ['a link with a slash too many', 'output-link-form', inPage('<a href="/2026/05/01/tout.html/">Tout</a>')],
    ['a relative link that leads nowhere', 'output-link', inPage('<a href="../rien/">Rien</a>')],
    ['a whole address of the site that leads nowhere', 'output-link', inPage('<a href="https://essai.example/rien/">Rien</a>')],
    ['a link to a part no page has', 'output-anchor', inPage('<a href="/contact/#ecrir">Contact</a>')],
    ['a link to a part the page itself has not', 'output-anchor', inPage('<a href="#rien">Rien</a>')],
    ['an image that is missing', 'output-media', inPage('<img src="/images/rien.webp" alt="Rien">')],
    ['one width of an image', 'output-media', inPage('<img src="/favicon.svg" srcset="/favicon.svg 1x, /rien.svg 2x" alt="">')],
    ['the picture of a film', 'output-media', inPage('<video poster="/images/rien.webp"></video>')],
    ['the captions of a film', 'output-media', inPage('<video><track src="/files/rien.vtt"></video>')],
    ['a style that is missing', 'output-part', (folder) => rm(path.join(folder, asset(folder, '_astro/Base.*.css')))],
    ['a script that is missing', 'output-part', (folder) => rm(path.join(folder, asset(folder, '_astro/theme.*.js')))],
    ['a feed that the head names', 'output-part', edit(PAGE, 'href="/feed.xml"', 'href="/flux.xml"')],
    ['an image for sharing', 'output-part', (folder) => rm(path.join(folder, asset(folder, 'images/social/*.png')))],
    ['what a style asks for', 'output-part', (folder) => append(folder, asset(folder, '_astro/Base.*.css'), 'a{background:url(rien.svg)}')],
    ['what a script imports', 'output-part', (folder) => append(folder, asset(folder, '_astro/theme.*.js'), 'import("./rien.js")')],
    ['an entry of a feed', 'output-link', edit('feed.xml', 'essais/2026/05/02/composants.html', 'essais/2026/05/02/composant.html')],
    [
      'an address of a feed that is not whole',
      'output-feed',
      edit('rss.xml', /<a href="https:\/\/essai\.example\/contact\/"/, '<a href="/contact/"'),
    ],
    [
      'a canonical address of nothing',
      'output-part',
      edit(OTHER, /rel="canonical" href="[^"]*"/, 'rel="canonical" href="https://essai.example/rien/"'),
    ],
    ['a redirect to nothing', 'output-redirect', write('vieux/index.html', builtRedirect('/rien/'))],
    ['a redirect of redirects.json to nothing', 'output-redirect', write('redirects.json', '{"/vieux/":"https://essai.example/rien/"}')],
    ['a redirect to itself', 'output-redirect-loop', write('vieux/index.html', builtRedirect('/vieux/'))],
    ['an id given twice', 'output-id-twice', inPage('<p id="double"></p><p id="double"></p>')],
    ['a second h1', 'output-h1', inPage('<h1>Encore</h1>')],
    ['a page without language', 'output-lang', edit(PAGE, '<html lang="fr"', '<html')],
    ['a page without title', 'output-title', edit(PAGE, /<title>[^<]*<\/title>/, '')],
    ['a title of two pages', 'output-title-twice', sameTitle],
    ['structured data that cannot be read', 'output-data', edit(PAGE, '{"@context"', '{@context"')],
    ['structured data of another title', 'output-data-differs', edit(OTHER, '"headline":"Un', '"headline":"Le')],
    ['structured data of another date', 'output-data-differs', edit(OTHER, /"datePublished":"2026-05-02/, '"datePublished":"2026-05-03')],
    ['a page the sitemap leaves out', 'output-sitemap-missing', edit('sitemap-0.xml', /<url><loc>[^<]*\/contact\/<\/loc>.*?<\/url>/, '')],
    [
      'a page the sitemap should not name',
      'output-sitemap-extra',
      edit('sitemap-0.xml', '</urlset>', '<url><loc>https://essai.example/a-part.html</loc></url></urlset>'),
    ],
    ['a script in the page', 'output-script', inPage('<script>fetch("/rien")</script>')],
    ['a handler in the page', 'output-script', inPage('<button onclick="alert(1)">Ici</button>')],
    ['an image of a draft', 'output-orphan', write('images/brouillon.1a2b3c4d-640.webp', '')],
    ['a document of a draft', 'output-orphan', write('files/secret.1a2b3c4d.pdf', '')],
  ])('%s', async (name, kind, plant) => {
    const folder = await copyOf(odd.dist, name);
    await plant(folder);
    const found = checkOutput(folder, { root: odd.root, site: { url: 'https://essai.example', base: '/' }, places: [], told: [] });
    expect(found.map((fault) => `${fault.kind} ${fault.file}`)).toEqual([expect.stringContaining(`${kind} dist/`)]);
  });

  test('redirects that lead round in a circle, and the one that leads to them', async () => {
    const folder = await copyOf(odd.dist, 'circle');
    await write('un-vieux/index.html', builtRedirect('/deux-vieux/'))(folder);
    await write('deux-vieux/index.html', builtRedirect('/un-vieux/'))(folder);
    await write('trois-vieux/index.html', builtRedirect('/quatre-vieux/'))(folder);
    await write('quatre-vieux/index.html', builtRedirect('/contact/'))(folder);
    const found = checkOutput(folder, { root: odd.root, site: { url: 'https://essai.example', base: '/' }, places: [], told: [] });
    expect(found.map((fault) => `${fault.kind} ${fault.file}`).toSorted()).toEqual([
      'output-redirect-chain dist/trois-vieux/index.html',
      'output-redirect-loop dist/deux-vieux/index.html',
      'output-redirect-loop dist/un-vieux/index.html',
    ]);
  });

  test('a link that forgets the base path', async () => {
    const folder = await copyOf(based.dist, 'base');
    await inPage('<a href="/contact/">Contact</a>')(folder);
    const found = checkOutput(folder, {
      root: based.root,
      site: { url: 'https://essai.example', base: '/journal/' },
      places: [],
      told: [],
    });
    expect(found.map(({ kind, values }) => [kind, values])).toEqual([
      ['output-link', { path: '/contact/', suggestion: '/journal/contact/' }],
    ]);
  });
});

async function copyOf(site: string, name: string): Promise<string> {
  const folder = path.join(copies, name.replace(/\W+/g, '-'));
  await cp(site, folder, { recursive: true });
  return folder;
}

function inPage(html: string): Plant {
  return edit(PAGE, END, `${html}${END}`);
}

function edit(file: string, from: string | RegExp, to: string): Plant {
  return async (folder) => {
    const text = await readFile(path.join(folder, file), 'utf8');
    const edited = text.replace(from, to);
    expect(edited, `${file} holds ${String(from)}`).not.toBe(text);
    await writeFile(path.join(folder, file), edited);
  };
}

async function sameTitle(folder: string): Promise<void> {
  const [title = ''] = /<title>[^<]*<\/title>/.exec(await readFile(path.join(folder, OTHER), 'utf8')) ?? [];
  await edit(PAGE, /<title>[^<]*<\/title>/, title)(folder);
}

function write(file: string, text: string): Plant {
  return async (folder) => {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  };
}

async function append(folder: string, file: string, text: string): Promise<void> {
  await writeFile(path.join(folder, file), (await readFile(path.join(folder, file), 'utf8')) + text);
}

function asset(folder: string, pattern: string): string {
  return files(pattern, folder)[0] ?? '';
}

type Plant = (folder: string) => Promise<void>;
