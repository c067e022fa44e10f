import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

import { builtOddSite } from '../support/built-odd-site.ts';
import { dist, files, read } from '../support/dist.ts';
import { all, attribute, only, parsePage, textOf } from '../support/html.ts';
import type { BuiltProject } from '../support/built-odd-site.ts';
import type { Document } from '../support/html.ts';

/** What schema.org has of each type that Carnet speaks of. */
const PROPERTIES = {
  BlogPosting:
    'headline description datePublished dateModified inLanguage url mainEntityOfPage author articleSection keywords image isPartOf position wordCount',
  Blog: '@id name description url inLanguage author',
  Person: 'name url sameAs',
  CreativeWorkSeries: 'name url',
  BreadcrumbList: 'itemListElement',
  ListItem: 'position name item',
} as const satisfies Record<string, string>;

let odd: BuiltProject;

beforeAll(async () => {
  odd = await builtOddSite('root');
});

describe.each([
  ['the repository’s site', () => dist],
  ['a site of odd content', () => odd.dist],
])('on every page of %s', (_, folder) => {
  test('JSON-LD speaks of known things with known properties, in one script', () => {
    for (const { file, page } of pages(folder())) {
      const things = everyThing(graphOf(page));
      expect(all(page, 'script[type="application/ld+json"]').length, file).toBe(file === '404.html' ? 0 : 1);
      for (const { '@type': type, ...properties } of things) {
        const known: readonly string[] = PROPERTIES[String(type) as keyof typeof PROPERTIES].split(' ');
        expect(
          Object.keys(properties).filter((name) => !known.includes(name)),
          `${file}: ${String(type)}`,
        ).toEqual([]);
      }
    }
  });

  test('a post is told as its page shows it', () => {
    const told = pages(folder()).flatMap(({ file, page }) => {
      const posting = graphOf(page).find((thing) => thing['@type'] === 'BlogPosting');
      return posting ? [{ file, page, posting }] : [];
    });
    expect(told.length).toBeGreaterThan(6);
    for (const { file, page, posting } of told) {
      expect(posting['headline'], file).toBe(textOf(only(page, 'h1')));
      expect(posting['datePublished'], file).toBe(attribute(only(page, '.dt-published'), 'datetime'));
      const updated = all(page, '.dt-updated').map((time) => attribute(time, 'datetime'));
      expect(posting['dateModified'], file).toBe(updated[0] ?? posting['datePublished']);
      expect(posting['url'], file).toBe(attribute(only(page, 'meta[property="og:url"]'), 'content'));
      expect(posting['image'], file).toBe(attribute(only(page, 'meta[property="og:image"]'), 'content'));
      expect(posting['datePublished'], file).toMatch(/[+-]\d\d:\d\d$/);
    }
  });

  test('each step of the way is a page, and the last the page itself', () => {
    for (const { file, page } of pages(folder())) {
      const list = graphOf(page).find((thing) => thing['@type'] === 'BreadcrumbList');
      if (!list) continue;
      const steps = list['itemListElement'] as { position: number; name: string; item: string }[];
      expect(
        steps.map(({ position }) => position),
        file,
      ).toEqual(steps.map((_step, index) => index + 1));
      for (const { item } of steps) expect(existsSync(path.join(folder(), fileAt(item))), `${file} → ${item}`).toBe(true);
      expect(fileAt(steps.at(-1)?.item ?? ''), file).toBe(file);
    }
  });
});

function pages(folder: string): { file: string; page: Document }[] {
  return files('**/*.html', folder)
    .filter((file) => !read(file, folder).includes('http-equiv="refresh"'))
    .map((file) => ({ file, page: parsePage(read(file, folder)) }));
}

function graphOf(page: Document): Thing[] {
  return all(page, 'script[type="application/ld+json"]').flatMap(
    (script) => (JSON.parse(textOf(script)) as { '@graph': Thing[] })['@graph'],
  );
}

/** The things of a graph and those within them. */
function everyThing(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(everyThing);
  if (typeof value !== 'object' || value === null) return [];
  return ['@type' in value ? [value as Thing] : [], ...Object.values(value).map(everyThing)].flat();
}

function fileAt(address: string): string {
  const { pathname } = new URL(address);
  const file = decodeURIComponent(pathname).slice(1);
  if (file === '' || file.endsWith('/')) return `${file}index.html`;
  return file.endsWith('.html') ? file : `${file}.html`;
}

type Thing = Readonly<Record<string, unknown>>;
