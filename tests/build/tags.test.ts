import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { post } from '../support/content.ts';
import { makeProject } from '../support/project.ts';
import type { Project } from '../support/project.ts';

const REGISTRY = `Saisons:
  description: Quatre par an.
Été:
  slug: bel-ete
  synonyms: [summer]
  parent: Saisons
  redirect_from: [estival, /tags/ete.html]
Canicule:
  description: Personne ne la porte.
`;

let project: Project;

beforeAll(async () => {
  project = await makeProject({
    'src/content/tags.yaml': REGISTRY,
    'src/content/posts/2026-05-01-un.md': post('title: Un\ntags: [summer, ville]'),
    'src/content/posts/2026-05-02-deux.md': post('title: Deux\ntags: [Saisons]'),
  });
  const { code, output } = await project.build();
  if (code !== 0) throw new Error(output);
}, 120_000);
afterAll(() => project.remove());

const read = (file: string) => readFileSync(path.join(project.dist, file), 'utf8');

test('a synonym is shown nowhere, and the registered name everywhere', () => {
  const pages = ['2026/05/01/un.html', 'index.html', 'rss.xml', 'feed.xml', 'feed.json', 'etiquettes/index.html', 'etiquettes.json'];
  const named = pages.filter((file) => /summer/.test(read(file)));
  expect(named).toEqual([]);
  for (const file of ['2026/05/01/un.html', 'rss.xml', 'feed.xml', 'feed.json', 'etiquettes/index.html'])
    expect(read(file)).toContain('Été');
  expect(read('2026/05/01/un.html')).toContain('href="/etiquettes/bel-ete/"');
});

test('its page says where it stands, and the one around it shows its posts and what it is', () => {
  expect(read('etiquettes/bel-ete/index.html')).toMatch(/<a href="\/etiquettes\/saisons\/">Saisons<\/a>/);
  const around = read('etiquettes/saisons/index.html');
  for (const text of ['Quatre par an.', '2 billets', 'Un', 'Deux', '<a href="/etiquettes/bel-ete/">Été</a>'])
    expect(around).toContain(text);
  expect(around).toContain('<meta name="description" content="Quatre par an."');
});

test('its old addresses and those of its names lead to it', () => {
  const to = 'https://essai.example/etiquettes/bel-ete/';
  expect(JSON.parse(read('redirects.json'))).toEqual({
    '/etiquettes/estival/': to,
    '/etiquettes/ete/': to,
    '/etiquettes/summer/': to,
    '/tags/ete.html': to,
  });
  for (const file of ['etiquettes/estival/index.html', 'etiquettes/summer/index.html', 'tags/ete.html'])
    expect(read(file)).toContain('url=/etiquettes/bel-ete/');
});

test('a tag that no post has, has no page', () => {
  expect(existsSync(path.join(project.dist, 'etiquettes/canicule'))).toBe(false);
  expect(read('etiquettes/index.html')).not.toContain('Canicule');
});
