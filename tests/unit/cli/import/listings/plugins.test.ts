import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { outputFile } from '../../../../../src/domain/collisions.ts';
import { cleanPath } from '../../../../../src/domain/permalink.ts';
import { reservedAddresses } from '../../../../../src/domain/reserved.ts';
import { messagesFor } from '../../../../../src/messages/index.ts';
import { emptyProject, importInto, readProject } from '../../../../support/imported.ts';
import type { LedgerEntry } from '../../../../../src/cli/import/ledger.ts';
import type { ImportResult } from '../../../../../src/cli/import/run.ts';

const fixture = path.resolve(import.meta.dirname, '../../../../fixtures/jekyll/listings');
// Recorded from Jekyll 4.3.1 and Debian's plugins by tests/fixtures/jekyll/listings/record.rb.
const recorded = JSON.parse(readFileSync(path.join(fixture, 'expected.json'), 'utf8')) as { files: Record<string, string[]> };

let source: string;
let project: Awaited<ReturnType<typeof emptyProject>>;

beforeEach(async () => {
  source = await mkdtemp(path.join(tmpdir(), 'carnet-listings-'));
  await cp(path.join(fixture, 'site'), source, { recursive: true });
  project = await emptyProject();
});

afterEach(async () => {
  await rm(source, { recursive: true });
  await project.remove();
});

describe.each(Object.entries(recorded.files))('the addresses of a site with %s', (config, files) => {
  it('are all in the ledger, and none that lives on or redirects leads nowhere', async () => {
    const { ledger } = await imported(config);
    const lines = new Map(ledger.addresses.map((line) => [fileOf(line.source), line]));
    expect(files.filter((file) => !lines.has(file) && file !== '/robots.txt')).toEqual([]);
    const refused = ledger.addresses.filter(({ status }) => status === 'refused').map((line) => cleanPath(line.source));
    expect(refused).toEqual(REFUSED[config] ?? []);
    const standing = await standingFiles();
    const targets = ledger.addresses.flatMap(({ status, target = '' }) => (status === 'refused' ? [] : [target]));
    expect(targets.filter((target) => !standing.has(outputFile(target)))).toEqual([]);
  });

  it('stand in files where they redirect', async () => {
    const { ledger } = await imported(config);
    const written = new Set(
      (await readdir(path.join(project.root, 'public'), { recursive: true }).catch(() => [])).map((file) => `/${file}`),
    );
    const { content } = await readProject(project.root);
    const own = new Set([...content.posts, ...content.pages].flatMap(({ redirectFrom }) => redirectFrom));
    const redirected = ledger.addresses.filter(({ status }) => status === 'redirected').map((line) => cleanPath(line.source));
    expect(redirected.filter((from) => !own.has(from) && !written.has(fileOf(from)))).toEqual([]);
    expect(content.diagnostics.filter(({ kind }) => !/^tag-|^unknown-key$/.test(kind))).toEqual([]);
  });
});

describe('the lists of a generator of the site’s own', () => {
  it('redirect by the rules that import.yaml gives', async () => {
    await writeFile(
      path.join(project.root, 'import.yaml'),
      'listings:\n  tag: /tags/:raw/\n  category: /lubies/:slug.html\n  year: /:year/\n  month: /:year/:month\n',
    );
    const { ledger } = await imported('redirects');
    const found = Object.fromEntries(
      ledger.addresses.filter(({ status }) => status === 'redirected').map((line) => [cleanPath(line.source), line.target]),
    );
    expect(found).toMatchObject({
      '/tags/et moi/': '/etiquettes/et-moi/',
      '/tags/ui/ux/': '/etiquettes/ui-ux/',
      '/tags/C++/': '/etiquettes/c-plus-plus/',
      '/tags/données/': '/etiquettes/donnees/',
      '/tags/Ruby/': '/etiquettes/ruby/',
      '/tags/ruby/': '/etiquettes/ruby/',
      '/lubies/bonne-nouvelle.html': '/categories/bonne-nouvelle/',
      '/lubies/b.html': '/categories/a/b/',
      '/2020/': '/archives/2020/',
      '/2020/02': '/archives/2020/02/',
    });
    expect(existsSync(path.join(project.root, 'public/tags/C#/index.html'))).toBe(true);
  });
});

const REFUSED: Readonly<Record<string, string[]>> = {
  feed: ['/feed/recettes/salé.xml', '/recettes.xml'],
  'feed-path': ['/feed/recettes.xml'],
};

async function imported(config: string): Promise<ImportResult> {
  await cp(path.join(fixture, 'config', `${config}.yml`), path.join(source, '_config.yml'));
  return importInto(project.root, source);
}

/** Every file that Carnet publishes for posts, pages and lists. */
async function standingFiles(): Promise<Set<string>> {
  const { site, content } = await readProject(project.root);
  const lists = reservedAddresses(content.posts, { messages: messagesFor(site.lang), pageSize: site.pageSize }).keys();
  const entries = [...content.posts, ...content.pages].map(({ permalink }) => permalink);
  const outputs = [
    '/feed.xml',
    '/rss.xml',
    '/feed.json',
    '/sitemap.xml',
    '/robots.txt',
    '/redirects.json',
    ...site.feeds.map((feed) => feed.path),
  ];
  return new Set([...lists, ...entries, ...outputs].map(outputFile));
}

/** The file that serves an address, as Jekyll writes it. */
function fileOf(address: LedgerEntry['source']): string {
  const decoded = cleanPath(address);
  if (decoded.endsWith('/')) return `${decoded}index.html`;
  return /\.[a-z]+$/i.test(decoded) ? decoded : `${decoded}.html`;
}
