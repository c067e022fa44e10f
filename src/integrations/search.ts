import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

import { searchIndex } from '../domain/search-index.ts';
import { withBase } from '../domain/url.ts';
import { tellProgress } from '../loader/channel.ts';
import { sourcesDigest } from '../loader/fingerprint.ts';
import { readTags } from '../loader/tag-registry.ts';
import { endBundles } from './search/bundle.ts';
import { keptIndex } from './search/kept-index.ts';
import { serveLastIndex } from './search/preview.ts';
import { writeBundle } from './search/write-bundle.ts';
import type { Editions } from '../domain/edition.ts';
import type { PageNotes } from './page-notes.ts';
import type { KeptIndex } from './search/kept-index.ts';

/** What makes an index of pages. */
const LAYERS = ['domain', 'integrations', 'loader', 'messages', 'outputs', 'schema'];

/**
 * The index of each search page. It is made of the pages of the site: what is not published cannot be found, and what is found is what is
 * read. It is begun beside the pages with the first that says something new.
 *
 * @param editions the main one first
 */
export function search(editions: Editions, notes: PageNotes): AstroIntegration {
  let [base, root, outDir, cache] = ['/', '', '', ''];
  const indexes = new Map<string, KeptIndex>();
  return {
    name: 'carnet-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        [root, outDir] = [config.root, config.outDir].map((url) => fileURLToPath(url)) as [string, string];
        cache = fileURLToPath(new URL('carnet/search/', config.cacheDir));
      },
      'astro:server:setup': ({ server }) => serveLastIndex(server, outDir, editions),
      'astro:build:start': async () => {
        const { tags } = readTags(root);
        const under = sourcesDigest(root, LAYERS, [base]);
        await notes.open({ folder: cache, under, base });
        for (const {
          site: { lang },
        } of editions) {
          const facts = [lang, ...tags.bySlug.values()].map((fact) => JSON.stringify(fact));
          indexes.set(lang, keptIndex(path.join(cache, lang), { under: sourcesDigest(root, LAYERS, facts), lang, tags }));
        }
        notes.watch((text, isNew) => indexes.get(text.edition)?.add(text, isNew));
      },
      'astro:build:done': async ({ dir }) => {
        tellProgress('search');
        const built = fileURLToPath(dir);
        for (const {
          site: { lang },
          folder: place,
          messages,
        } of editions) {
          const files = await indexes.get(lang)?.files();
          const folder = writeBundle(files ?? new Map(), built, place);
          const file = path.join(built, messages.routes.search, 'index.html');
          const html = await readFile(file, 'utf8');
          await writeFile(
            file,
            html.replace(`"${withBase(searchIndex(place), base)}"`, () => `"${base}${folder}"`),
          );
        }
        await endBundles();
      },
    },
  };
}
