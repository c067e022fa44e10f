import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { read } from '../support/dist.ts';
import { all, attribute, only, parsePage, textOf } from '../support/html.ts';
import { makeProject } from '../support/project.ts';
import { seen } from '../support/spaces.ts';
import type { Project } from '../support/project.ts';

const TITLE = 'L\'été "enfin" : oui !';
const SET = 'L’été «~enfin~»~: oui·!';
const BODY = `Un "<em>mot</em>" l'été... le 1er mai !`;
const READ = 'Un «~mot~» l’été… le 1er mai·!';
const matter = (more = '') =>
  `---\ntitle: ${JSON.stringify(TITLE)}\ndescription: ${JSON.stringify(TITLE)}\nseries: L'été\ntags: ["l'eau"]\n${more}---\n\n`;

let project: Project;

beforeAll(async () => {
  project = await makeProject({
    'src/site.yaml':
      'title: L\'essai\nurl: https://essai.example\npermalink: /:slug/\nauthor:\n  name: Camille Dupont\ncategories:\n  l\'air:\n    label: "L\'air !"\n    description: "L\'air pur !"\n',
    'src/content/posts/2026-05-01-md.md': `${matter('category: "l\'air"\n')}${BODY}\n\n## L'an -- "un" !\n`,
    'src/content/posts/2026-05-02-mdx.mdx': `${matter()}${BODY}\n\n## L'an -- "un" !\n`,
    'src/content/posts/2026-05-03-kramdown.md': `${matter()}${BODY}\n\n## L'an -- "un" !\n{: .x}\n`,
    'src/content/posts/2026-05-04-html.html': `${matter()}<p>${BODY}</p>\n`,
    'src/content/posts/2026-05-05-anglais.md': `${matter('lang: en\n')}A "word" !\n`,
    'src/content/posts/2026-05-06-anglais-mdx.mdx': `${matter('lang: en\n')}A "word" !\n`,
    'src/content/posts/2026-05-07-quebec.mdx': `${matter('lang: fr-CA\n')}Oui !\n`,
  });
  const { code, output } = await project.build({ SOURCE_DATE_EPOCH: '1790000000' });
  expect(code, output).toBe(0);
});

afterAll(() => project.remove());

const page = (slug: string) => parsePage(read(`${slug}/index.html`, project.dist));
const feed = () =>
  (JSON.parse(read('feed.json', project.dist)) as { items: { url: string; title: string; summary: string; tags: string[] }[] }).items;

describe.each(['md', 'mdx', 'kramdown', 'html'])('A post (%s)', (slug) => {
  test('says the same in its page, its lists, its feeds and its data', () => {
    const item = feed().find(({ url }) => url.endsWith(`/${slug}/`));
    expect(seen(textOf(only(page(slug), 'h1')))).toBe(SET);
    expect(seen(item?.title ?? '')).toBe(SET);
    expect(seen(item?.summary ?? '')).toBe(SET);
    expect(seen(read('rss.xml', project.dist))).toContain(SET);
    expect(seen(read('feed.xml', project.dist))).toContain(SET);
    const script = textOf(only(page(slug), 'script[type="application/ld+json"]'));
    const [data] = (JSON.parse(script) as { '@graph': { headline: string; keywords: string[] }[] })['@graph'];
    expect(seen(data?.headline ?? '')).toBe(SET);
    expect(data?.keywords).toEqual(['l’eau']);
    expect(item?.tags).toContain('l’eau');
  });

  test('is named in windows and by other sites with whole spaces', () => {
    const whole = SET.replaceAll('·', '~');
    expect(seen(textOf(only(page(slug), 'title')))).toBe(`${whole} · L’essai`);
    for (const property of ['og:title', 'og:description'])
      expect(seen(attribute(only(page(slug), `meta[property="${property}"]`), 'content') ?? '')).toBe(whole);
  });

  test('has a body and an excerpt that are set', () => {
    const [first] = all(only(page(slug), '.e-content'), 'p');
    expect(seen(first ? textOf(first) : '')).toBe(READ);
    expect(all(only(page(slug), '.e-content'), 'sup').map((raised) => textOf(raised))).toEqual(['er']);
    const entries = all(parsePage(read('index.html', project.dist)), 'article');
    const entry = entries.find((article) => attribute(only(article, 'a.u-url'), 'href') === `/${slug}/`);
    expect(entry && seen(textOf(only(entry, '.p-summary')))).toBe(READ);
  });
});

test('The id of a heading is made of what is typed', () => {
  for (const slug of ['md', 'mdx', 'kramdown']) {
    const heading = only(only(page(slug), '.e-content'), 'h2');
    expect([slug, attribute(heading, 'id'), seen(textOf(heading))]).toEqual([slug, 'lan--un-', 'L’an – «~un~»·!']);
  }
});

test('A post in another language, or of another country, follows its own rules', () => {
  for (const slug of ['anglais', 'anglais-mdx']) expect(textOf(only(only(page(slug), '.e-content'), 'p'))).toBe('A “word” !');
  expect(textOf(only(only(page('quebec'), '.e-content'), 'p'))).toBe('Oui!');
});

test('Lists are named as posts name them, at the same addresses', () => {
  expect(seen(textOf(only(parsePage(read('categories/l-air/index.html', project.dist)), 'h1')))).toBe('L’air·!');
  expect(seen(textOf(only(parsePage(read('categories/l-air/index.html', project.dist)), '.lead')))).toBe('L’air pur·!');
  expect(textOf(only(parsePage(read('etiquettes/l-eau/index.html', project.dist)), 'h1'))).toBe('l’eau');
  expect(textOf(only(parsePage(read('series/l-ete/index.html', project.dist)), 'h1'))).toBe('L’été');
});
