import sitemap from '@astrojs/sitemap';
import { copyFileSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SitemapItem } from '@astrojs/sitemap';

/**
 * The sitemap of the pages that may be indexed: the canonical address of each, `lastmod` where a page dates itself. Both are read
 * in the built pages, so that sitemap and page cannot disagree; a text whose canonical address is on another site is left out.
 */
export function trueSitemap(): AstroIntegration {
  const dates = new Map<string, string | undefined>();
  const customPages: string[] = [];
  let home = '';
  const wrapped = sitemap({
    customPages,
    serialize: (item) => dated(item, dates),
    namespaces: { news: false, video: false, xhtml: false, image: false },
  });
  return {
    name: 'carnet-sitemap',
    hooks: {
      ...wrapped.hooks,
      'astro:config:done': async (options) => {
        home = new URL(options.config.base, options.config.site).href;
        await wrapped.hooks['astro:config:done']?.(options);
      },
      // The library would list the addresses the framework knows, without the slash or extension they are published under.
      'astro:build:done': async (options) => {
        for (const [url, lastmod] of readPages(fileURLToPath(options.dir))) if (url.startsWith(home)) dates.set(url, lastmod);
        customPages.push(...dates.keys());
        await wrapped.hooks['astro:build:done']?.({ ...options, pages: [] });
        // Where search engines look first, and where Jekyll's plugin has it.
        copyFileSync(new URL('sitemap-index.xml', options.dir), new URL('sitemap.xml', options.dir));
      },
    },
  };
}

function dated(item: SitemapItem, dates: ReadonlyMap<string, string | undefined>): SitemapItem | undefined {
  const lastmod = dates.get(item.url);
  if (!dates.has(item.url)) return undefined;
  return lastmod === undefined ? item : { ...item, lastmod };
}

/** Canonical address and date of each page that has one; those that may not be indexed have none, and one that leads elsewhere has
 * another's. */
function readPages(folder: string): [url: string, lastmod: string | undefined][] {
  // An address may end in `.html/`: its page stands in a folder of that name.
  const files = globSync('**/*.html', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap(({ parentPath, name }) => {
    const html = readFileSync(`${parentPath}/${name}`, 'utf8').split('</head>', 1)[0] ?? '';
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
    const lastmod = /<meta property="article:modified_time" content="([^"]+)"/.exec(html)?.[1];
    return canonical === undefined || html.includes('http-equiv="refresh"')
      ? []
      : [[canonical.replaceAll('&amp;', '&'), lastmod] satisfies [string, string | undefined]];
  });
}
