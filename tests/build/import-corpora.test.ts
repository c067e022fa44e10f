import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { severityOf } from '../../src/domain/diagnostics.ts';
import { labelOf } from '../../src/domain/label.ts';
import { rulesFor } from '../../src/domain/typography/language.ts';
import { setText } from '../../src/domain/typography/set.ts';
import { encodePath } from '../../src/domain/url.ts';
import { entryId } from '../../src/outputs/entry-id.ts';
import { corpora, readExpected, symbolsOf } from '../support/corpora.ts';
import { emptyProject, importInto, NOW, readProject } from '../support/imported.ts';
import { makeProject } from '../support/project.ts';
import type { Expected } from '../support/corpora.ts';
import type { ImportResult } from '../../src/cli/import/run.ts';
import type { Post } from '../../src/schema/entry.ts';
import type { Site } from '../../src/schema/site.ts';

const names = ['marges', 'nhoizey', 'rubylang', 'opensuse', 'haacked', 'lillog', 'lab'] as const;

describe.each(names)('the import of %s', (name) => {
  const source = path.join(corpora, name, 'site');
  if (!existsSync(source)) {
    it(`has nothing to read: ${source} is not there`, () => expect(existsSync(source)).toBe(false));
    return;
  }

  it('publishes every post as Jekyll did, loses nothing, and changes nothing the second time', async () => {
    const { root, remove } = await emptyProject();
    const options = { symbols: symbolsOf(name) };
    try {
      const first = await importInto(root, source, options);
      const { site, content } = await readProject(root);
      const posts = bySource(first, content.posts);
      const expected = readExpected(name).filter(({ draft, read_error: fault }) => !draft && !fault);
      const differences = expected.flatMap((wanted) => compare(wanted, posts.get(wanted.path), { first, site, expected }));
      expect(differences).toEqual([]);
      expect(first.ledger.files.filter(({ status, reason }) => status === 'refused' && reason === undefined)).toEqual([]);
      // What was wrong in the old blog is told, and stops nothing.
      expect(content.diagnostics.filter((fault) => severityOf(fault) === 'error')).toEqual([]);
      const second = await importInto(root, source, options);
      expect(second.compared.filter(({ state }) => state !== 'same')).toEqual([]);
      expect(second.ledger).toEqual(first.ledger);
    } finally {
      await remove();
    }
  });
});

describe('the whole of marges', () => {
  const source = path.join(corpora, 'marges', 'site');
  if (!existsSync(source)) {
    it(`has nothing to read: ${source} is not there`, () => expect(existsSync(source)).toBe(false));
    return;
  }

  it('is imported and built without an error, and answers at every old address', async () => {
    const listings = 'listings: { tag: /tags/:raw/, category: /lubies/:raw/ }\n';
    const project = await makeProject({ 'import.yaml': listings });
    try {
      const { code, ledger } = await importInto(project.root, source, { force: true });
      expect([code, ledger.addresses.filter(({ status }) => status === 'refused')]).toEqual([0, []]);
      // 106 posts, 44 tags and 3 categories.
      expect(ledger.addresses.length).toBe(153);
      const built = await project.build({ SOURCE_DATE_EPOCH: String(NOW / 1000) });
      expect(built.code, built.output).toBe(0);
      const lost = ledger.addresses.filter(({ source: from }) => !answers(project.dist, decodeURIComponent(from)));
      expect(lost).toEqual([]);
    } finally {
      await project.remove();
    }
  });
});

/** Whether any static host answers at an address. */
function answers(dist: string, address: string): boolean {
  return [address.endsWith('/') ? `${address}index.html` : address, `${address}/index.html`].some((file) =>
    statSync(path.join(dist, file), { throwIfNoEntry: false })?.isFile(),
  );
}

function compare(wanted: Expected, post: Post | undefined, { first, site, expected }: Context): string[] {
  const line = first.ledger.files.find(({ source }) => source === wanted.path);
  if (!post) {
    // What Jekyll serves as it is, without a page, is a file of the site.
    const served = line?.status === 'copied' && line.target === `public${wanted.dest}`;
    return served ? [] : [`${wanted.path}: not published (${JSON.stringify(line)})`];
  }
  const shared = expected.filter(({ url }) => url === wanted.url).length > 1;
  const told = first.ledger.addresses.some(({ detail, reason }) => detail === wanted.path && reason === 'clash');
  const moved = shared && told;
  const pairs: [string, unknown, unknown][] = [
    ['url', moved || encodePath(post.permalink), moved || wanted.url],
    ['date', post.date, wanted.date],
    ['title', post.title, setText(wanted.title.trim(), rulesFor(site, post.lang))],
    ['categories', post.category.map(({ slug }) => slug), slugs(wanted.categories.map(String))],
    ['tags', slugs(post.tags.map(({ label }) => label)), slugs(wanted.tags.map(String))],
    ['id', normal(entryId(post, site)), normal(`${site.url}${site.base.slice(0, -1)}${wanted.id}`)],
  ];
  return pairs
    .filter(([, got, want]) => JSON.stringify(got) !== JSON.stringify(want))
    .map(([key, got, want]) => `${wanted.path}: ${key} ${JSON.stringify(got)}, not ${JSON.stringify(want)}`);
}

/** Labels once each: Carnet shows tags of one word once. */
function slugs(labels: readonly string[]): string[] {
  return [...new Set(labels.filter((label) => label.trim() !== '').map((label) => labelOf(label).slug))];
}

/** An id as `absolute_url` normalises it: one letter case in escapes. */
function normal(id: string): string {
  return new URL(id).href.replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase());
}

function bySource({ ledger }: ImportResult, posts: readonly Post[]): Map<string, Post> {
  const sources = new Map(ledger.files.map(({ source, target }) => [target, source]));
  return new Map(posts.map((post) => [sources.get(post.source) ?? '', post]));
}

interface Context {
  first: ImportResult;
  site: Site;
  expected: readonly Expected[];
}
