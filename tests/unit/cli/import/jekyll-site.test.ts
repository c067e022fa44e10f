import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

import { readJekyllMatter } from '../../../../src/cli/import/front-matter.ts';
import { liquidResolver } from '../../../../src/cli/import/liquid/engine.ts';
import { postPage } from '../../../../src/cli/import/page-values.ts';
import { readPageDocument } from '../../../../src/cli/import/page-document.ts';
import { isPage } from '../../../../src/cli/import/read-pages.ts';
import { readPosts } from '../../../../src/cli/import/plan-posts.ts';
import { readJekyllSite } from '../../../../src/cli/import/read-site.ts';
import { NOW } from '../../../support/imported.ts';
import type { JekyllPost } from '../../../../src/cli/import/document.ts';
import type { JekyllSite } from '../../../../src/cli/import/read-site.ts';

const fixtures = path.resolve(import.meta.dirname, '../../../fixtures/jekyll');
// Recorded from Jekyll 4.3.1 by tests/fixtures/jekyll/record.rb.
const recorded = JSON.parse(readFileSync(path.join(fixtures, 'expected.json'), 'utf8')) as Recorded;

let site: JekyllSite;
let posts: Map<string, JekyllPost>;

beforeAll(async () => {
  site = await readJekyllSite(path.join(fixtures, 'site'));
  posts = new Map(readPosts(site, NOW).posts.map((post) => [post.file.path, post]));
});

describe('a post of a Jekyll site', () => {
  it.each(recorded.posts.map((post) => [post.path, post] as const))('%s is what Jekyll makes of it', (file, wanted) => {
    const { url, id, date, title, slug, categories, tags } = posts.get(file) ?? {};
    expect({ path: file, url, id, date, title, slug, categories, tags }).toEqual(wanted);
  });

  it('is hidden, a draft, or to come as Jekyll has it', () => {
    const state = (file: string) => posts.get(file)?.state;
    expect(state('_posts/2020-01-04-booleens.md')).toBe('hidden');
    expect(state('_posts/2199-01-01-demain.md')).toBe('scheduled');
    expect(state('_drafts/idee.md')).toBe('draft');
    expect(state('_posts/2020-01-01-simple.md')).toBe('published');
  });
});

describe('a page of a Jekyll site', () => {
  it.each(recorded.pages.map(({ path: file, url }) => [file, url] as const))('%s has the address Jekyll gives it', (file, url) => {
    const found = site.files.find((candidate) => candidate.path === file);
    if (!found || !isPage(found)) throw new Error(file);
    const matter = readJekyllMatter(found.text ?? '', 'kept');
    expect(readPageDocument(found, matter, site.config).url).toBe(url);
  });
});

describe('the Liquid of a post', () => {
  const texts = Object.entries(recorded.texts).filter(([, text]) => !text.includes('class="highlight"'));

  it.each(texts)('%s comes out as from Jekyll', (file, wanted) => {
    expect(rendered(file).text).toBe(wanted);
  });

  it('turns highlighted code into a fence, which Carnet colours', () => {
    expect(rendered('_posts/2020-01-14-code.md').text).toBe('```ruby\nputs "a"\n\nputs "b"\n```\n\n{{ brut }}\n');
  });

  it('leaves the tag of a plugin visible and tells where it stands', () => {
    const { text, losses } = rendered('_posts/2020-01-15-greffon.md');
    expect(text).toBe('Avant.\n\n{% boite grande %}dedans{% endboite %}\n\nAprès Greffon.\n');
    expect(losses).toMatchObject([{ kind: 'plugin-tag', file: '_posts/2020-01-15-greffon.md', line: 6, detail: '{% boite grande %}' }]);
  });
});

describe('the Liquid of a post that only a build or a plugin can fill', () => {
  it.each([
    ['{{ "x" | hors_jekyll: 3 }}', 'x', ['plugin-filter', 6, 'hors_jekyll: 3']],
    ['{{ site.time | date: "%F" }}', '2026-11-22', ['moment', 6, 'site.time']],
    ['{{ "now" | date: "%Y" }}', '2026', ['moment', 6, '"now"']],
    ['{{ site.github.owner_name }}', '', ['plugin-value', 6, 'site.github']],
  ])('%s is told at its line', (markup, wanted, told) => {
    const source = { file: '_posts/a.md', body: `Un.\n\n${markup}`, bodyLine: 4, page: {} };
    const { text, losses } = liquidResolver(site, [...posts.values()], { now: NOW })(source);
    expect([text, losses.map(({ kind, line, detail }) => [kind, line, detail])]).toEqual([`Un.\n\n${wanted}`, [told]]);
  });
});

function rendered(file: string): ReturnType<ReturnType<typeof liquidResolver>> {
  const post = posts.get(file);
  if (!post) throw new Error(file);
  const { body, bodyLine } = post.matter;
  return liquidResolver(site, [...posts.values()])({ file, body, bodyLine, page: postPage(post) });
}

interface Recorded {
  posts: { path: string; url: string; id: string; date: string; title: string; slug: string; categories: string[]; tags: string[] }[];
  texts: Record<string, string>;
  pages: { path: string; url: string }[];
}
