import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AstroPrerenderer, RouteData } from 'astro';

import { keptPages } from '../../../src/integrations/kept-pages.ts';

const PAGE = { type: 'page', component: 'src/pages/[...path].astro', isIndex: false } as RouteData;
const FEED = { type: 'endpoint', component: 'src/pages/[...feed].ts', isIndex: false } as RouteData;

let root: string;
/** Places, digests and paths of the pages that were taken. */
let taken: [place: number, digest: string, file: string][];

beforeEach(() => {
  taken = [];
  root = mkdtempSync(path.join(tmpdir(), 'carnet-kept-'));
});

afterEach(() => rmSync(root, { recursive: true }));

describe('A build takes from the last one', () => {
  test('the pages whose keys are the same, and no other', async () => {
    expect(await build({ '/un': 'a', '/deux': 'b' })).toEqual({ made: ['/un', '/deux'], kept: 0 });
    expect(await build({ '/un': 'a', '/deux': 'c', '/trois': 'd' })).toEqual({ made: ['/deux', '/trois'], kept: 1 });
    expect(read('un.html')).toBe('a');
    expect(read('deux.html')).toBe('c');
    expect(taken).toEqual([[0, hash('sha256', 'a'), 'un.html']]);
  });

  test('nothing where the code is another', async () => {
    await build({ '/un': 'a' });
    expect(await build({ '/un': 'a' }, { under: 'another' })).toEqual({ made: ['/un'], kept: 0 });
  });

  test('no page without a key, and none that shares its place with another', async () => {
    await build({ '/un': undefined, '/deux': 'b', '/deux/': 'b' });
    expect((await build({ '/un': undefined, '/deux': 'b', '/deux/': 'b' })).made).toEqual(['/un', '/deux', '/deux/']);
  });

  test('outputs that are no page, which it does not count', async () => {
    await build({ '/a.xml': 'a' }, { route: FEED });
    expect(await build({ '/a.xml': 'a' }, { route: FEED })).toEqual({ made: [], kept: 0 });
    expect(read('a.xml')).toBe('a');
  });

  test('no file that somebody has changed since, in the site or where it is kept', async () => {
    await build({ '/un': 'a' });
    writeFileSync(path.join(root, 'dist/un.html'), 'changed');
    expect((await build({ '/un': 'a' })).made).toEqual(['/un']);
    expect(read('un.html')).toBe('a');
    writeFileSync(path.join(root, 'dist/un.html'), 'b');
    expect((await build({ '/un': 'a' })).made).toEqual(['/un']);
  });

  test('what came with another machine’s cache, by its bytes', async () => {
    await build({ '/un': 'a' });
    cpSync(path.join(root, 'pages'), path.join(root, 'other'), { recursive: true, preserveTimestamps: false });
    expect(await build({ '/un': 'a' }, { folder: 'other' })).toEqual({ made: [], kept: 1 });
  });

  test('nothing of a page that went for a build', async () => {
    await build({ '/un': 'a', '/deux': 'b' });
    await build({ '/un': 'a' });
    expect((await build({ '/un': 'a', '/deux': 'b' })).made).toEqual(['/deux']);
  });

  test('nothing where its list was lost with a build that was killed', async () => {
    await build({ '/un': 'a' });
    writeFileSync(path.join(root, 'pages/stamps.json'), '[["');
    expect((await build({ '/un': 'a' })).made).toEqual(['/un']);
    expect((await build({ '/un': 'a' })).made).toEqual([]);
  });

  test('but leaves what stands in a page’s place, for the framework to tell', async () => {
    await build({ '/un': 'a' });
    expect((await build({ '/un': 'a' }, { already: ['un.html'] })).made).toEqual(['/un']);
  });
});

/** Makes pages whose text is their key, as the framework would; says which were made, and how many taken. */
async function build(keys: Readonly<Record<string, string | undefined>>, options: BuildOptions = {}) {
  const { under = 'code', folder = 'pages', route = PAGE, already = [] } = options;
  const outDir = path.join(root, 'dist');
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir);
  for (const file of already) writeFileSync(path.join(outDir, file), 'own');
  const paths = Object.entries(keys).map(([pathname, cacheKey]) => ({ pathname, route, cacheKey }));
  const standard = { name: 'essai', getStaticPaths: async () => paths } as unknown as AstroPrerenderer;
  const kept = keptPages(standard, {
    folder: path.join(root, folder),
    outDir,
    underOf: () => under,
    taken: (place, { digest, file }) => taken.push([place, digest, path.relative(outDir, file)]),
  });
  const left = await kept.prerenderer.getStaticPaths();
  for (const { pathname, cacheKey } of left) {
    const file = path.join(outDir, route === PAGE ? `${pathname.replace(/\/$/, '')}.html` : pathname);
    if (!existsSync(file)) writeFileSync(file, cacheKey ?? '');
  }
  return { made: left.map(({ pathname }) => pathname), kept: kept.keep() };
}

function read(file: string): string {
  return readFileSync(path.join(root, 'dist', file), 'utf8');
}

interface BuildOptions {
  under?: string;
  folder?: string;
  route?: RouteData;
  /** Files that stand in the site before. */
  already?: readonly string[];
}
