import sitemap from '@astrojs/sitemap';
import { copyFileSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SitemapItem } from '@astrojs/sitemap';

/**
 * The sitemap of the pages that may be indexed: the canonical address of each, `lastmod` where a page dates itself, its versions in other
 * languages and its own where it names some. All is read in the built pages, so that sitemap and page cannot disagree; a text whose canonical address is on another site is left out.
 */
export function trueSitemap(): AstroIntegration {
  const pages = new Map<string, Facts>();
  const customPages: string[] = [];
  let home = '';
  const wrapped = sitemap({
    customPages,
    serialize: (item) => told(item, pages),
    namespaces: { news: false, video: false, xhtml: true, image: false },
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
        for (const [url, facts] of readPages(fileURLToPath(options.dir))) if (url.startsWith(home)) pages.set(url, facts);
        customPages.push(...pages.keys());
        await wrapped.hooks['astro:build:done']?.({ ...options, pages: [] });
        // Where search engines look first, and where Jekyll's plugin has it.
        copyFileSync(new URL('sitemap-index.xml', options.dir), new URL('sitemap.xml', options.dir));
      },
    },
  };
}

function told(item: SitemapItem, pages: ReadonlyMap<string, Facts>): SitemapItem | undefined {
  const facts = pages.get(item.url);
  return facts && { ...item, ...facts };
}

/** Canonical address and facts of each page that has one; those that may not be indexed have none, and one that leads elsewhere has
 * another's. */
function readPages(folder: string): [url: string, facts: Facts][] {
  // An address may end in `.html/`: its page stands in a folder of that name.
  const files = globSync('**/*.html', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap(({ parentPath, name }) => {
    const html = readFileSync(`${parentPath}/${name}`, 'utf8').split('</head>', 1)[0] ?? '';
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
    const lastmod = /<meta property="article:modified_time" content="([^"]+)"/.exec(html)?.[1];
    if (canonical === undefined || html.includes('http-equiv="refresh"')) return [];
    const links = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang = '', href = '']) => ({
      lang,
      url: addressOf(href),
    }));
    return [[addressOf(canonical), { ...(lastmod === undefined ? {} : { lastmod }), ...(links.length > 0 ? { links } : {}) }]];
  });
}

function addressOf(attribute: string): string {
  return attribute.replaceAll('&amp;', '&');
}

/** What a sitemap says of a page: its date, and its versions, itself among them (Google, "Localized versions of your pages"). */
type Facts = Pick<SitemapItem, 'lastmod' | 'links'>;
