import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { bodyDifferences } from '../../src/cli/import/proof/differences.ts';
import { severityOf } from '../../src/domain/diagnostics.ts';
import { labelOf } from '../../src/domain/label.ts';
import { rulesFor } from '../../src/domain/typography/language.ts';
import { setText } from '../../src/domain/typography/set.ts';
import { encodePath } from '../../src/domain/url.ts';
import { entryId } from '../../src/outputs/entry-id.ts';
import { comparePosts, corpora, countEqual, readExpected, symbolsOf } from '../support/corpora.ts';
import { emptyProject, importInto, readProject } from '../support/imported.ts';
import type { Expected } from '../support/corpora.ts';
import type { ImportResult } from '../../src/cli/import/run.ts';
import type { Post } from '../../src/schema/entry.ts';
import type { Site } from '../../src/schema/site.ts';

/** How many posts of each blog come out as Jekyll showed them, at the least; raised as Carnet learns. */
const FLOORS: Readonly<Record<string, { bodies: number; excerpts: number } | undefined>> = {
  haacked: { bodies: 252, excerpts: 254 },
  lillog: { bodies: 33, excerpts: 37 },
  marges: { bodies: 106, excerpts: 106 },
  nhoizey: { bodies: 119, excerpts: 119 },
  opensuse: { bodies: 272, excerpts: 273 },
  rubylang: { bodies: 179, excerpts: 171 },
};

const names = ['marges', 'nhoizey', 'rubylang', 'opensuse', 'haacked', 'lillog', 'lab'] as const;

it('a post is told where a word of it is lost', () => {
  expect(bodyDifferences('<p>Un mot</p>', '<p>Un</p>')).toEqual([{ old: ['<p>Un mot'], made: ['<p>Un'], line: 1 }]);
});

describe.each(names)('the import of %s', (name) => {
  const source = path.join(corpora, name, 'site');
  if (!existsSync(source)) {
    // A test that passes without having read anything would count as proof.
    console.warn(`NOT COMPARED: ${name} is not in ${corpora}; set CARNET_CORPORA to the folder of the blogs`);
    it(`has nothing to read: ${source} is not there`, () => expect(existsSync(source)).toBe(false));
    return;
  }
  const options = { symbols: symbolsOf(name) };
  let root: string;
  let remove: () => Promise<void>;
  let first: ImportResult;

  beforeAll(async () => {
    ({ root, remove } = await emptyProject());
    first = await importInto(root, source, options);
  });

  afterAll(() => remove());

  it('publishes every post as Jekyll did, and loses nothing', async () => {
    const { site, content } = await readProject(root);
    const posts = bySource(first, content.posts);
    const expected = readExpected(name).filter(({ draft, read_error: fault }) => !draft && !fault);
    const differences = expected.flatMap((wanted) => compare(wanted, posts.get(wanted.path), { first, site, expected }));
    expect(differences).toEqual([]);
    expect(first.ledger.files.filter(({ status, reason }) => status === 'refused' && reason === undefined)).toEqual([]);
    // What was wrong in the old blog is told, and stops nothing.
    expect(content.diagnostics.filter((fault) => severityOf(fault) === 'error')).toEqual([]);
  });

  it('changes nothing the second time', async () => {
    const second = await importInto(root, source, options);
    expect(second.compared.filter(({ state }) => state !== 'same')).toEqual([]);
    expect(second.ledger).toEqual(first.ledger);
  });

  const floors = FLOORS[name];
  if (floors)
    it('shows bodies and excerpts as Jekyll did', async () => {
      const posts = await comparePosts(name, root, first.ledger);
      const { bodies, excerpts } = countEqual(posts);
      console.info(`${name}: bodies ${bodies.equal}/${bodies.compared}, excerpts ${excerpts.equal}/${excerpts.compared}`);
      const different = posts.filter(({ body }) => body.length > 0).map(({ source: file }) => file);
      expect(bodies.equal, `different: ${different.join(', ')}`).toBeGreaterThanOrEqual(floors.bodies);
      expect(excerpts.equal).toBeGreaterThanOrEqual(floors.excerpts);
    });
});

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
