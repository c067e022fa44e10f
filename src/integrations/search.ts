import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

import { indexFolder, searchIndex } from '../domain/search-index.ts';
import { withBase } from '../domain/url.ts';
import { sourcesDigest } from '../loader/fingerprint.ts';
import { readTags } from '../loader/tag-registry.ts';
import { searchBundle } from './search/bundle.ts';
import { keptIndex } from './search/kept-index.ts';
import { serveLastIndex } from './search/preview.ts';
import type { Editions } from '../domain/edition.ts';

/** What makes an index of pages. */
const LAYERS = ['domain', 'integrations', 'loader', 'messages', 'outputs', 'schema'];

/**
 * The index of each search page. It is made of the built pages: what is not published cannot be found, and what is found is what is read.
 *
 * @param editions the main one first
 */
export function search(editions: Editions): AstroIntegration {
  let [base, root, outDir, cache] = ['/', '', '', ''];
  return {
    name: 'carnet-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        [root, outDir] = [config.root, config.outDir].map((url) => fileURLToPath(url)) as [string, string];
        cache = fileURLToPath(new URL('carnet/search/', config.cacheDir));
      },
      'astro:server:setup': ({ server }) => serveLastIndex(server, outDir, editions),
      'astro:build:done': async ({ dir }) => {
        const built = fileURLToPath(dir);
        const { tags } = readTags(root);
        for (const { site, folder: place, messages } of editions) {
          const { lang } = site;
          const facts = [lang, ...tags.bySlug.values()].map((fact) => JSON.stringify(fact));
          const kept = keptIndex(path.join(cache, lang), sourcesDigest(root, LAYERS, facts));
          const records = await kept.recordsOf(pagesIn(built, lang), base);
          const folder = await writeBundle(await kept.filesOf(records, (all) => searchBundle(all, { lang, tags })), built, place);
          const file = path.join(built, messages.routes.search, 'index.html');
          const html = await readFile(file, 'utf8');
          await writeFile(
            file,
            html.replace(`"${withBase(searchIndex(place), base)}"`, () => `"${base}${folder}"`),
          );
        }
      },
    },
  };
}

/** Whether a page is one of an edition. */
function isIn(html: string, lang: string): boolean {
  return /<html lang="([^"]*)"/.exec(html)?.[1] === lang;
}

/** The pages of an edition in a built site, one after the other, in the order of their names. */
function* pagesIn(folder: string, lang: string): Generator<string> {
  // An address may end in `.html/`: its page stands in a folder of that name.
  const found = globSync('**/*.html', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of found.map(({ parentPath, name }) => path.join(parentPath, name)).toSorted()) {
    const html = readFileSync(file, 'utf8');
    if (isIn(html, lang)) yield html;
  }
}

/** Writes the files of an index into a folder named after their bytes. */
async function writeBundle(files: ReadonlyMap<string, Uint8Array>, built: string, edition: string | undefined): Promise<string> {
  const sorted = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const digest = createHash('sha256');
  for (const [name, content] of sorted) digest.update(`${name}\0${content.length}\0`).update(content);
  const folder = indexFolder(digest.digest('hex').slice(0, 8), edition);
  for (const name of ['index', 'fragment']) await mkdir(path.join(built, folder, name), { recursive: true });
  await Promise.all(sorted.map(([name, content]) => writeFile(path.join(built, folder, name), content)));
  return folder;
}
