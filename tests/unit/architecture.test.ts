import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

import { findCycle, layerOf, sources } from '../support/imports.ts';
import { home } from '../support/project.ts';

/** What each layer may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  messages: [],
  schema: [],
  domain: ['messages', 'schema'],
  media: [],
  markdown: ['media', 'domain', 'messages', 'schema'],
  loader: ['markdown', 'media', 'domain', 'messages', 'schema'],
  'content.config.ts': ['loader', 'schema'],
  'library.ts': ['loader', 'domain', 'messages', 'schema', 'site.yaml'],
  'editions.ts': ['library.ts', 'domain', 'messages', 'schema'],
  outputs: ['domain', 'messages', 'schema'],
  islands: ['domain'],
  'surroundings.ts': ['editions.ts', 'library.ts', 'domain', 'schema'],
  'page-key.ts': [],
  'list-paths.ts': ['paths.ts', 'page-key.ts', 'editions.ts', 'library.ts', 'domain', 'messages', 'schema'],
  'paths.ts': ['surroundings.ts', 'page-key.ts', 'editions.ts', 'library.ts', 'outputs', 'domain', 'messages', 'schema'],
  'hosting.ts': ['paths.ts', 'editions.ts', 'library.ts', 'outputs', 'domain', 'messages', 'schema'],
  'images.ts': ['library.ts', 'loader', 'media', 'domain', 'messages', 'schema'],
  'social-images.ts': ['page-key.ts', 'editions.ts', 'library.ts', 'outputs', 'domain', 'messages', 'schema'],
  components: ['surroundings.ts', 'library.ts', 'outputs', 'islands', 'domain', 'messages', 'schema', 'styles'],
  'feed-items.ts': ['components', 'islands', 'editions.ts', 'library.ts', 'outputs', 'domain', 'messages', 'schema'],
  'feeds.ts': ['feed-items.ts', 'page-key.ts', 'editions.ts', 'library.ts', 'outputs', 'domain', 'messages', 'schema', 'styles'],
  layouts: [
    'components',
    'feeds.ts',
    'list-paths.ts',
    'paths.ts',
    'images.ts',
    'social-images.ts',
    'surroundings.ts',
    'outputs',
    'islands',
    'domain',
    'messages',
    'schema',
    'styles',
  ],
  pages: [
    'layouts',
    'components',
    'feeds.ts',
    'list-paths.ts',
    'hosting.ts',
    'paths.ts',
    'images.ts',
    'social-images.ts',
    'editions.ts',
    'library.ts',
    'outputs',
    'domain',
    'messages',
    'schema',
  ],
  integrations: ['outputs', 'loader', 'markdown', 'domain', 'messages', 'schema'],
  cli: ['outputs', 'loader', 'markdown', 'media', 'domain', 'messages', 'schema'],
  // What texts import of their author's: Carnet is none of it.
  content: [],
  'middleware.ts': ['editions.ts'],
  'env.d.ts': ['domain'],
};

const arrows = sources.flatMap(({ file, imports }) => imports.map((taken) => ({ file, ...taken })));

describe('Imports', () => {
  test('every layer is known', () => {
    expect(sources.map(({ file }) => layerOf(file)).filter((layer) => !(layer in MAY_IMPORT))).toEqual([]);
  });

  test('no arrow goes up', () => {
    const upward = arrows.filter(({ file, inner }) => {
      const [from, to] = [layerOf(file), inner === undefined ? undefined : layerOf(inner)];
      return to !== undefined && to !== from && !MAY_IMPORT[from]?.includes(to);
    });
    expect(upward.map(({ file, name }) => `${file} → ${name}`)).toEqual([]);
  });

  test('no file imports itself by a detour', () => {
    expect(findCycle()).toBeUndefined();
  });

  test('every relative import names a file that exists, with its extension', () => {
    const lost = arrows.filter(({ inner }) => inner !== undefined && !isFile(inner));
    expect(lost.map(({ file, name }) => `${file} → ${name}`)).toEqual([]);
  });

  test('messages import nothing, schemas zod alone, the domain no package', () => {
    const allowed: Record<string, readonly string[]> = { messages: [], schema: ['zod'], domain: [], islands: [] };
    const foreign = arrows.filter(({ file, name, inner }) => inner === undefined && allowed[layerOf(file)]?.includes(name) === false);
    expect(foreign.map(({ file, name }) => `${file} → ${name}`)).toEqual([]);
  });

  test('the domain takes only types from schemas and messages', () => {
    const taken = arrows.filter(({ file, type, inner = '' }) => layerOf(file) === 'domain' && layerOf(inner) !== 'domain' && !type);
    expect(taken.map(({ file, name }) => `${file} → ${name}`)).toEqual([]);
  });

  test('builders of outputs read neither disk nor network', () => {
    const impure = arrows.filter(({ file, name }) => layerOf(file) === 'outputs' && name.startsWith('node:'));
    expect(impure.map(({ file, name }) => `${file} → ${name}`)).toEqual([]);
  });

  test('the library alone reads the collections', () => {
    const readers = arrows.filter(({ name }) => name === 'astro:content').map(({ file }) => file);
    expect(readers).toEqual(['content.config.ts', 'library.ts']);
    expect(sources.filter(({ script }) => /\bgetCollection\b/.test(script)).map(({ file }) => file)).toEqual(['library.ts']);
  });

  test('what a page shows it is given, so that its key holds it: its parts read the facts of the site, the texts of bodies, and no other post', () => {
    const reading = arrows.filter(({ file, inner }) => layerOf(file) === 'components' && inner === 'library.ts');
    const mdx = reading.filter(({ file }) => !file.startsWith('components/mdx/'));
    const names = mdx.map(({ file }) => [
      file,
      sources
        .find((one) => one.file === file)
        ?.script.match(/import \{([^}]*)\} from '[./]*library\.ts'/)?.[1]
        ?.trim(),
    ]);
    expect(names.toSorted()).toEqual([
      ['components/Body.astro', 'bodyOf'],
      ['components/Head.astro', 'siteIcon'],
      ['components/Header.astro', 'editionFacts'],
    ]);
  });

  test('the base layout alone imports global styles', () => {
    const styled = arrows.filter(({ name }) => name.endsWith('.css')).map(({ file }) => file);
    expect(new Set(styled)).toEqual(new Set(['layouts/Base.astro']));
    const others = arrows.filter(({ file, inner = '' }) => layerOf(inner) === 'styles' && file !== 'layouts/Base.astro');
    expect(others.filter(({ name }) => !/\?(?:url|raw)$/.test(name))).toEqual([]);
  });
});

describe('Files', () => {
  test('the clock is read in one place', () => {
    const readers = sources.filter(({ script }) => /\bDate\.now\(|\bnew Date\(\s*\)/.test(script)).map(({ file }) => file);
    expect(readers).toEqual(['loader/now.ts']);
  });

  test('none is named after nothing', () => {
    expect(sources.map(({ file }) => file).filter((file) => /(?:^|\/)(?:utils?|helpers?|common|misc|shared)[./]/.test(file))).toEqual([]);
  });

  test('the script of a page has at most 25 lines', () => {
    const long = sources.filter(({ file, script }) => layerOf(file) === 'pages' && script.trim().split('\n').length > 25);
    expect(long.map(({ file }) => file)).toEqual([]);
  });
});

function isFile(inner: string): boolean {
  return /\.\w+$/.test(inner) && existsSync(path.join(home, 'src', inner));
}
