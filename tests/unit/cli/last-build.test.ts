import { mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { lastBuild } from '../../../src/cli/last-build.ts';

const TOLD = { diagnostics: [], waiting: [], texts: 2, language: 'fr', pages: 9 } as const;
const [EARLIER, NOW, LATER] = [1000, 2000, 3000];

let root: string;
const at = (file: string) => path.join(root, file);

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'last-'));
  for (const [file, text] of Object.entries({ 'src/content/a.md': 'Un.', 'public/b.txt': 'b', 'dist/a/index.html': '<p>Un.</p>' })) {
    await mkdir(path.dirname(at(file)), { recursive: true });
    await writeFile(at(file), text);
  }
  build();
});

afterEach(() => rm(root, { recursive: true }));

test('where nothing has changed, a build tells what the last one told', () => {
  expect(lastBuild(root).told(LATER)).toEqual(TOLD);
});

describe('a project is built anew', () => {
  test.for([
    ['a text is written', () => writeFile(at('src/content/a.md'), 'Une.')],
    ['a text is written with as many letters, and dated as before', () => writtenAsBefore('src/content/a.md', 'Un!')],
    ['another file stands in the place of one', () => writeFile(at('autre'), 'b').then(() => rename(at('autre'), at('public/b.txt')))],
    ['a file is renamed', () => rename(at('public/b.txt'), at('public/c.txt'))],
    ['a file comes', () => writeFile(at('src/content/c.md'), 'Trois.')],
    ['a file goes', () => rm(at('public/b.txt'))],
    ['its settings change', () => writeFile(at('astro.config.mjs'), 'export default {};')],
    ['a file of the built site is written', () => writeFile(at('dist/a/index.html'), '<p>Non.</p>')],
    ['a file of the built site goes', () => rm(at('dist/a/index.html'))],
    ['the built site goes', () => rm(at('dist'), { recursive: true })],
    ['what was kept cannot be read', () => writeFile(at('node_modules/.astro/carnet/last-build.json'), '{')],
    ['a folder is elsewhere, which cannot be watched', () => symlink(tmpdir(), at('src/lien'))],
  ] as const)('where %s', async ([, change]) => {
    await change();
    expect(lastBuild(root).told(LATER)).toBeUndefined();
  });

  test('where its address is another', () => {
    process.env['SITE_URL'] = 'https://autre.example';
    try {
      expect(lastBuild(root).told(LATER)).toBeUndefined();
    } finally {
      delete process.env['SITE_URL'];
    }
  });

  test('on the day of a post, and where the clock is set back', () => {
    build(LATER);
    expect(lastBuild(root).told(LATER - 1)).toEqual(TOLD);
    expect(lastBuild(root).told(LATER)).toBeUndefined();
    expect(lastBuild(root).told(EARLIER)).toBeUndefined();
  });

  test('where a text was written while the last build read', async () => {
    const last = lastBuild(root);
    await writeFile(at('src/content/a.md'), 'Pendant.');
    last.keep(TOLD, { now: NOW, until: undefined, stages: [] });
    expect(lastBuild(root).told(LATER)).toBeUndefined();
  });
});

function build(until?: number): void {
  lastBuild(root).keep(TOLD, { now: NOW, until, stages: [] });
}

async function writtenAsBefore(file: string, text: string): Promise<void> {
  const then = new Date(0);
  await utimes(at(file), then, then);
  build();
  await writeFile(at(file), text);
  await utimes(at(file), then, then);
}
