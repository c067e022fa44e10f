import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';

import { prerenderer } from './src/integrations/prerenderer.ts';
import { editionIn } from './src/domain/edition.ts';
import { islands } from './src/integrations/islands.ts';
import { pageNotes } from './src/integrations/page-notes.ts';
import { previewPanel } from './src/integrations/preview.ts';
import { search } from './src/integrations/search.ts';
import { trueSitemap } from './src/integrations/sitemap.ts';
import { editionsOf } from './src/loader/editions.ts';
import { langInFile } from './src/loader/lang.ts';
import { readSite, standInSite } from './src/loader/site.ts';
import { targetsInFiles } from './src/loader/targets-in-files.ts';
import { imageCatalogue } from './src/markdown/image-catalogue.ts';
import { mdxPlugins, markdownFeatures, shikiConfig } from './src/markdown/pipeline.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
// A fault of src/site.yaml is told by the content loader, with its place; until then others stand in.
const site = readSite(root).site ?? standInSite();
const { url, base } = site;
const editions = editionsOf(site);
const [{ messages }] = editions;
const notes = pageNotes();
/** @param {URL | undefined} file */
const wordsOf = (file) => editionIn(editions, file && langInFile(fileURLToPath(file))).messages;

export default defineConfig({
  site: url,
  base,
  trailingSlash: 'ignore',
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  // The form of an address is the form of its file: `….html` and folders alike.
  build: { format: 'preserve', inlineStylesheets: 'never' },
  vite: {
    // The loader watches what the author writes.
    server: { watch: { ignored: ['**/src/content/**'] } },
    build: {
      assetsInlineLimit: 0,
      // A build that failed is run anew with them, that the place of the mistake be told.
      sourcemap: process.env['CARNET_PLACES'] === undefined ? false : 'inline',
      rolldownOptions: {
        // Astro marks the modules of MDX entries with a directive of its own, of which the bundler warns.
        onLog: (level, log, handle) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : handle(level, log)),
      },
    },
  },
  devToolbar: { enabled: false },
  markdown: {
    shikiConfig: { ...shikiConfig, transformers: [...shikiConfig.transformers] },
    processor: satteri({
      features: { ...markdownFeatures(messages, site), frontmatter: true },
      hastPlugins: [
        ...mdxPlugins(
          { root, catalogue: imageCatalogue(root, base), targets: targetsInFiles(root, base), base, url, wordsOf, site },
          { langOf: langInFile, messages },
        ),
      ],
    }),
  },
  integrations: [mdx(), prerenderer(notes), islands(), trueSitemap(notes), search(editions, notes), previewPanel()],
});
