/**
 * What a sitemap says of a built page: its canonical address and date, and its versions in other languages, itself among them (Google,
 * "Localized versions of your pages"). Nothing of one that may not be indexed, which has no canonical address, or that leads elsewhere.
 */
export function sitemapFacts(html: string): SitemapFacts | undefined {
  const head = html.split('</head>', 1)[0] ?? '';
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(head)?.[1];
  if (canonical === undefined || head.includes('http-equiv="refresh"')) return undefined;
  const lastmod = /<meta property="article:modified_time" content="([^"]+)"/.exec(head)?.[1];
  const links = [...head.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang = '', href = '']) => ({
    lang,
    url: addressOf(href),
  }));
  return { url: addressOf(canonical), ...(lastmod === undefined ? {} : { lastmod }), ...(links.length > 0 ? { links } : {}) };
}

function addressOf(attribute: string): string {
  return attribute.replaceAll('&amp;', '&');
}

export interface SitemapFacts {
  url: string;
  lastmod?: string;
  links?: { lang: string; url: string }[];
}
