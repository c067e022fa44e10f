import sitemap from '@astrojs/sitemap';
import { copyFileSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

import { tellProgress } from '../loader/channel.ts';
import { sitemapFacts } from '../outputs/sitemap-facts.ts';
import type { PageNotes } from './page-notes.ts';
import type { SitemapFacts } from '../outputs/sitemap-facts.ts';

/**
 * The sitemap of the pages that may be indexed: the canonical address of each, `lastmod` where a page dates itself, its versions in other
 * languages and its own where it names some. All is read in the pages, so that sitemap and page cannot disagree; a text whose canonical
 * address is on another site is left out.
 */
export function trueSitemap(notes: PageNotes): AstroIntegration {
  const pages = new Map<string, SitemapFacts>();
  const customPages: string[] = [];
  let [home, own] = ['', ''];
  const wrapped = sitemap({
    customPages,
    serialize: (item) => {
      const facts = pages.get(item.url);
      return facts && { ...item, ...facts };
    },
    namespaces: { news: false, video: false, xhtml: true, image: false },
  });
  return {
    name: 'carnet-sitemap',
    hooks: {
      ...wrapped.hooks,
      'astro:config:done': async (options) => {
        home = new URL(options.config.base, options.config.site).href;
        own = fileURLToPath(options.config.publicDir);
        await wrapped.hooks['astro:config:done']?.(options);
      },
      // The library would list the addresses the framework knows, without the slash or extension they are published under.
      'astro:build:done': async (options) => {
        tellProgress('sitemap');
        const found = [...notes.all().flatMap((note) => note.sitemap ?? []), ...ownPages(own)].filter(({ url }) => url.startsWith(home));
        for (const facts of found.toSorted((a, b) => (a.url < b.url ? -1 : 1))) pages.set(facts.url, facts);
        customPages.push(...pages.keys());
        await wrapped.hooks['astro:build:done']?.({ ...options, pages: [] });
        // Where search engines look first, and where Jekyll's plugin has it.
        copyFileSync(new URL('sitemap-index.xml', options.dir), new URL('sitemap.xml', options.dir));
      },
    },
  };
}

/** The pages an author wrote whole, in `public/`. */
function ownPages(folder: string): SitemapFacts[] {
  // An address may end in `.html/`: its page stands in a folder of that name.
  const files = globSync('**/*.html', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap(({ parentPath, name }) => sitemapFacts(readFileSync(`${parentPath}/${name}`, 'utf8')) ?? []);
}
