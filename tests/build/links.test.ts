import { beforeAll, describe, expect, test } from 'vitest';

import { builtSite } from '../support/addresses.ts';
import { builtOddSite } from '../support/built-odd-site.ts';
import { dist, files, read } from '../support/dist.ts';
import { all, attribute } from '../support/html.ts';
import type { BuiltPage, BuiltSite } from '../support/addresses.ts';

const BASED = 'https://essai.example/journal/';
const sites: Record<string, BuiltSite> = {};
const folders: Record<string, string> = {};

beforeAll(async () => {
  for (const [name, built, url] of [
    ['at the root', 'root', 'https://essai.example/'],
    ['under a base path', 'based', BASED],
  ] as const) {
    const { dist: folder } = await builtOddSite(built);
    folders[name] = folder;
    sites[name] = builtSite(folder, url);
  }
  folders['of the repository'] = dist;
  sites['of the repository'] = builtSite(dist, 'https://carnet.example/');
});

describe.each(['of the repository', 'at the root', 'under a base path'])('in a site %s', (name) => {
  const site = () => sites[name] as BuiltSite;

  test('every link, image, style, script, feed and anchor of every page resolves, to the case and the slash', () => {
    const faults = site().pages.flatMap((page) =>
      addressesOf(page).flatMap((link) => {
        const fault = site().fault(link, page.url);
        return fault === undefined ? [] : [`${page.file}: ${link} ${fault}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  test('the canonical address of a page is the one it stands at, but for those that lead elsewhere', () => {
    const standing = site().pages.filter(({ document }) => all(document, 'meta[http-equiv="refresh"]').length === 0);
    const wrong = standing.flatMap(({ document, url, file }) =>
      all(document, 'link[rel="canonical"]')
        .map((link) => attribute(link, 'href') ?? '')
        .filter((canonical) => canonical !== url && !canonical.startsWith('https://ailleurs.example/'))
        .map((canonical) => `${file}: ${canonical} instead of ${url}`),
    );
    expect(wrong).toEqual([]);
  });

  test('no page gives one id to two elements', () => {
    const repeated = site().pages.flatMap(({ document, file }) => {
      const ids = all(document).flatMap((element) => attribute(element, 'id') ?? []);
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${file}: ${id}`);
    });
    expect(repeated).toEqual([]);
  });

  test('every address in styles, scripts and tag data resolves', () => {
    const faults = files('**/*.{css,js}', folders[name])
      .concat(tagDataOf(name))
      .flatMap((file) => {
        const from = new URL(file, site().pages[0]?.url ?? '').href;
        return addressesIn(file, read(file, folders[name])).flatMap((link) => {
          const fault = site().fault(link, from.replace(/^(https:\/\/[^/]+\/).*?(_astro\/|\w+\.json$)/, `${home(name)}$2`));
          return fault === undefined ? [] : [`${file}: ${link} ${fault}`];
        });
      });
    expect(faults).toEqual([]);
  });
});

test('links written from the root, in Markdown, in HTML and in MDX, are moved under the base', () => {
  const links = ['2026/05/01/tout.html', 'essais/2026/05/02/composants.html'].flatMap((file) => {
    const page = (sites['under a base path'] as BuiltSite).pages.find((candidate) => candidate.file === file);
    return page ? all(page.document, 'a').map((link) => attribute(link, 'href')) : [];
  });
  expect(links.filter((link) => link === '/journal/contact/')).toHaveLength(8);
  expect(links.filter((link) => link?.startsWith('/') && !link.startsWith('/journal/'))).toEqual([]);
});

test('links to the files of posts and pages, in Markdown, in HTML and in MDX, lead to their addresses', () => {
  const hrefs = (file: string) => {
    const page = (sites['under a base path'] as BuiltSite).pages.find((candidate) => candidate.file === file);
    return page ? all(page.document, 'a').map((link) => attribute(link, 'href') ?? '') : [];
  };
  const odd = '/journal/un%20dossier/%C3%A9t%C3%A9%20+%20C&D/';
  const markdown = hrefs('2026/05/01/tout.html');
  expect(new Set(markdown.filter((link) => link.startsWith(odd)))).toEqual(new Set([odd, `${odd}?a=1&b=2`]));
  expect(markdown.filter((link) => link === '/journal/contact/#ecrire')).toHaveLength(3);
  expect(hrefs('essais/2026/05/02/composants.html').filter((link) => link === '/journal/sans/extension').length).toBeGreaterThan(1);
});

function tagDataOf(name: string): string[] {
  return files('*.json', folders[name]).filter((file) => file !== 'feed.json');
}

function home(name: string): string {
  return { 'of the repository': 'https://carnet.example/', 'at the root': 'https://essai.example/' }[name] ?? BASED;
}

/** Every address a page holds, wherever it stands. */
function addressesOf({ document }: BuiltPage): string[] {
  return all(document).flatMap((element) => {
    const one = ['href', 'src', 'poster', 'data-source', 'cite'].flatMap((name) => attribute(element, name) ?? []);
    const several = (attribute(element, 'srcset') ?? '').split(',').flatMap((candidate) => candidate.trim().split(/\s+/)[0] || []);
    const meta = /^(?:og:url|og:image)$/.test(attribute(element, 'property') ?? '') ? [attribute(element, 'content') ?? ''] : [];
    return [...one, ...several, ...meta];
  });
}

function addressesIn(file: string, text: string): string[] {
  if (file.endsWith('.css'))
    return [...text.matchAll(/url\(["']?([^"')]+)["']?\)/g)].flatMap(([, link = '']) => (link.startsWith('data:') ? [] : [link]));
  if (file.endsWith('.js')) return [...text.matchAll(/(?:from|import)\s*\(?["'](\.?\/[^"']+)["']/g)].map(([, link = '']) => link);
  return [...text.matchAll(/"((?:https?:\/)?\/[^"\\]*)"/g)].map(([, link = '']) => link);
}
