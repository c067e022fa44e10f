import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { files, read } from '../support/dist.ts';
import { all, attribute, only, parsePage, textOf } from '../support/html.ts';
import { makeProject, plainSite } from '../support/project.ts';
import type { Project } from '../support/project.ts';

const POSTS = 'src/content/posts';
const SERIES = `${plainSite}pageSize: 2\nseries:\n  À mon compte:\n    pattern: À mon compte + {n} mois\n    description: Le récit d’une vie d’indépendante.\n`;
const post = (title: string, matter = '') => `---\ntitle: ${title}\n${matter}---\n\nTexte.\n`;
const now = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 11, 1) / 1000) };
const projects: Project[] = [];

async function built(posts: Readonly<Record<string, string>>, site = SERIES): Promise<(path: string) => ReturnType<typeof parsePage>> {
  const project = await makeProject({
    'src/site.yaml': site,
    ...Object.fromEntries(Object.entries(posts).map(([name, text]) => [`${POSTS}/${name}`, text])),
  });
  projects.push(project);
  const { code, output } = await project.build(now);
  expect(code, output).toBe(0);
  return (path) => parsePage(read(path, project.dist));
}

afterAll(() => Promise.all(projects.map((project) => project.remove())));

const inside = (root: Parameters<typeof all>[0], around: string, selector: string) =>
  all(root, around).flatMap((found) => all(found, selector));

describe('A journal with no post', () => {
  test('says so in its archives, and has no empty list', async () => {
    const page = await built({});
    for (const path of ['index.html', 'archives/index.html', 'archives/tout/index.html'])
      expect(textOf(only(page(path), 'main')), path).toContain('Aucun billet pour l’instant.');
    for (const path of ['categories/index.html', 'etiquettes/index.html'])
      expect(textOf(only(page(path), 'main')), path).toContain('Rien pour l’instant.');
    expect(inside(page('archives/index.html'), 'main', 'section')).toEqual([]);
    expect(files('archives/*/index.html', projects.at(-1)?.dist)).toEqual(['archives/tout/index.html']);
    expect(JSON.parse(read('adresses.json', projects.at(-1)?.dist))).toEqual([]);
  });
});

describe('A journal with one post', () => {
  test('shows a series of one, nobody beside it and nothing to read next', async () => {
    const page = await built({ '2026-11-01-huit.md': post('À mon compte + 8 mois', 'tags: [seul]\n') });
    const main = only(page('2026/11/01/huit.html'), 'main');
    expect(textOf(only(main, '.series'))).toMatch(/^À mon compte,\s+épisode 8$/);
    expect(all(main, 'nav')).toEqual([]);
    expect(inside(page('archives/2026/index.html'), '.list-head', '.shelves')).toEqual([]);
    expect(inside(page('etiquettes/index.html'), 'tag-filter', 'a')).toHaveLength(1);
  });
});

