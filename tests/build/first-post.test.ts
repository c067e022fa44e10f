import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

import { read } from '../support/dist.ts';
import { all, attribute, childrenOf, only, outline, parsePage, parsePiece, textOf } from '../support/html.ts';
import { home } from '../support/project.ts';

const SOURCE = 'src/content/posts/2017-09-15-a-mon-compte-plus-8-mois.md';
const ADDRESS = '/good_job/2017/09/15/a-mon-compte-plus-8-mois.html';
/** Of the post as its author handed it over, before Carnet was begun. */
const SHA256 = 'b060bebb87e35a7aef78608bbef43d469cfa0ab18465fc2aaabffc93a5d29728';

// The spaces of French punctuation are made unbreakable, which Jekyll does not: that alone is set aside.
const page = () => parsePage(read(ADDRESS.slice(1)).replaceAll(/[\u00A0\u202F]/g, ' '));
/** What Jekyll 4.4 with kramdown makes of the post's body. */
const jekyll = () => parsePiece(readFileSync(path.join(home, 'tests/fixtures/first-post/jekyll.html'), 'utf8'));

test('the source of the first post is byte for byte the one its author wrote', () => {
  const bytes = readFileSync(path.join(home, SOURCE));
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(SHA256);
});

test('the first post stands at the address Jekyll gave it', () => {
  expect(attribute(only(page(), 'link[rel="canonical"]'), 'href')).toBe(`https://carnet.example${ADDRESS}`);
  expect(textOf(only(page(), 'h1'))).toBe('A mon compte + 8 mois');
  expect(attribute(only(page(), 'time'), 'datetime')).toBe('2017-09-15T00:00:00+02:00');
});

test('its body has the elements, text, ids and links that Jekyll makes, and a link to each section', () => {
  const body = only(page(), '.e-content');
  const anchors = all(body, 'a.anchor');
  expect(anchors.map((anchor) => attribute(anchor, 'href'))).toEqual(all(body, 'h2').map((heading) => `#${attribute(heading, 'id')}`));
  for (const anchor of anchors) anchor.parentNode?.childNodes.splice(anchor.parentNode.childNodes.indexOf(anchor), 1);
  expect(outline(body)).toEqual(outline(jekyll()));
});

test('its excerpt is Jekyll’s first paragraph, in lists and in feeds', () => {
  const paragraph = only({ ...jekyll(), childNodes: [...childrenOf(jekyll())].slice(0, 1) }, 'p');
  const entries = all(parsePage(read('categories/good-job/index.html')), 'article');
  const entry = entries.find((article) => attribute(only(article, 'a.u-url'), 'href') === ADDRESS);
  expect(entry && outline(only(entry, '.p-summary'))).toEqual(outline({ ...jekyll(), childNodes: [paragraph] }));
  const { items } = JSON.parse(read('feed.json')) as { items: { url: string; summary: string }[] };
  expect(items.find(({ url }) => url.endsWith(ADDRESS))?.summary).toBe(textOf(paragraph));
});
