import sitemap from '@astrojs/sitemap';
import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import type { SitemapItem } from '@astrojs/sitemap';

/**
 * The sitemap of the pages that may be indexed, `lastmod` where a page dates itself. Both are read in the built page, so that
 * sitemap and page cannot disagree.
 */
export function trueSitemap(): AstroIntegration {
  let outDir: URL | undefined;
  let base = '/';
  const wrapped = sitemap({
    serialize: (item) => dated(item, outDir, base),
    namespaces: { news: false, video: false, xhtml: false, image: false },
  });
  return {
    name: 'carnet-sitemap',
    hooks: {
      ...wrapped.hooks,
      'astro:config:done': async (options) => {
        ({ outDir, base } = options.config);
        await wrapped.hooks['astro:config:done']?.(options);
      },
    },
  };
}

function dated(item: SitemapItem, outDir: URL | undefined, base: string): SitemapItem | undefined {
  const html = pageAt(item.url, outDir, base);
  if (html === undefined || /<meta name="robots" content="noindex/.test(html)) return undefined;
  const lastmod = /<meta property="article:modified_time" content="([^"]+)"/.exec(html)?.[1];
  return lastmod === undefined ? item : { ...item, lastmod };
}

function pageAt(url: string, outDir: URL | undefined, base: string): string | undefined {
  const path = decodeURIComponent(new URL(url).pathname).slice(base.length);
  const candidates = [`${path.replace(/\/$/, '')}${path === '' ? '' : '/'}index.html`, path, `${path.replace(/\/$/, '')}.html`];
  for (const candidate of candidates) {
    try {
      return readFileSync(new URL(encodeURI(candidate).replace(/[?#]/g, encodeURIComponent), outDir), 'utf8');
    } catch {
      continue;
    }
  }
  return undefined;
}