describe('A journal of years', () => {
  let page: Awaited<ReturnType<typeof built>>;

  beforeAll(async () => {
    page = await built({
      '2025-11-20-un.md': post('Un an plus tôt', 'category: guide\n'),
      '2025-11-02-loin.md': post('Plus loin du jour'),
      '2026-09-01-huit.md': post('À mon compte + 8 mois', 'category: travail\n'),
      '2026-10-01-dix.md': post('À mon compte + 10 mois', 'category: travail\n'),
      '2026-11-18-douze.md': post('À mon compte + 12 mois', 'category: travail\n'),
      '2026-11-19-secret.md': post('Secret', 'draft: true\n'),
      '2026-11-20-cache.md': post('Caché', 'unlisted: true\n'),
      '2026-11-21-velo.md': post('Le vélo', 'tags: [vélo]\n'),
      '2024-01-01-velo.md': post('Encore le vélo', 'tags: [vélo]\n'),
    });
  });

  const linksOf = (element: Parameters<typeof all>[0]) => all(element, 'a').map((link) => attribute(link, 'href'));

  test('reads a year month by month, and gives each month a page', () => {
    const year = page('archives/2026/index.html');
    expect(inside(only(year, '.list-head'), '.shelves', 'li').map((item) => textOf(item).replace(/\s+/g, ' '))).toEqual([
      'novembre 2',
      'octobre 1',
      'septembre 1',
    ]);
    expect(all(year, 'h2').map((element) => textOf(element))).toEqual(['novembre']);
    expect(all(page('archives/2026/page/2/index.html'), 'h2').map((element) => textOf(element))).toEqual(['octobre', 'septembre']);
    const month = page('archives/2026/11/index.html');
    expect(textOf(only(month, 'h1'))).toBe('Archives de novembre 2026');
    expect(all(month, 'article')).toHaveLength(2);
  });

  test('shows every listed post in one page, and no other', () => {
    const whole = only(page('archives/tout/index.html'), 'main');
    expect(inside(whole, '.titles', 'a').map((element) => textOf(element))).toEqual([
      'Le vélo',
      'À mon compte + 12 mois',
      'À mon compte + 10 mois',
      'À mon compte + 8 mois',
      'Un an plus tôt',
      'Plus loin du jour',
      'Encore le vélo',
    ]);
    expect(read('adresses.json', projects.at(-1)?.dist)).not.toMatch(/Secret|Caché|secret|cache/);
  });

  test('looks back from its archives on the month of its newest post', () => {
    const back = only(page('archives/index.html'), '.other-years');
    expect(textOf(only(back, 'h2'))).toBe('Les autres années, en novembre');
    expect(all(back, 'a').map((element) => textOf(element))).toEqual(['Un an plus tôt']);
  });

  test('shows the way above a post, a shelf and a month, and none where it leads home alone', () => {
    const way = (path: string) => all(page(path), 'nav.above').flatMap(linksOf);
    expect(way('travail/2026/10/01/dix.html')).toEqual(['/', '/categories/travail/']);
    expect(way('archives/2026/11/index.html')).toEqual(['/', '/archives/', '/archives/2026/']);
    expect(way('categories/travail/page/2/index.html')).toEqual(['/', '/categories/', '/categories/travail/']);
    expect(way('2026/11/21/velo.html')).toEqual([]);
    expect(way('archives/index.html')).toEqual([]);
    expect(attribute(only(page('archives/2026/11/index.html'), 'nav.above'), 'aria-label')).toBe('Fil d’Ariane');
  });

  test('leads from an episode to those before and after it, and names no neighbour twice', () => {
    const main = only(page('travail/2026/10/01/dix.html'), 'main');
    expect(textOf(only(main, '.series'))).toMatch(/épisode 10 sur 12$/);
    const ways = all(main, 'nav.neighbours').map((nav) => [attribute(nav, 'aria-label'), ...linksOf(nav)]);
    expect(ways).toEqual([['Épisodes de la série « À mon compte »', '/travail/2026/09/01/huit.html', '/travail/2026/11/18/douze.html']]);
  });

  test('says on the page of a series what it is, the number of each, and its day with the year', () => {
    const series = only(page('series/a-mon-compte/index.html'), 'main');
    expect(textOf(only(series, '.lead'))).toBe('Le récit d’une vie d’indépendante.');
    expect(all(series, '.episode').map((element) => textOf(element))).toEqual(['épisode 8', 'épisode 10']);
    expect(all(series, '.dt-published').map((element) => textOf(element))).toEqual(['1er septembre 2026', '1er octobre 2026']);
  });

  test('leads from a post to what speaks of the same', () => {
    const related = only(page('2026/11/21/velo.html'), 'nav.related');
    expect(linksOf(related)).toEqual(['/2024/01/01/velo.html']);
  });

  test('keeps the script of the keyboard to lists of several pages', () => {
    const scripts = (path: string) => all(page(path), 'script').filter((script) => attribute(script, 'src')?.includes('Pagination')).length;
    expect([scripts('archives/2026/index.html'), scripts('archives/2026/09/index.html'), scripts('2026/11/21/velo.html')]).toEqual([
      1, 0, 0,
    ]);
  });
});
