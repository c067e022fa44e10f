import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ConfigData } from 'html-validate';

import { builtOddSite } from '../support/built-odd-site.ts';
import { dist, files, read } from '../support/dist.ts';
import { all, attribute, only, parsePage, textOf } from '../support/html.ts';
import type { BuiltProject } from '../support/built-odd-site.ts';
import type { Document } from '../support/html.ts';

const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    'no-inline-style': 'error',
    // kramdown's anchors of notes hold a colon, as HTML allows, and old links lead to them.
    'valid-id': ['error', { relaxed: true }],
    // Scripts and styles are the site's own files, on its own host: integrity guards what comes from another.
    'require-sri': ['error', { target: 'crossorigin' }],
    // How long a title is, is its author's to say.
    'long-title': 'off',
    // The framework closes void elements of MDX with a slash; HTML reads both forms alike.
    'void-style': 'off',
    // The only form is the tag filter: it lists posts as boxes are ticked, and has nothing to submit.
    'wcag/h32': 'off',
  },
};

let odd: BuiltProject;

beforeAll(async () => {
  odd = await builtOddSite('root');
});

describe.each([
  ['the repository’s site', () => dist],
  ['a site of odd content', () => odd.dist],
])('on every page of %s', (_, folder) => {
  test('the HTML is valid and accessible as far as a machine can tell', async () => {
    const validator = new HtmlValidate(config);
    const faults = [];
    for (const file of files('**/*.html', folder())) {
      const { results } = await validator.validateString(read(file, folder()));
      for (const { line, column, ruleId, message } of results.flatMap(({ messages }) => messages))
        faults.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
    }
    expect(faults).toEqual([]);
  });

  test('no script, style or handler stands in the page, but the JSON-LD', () => {
    const inline = pages(folder()).flatMap(({ file, page }) => inlineParts(page).map((part) => `${file}: ${part}`));
    expect(inline).toEqual([]);
  });

  test('there is one h1, in the language of the page', () => {
    for (const { file, page } of pages(folder())) {
      expect(all(page, 'h1'), file).toHaveLength(1);
      expect(attribute(only(page, 'html'), 'lang'), file).toBe('fr');
    }
  });

  test('the title is the page’s own', () => {
    const own = pages(folder()).filter(({ page }) => all(page, 'meta[http-equiv="refresh"]').length === 0);
    const titles = own.map(({ page }) => textOf(only(page, 'title')));
    expect(titles.filter((title, index) => title === '' || titles.indexOf(title) !== index)).toEqual([]);
  });
});

test('a post in another language says so where its text stands, in its page and in lists', () => {
  const page = parsePage(read('2026/04/20/english.html', odd.dist));
  expect(attribute(only(page, 'main'), 'lang')).toBe('en');
  const entry = all(parsePage(read('etiquettes/r-et-d-x/index.html', odd.dist)), 'article').find((article) =>
    textOf(article).includes('English'),
  );
  expect(entry && attribute(entry, 'lang')).toBe('en');
});

test('the boxes of a task list say what they are', () => {
  const boxes = all(parsePage(read('2026/05/01/tout.html', odd.dist)), 'input[type="checkbox"]');
  expect(boxes.map((box) => attribute(box, 'aria-label'))).toEqual(['Fait', 'À faire']);
});

function pages(folder: string): { file: string; page: Document }[] {
  return files('**/*.html', folder).map((file) => ({ file, page: parsePage(read(file, folder)) }));
}

function inlineParts(page: Document): string[] {
  const scripts = all(page, 'script').filter(
    (script) => attribute(script, 'src') === undefined && attribute(script, 'type') !== 'application/ld+json',
  );
  const handlers = all(page).flatMap(({ tagName, attrs }) =>
    attrs.filter(({ name, value }) => /^on|^style$/.test(name) || /^\s*javascript:/i.test(value)).map(({ name }) => `${tagName} ${name}`),
  );
  return [...[...scripts, ...all(page, 'style')].map(({ tagName }) => tagName), ...handlers];
}
