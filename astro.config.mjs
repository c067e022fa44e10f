import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';

import { scriptIntegrity } from './src/integrations/integrity.ts';
import { islands } from './src/integrations/islands.ts';
import { previewPanel } from './src/integrations/preview.ts';
import { search } from './src/integrations/search.ts';
import { trueSitemap } from './src/integrations/sitemap.ts';
import { langInFile } from './src/loader/lang.ts';
import { readSite } from './src/loader/site.ts';
import { targetsInFiles } from './src/loader/targets-in-files.ts';
import { imageCatalogue } from './src/markdown/image-catalogue.ts';
import { mdxPlugins, markdownFeatures, shikiConfig } from './src/markdown/pipeline.ts';
import { messagesFor } from './src/messages/index.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
// A fault of src/site.yaml is told by the content loader, with its place; until then these stand in.
const site = readSite(root).site ?? { url: 'https://example.org', base: '/', lang: 'fr' };
const { url, base, lang } = site;
const messages = messagesFor(lang);

export default defineConfig({
  site: url,
  base,
  trailingSlash: 'ignore',
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  // The form of an address is the form of its file: `….html` and folders alike.
  build: { format: 'preserve', inlineStylesheets: 'never' },
  vite: {
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
          { root, catalogue: imageCatalogue(root, base), targets: targetsInFiles(root, base), base, url, wordsOf: () => messages, site },
          { langOf: langInFile, messages },
        ),
      ],
    }),
  },
  integrations: [mdx(), scriptIntegrity(), islands(), trueSitemap(), search({ page: messages.routes.search, lang }), previewPanel()],
});
