/** `robots.txt` (RFC 9309): everything may be read, and the sitemap is named. */
export function robots(sitemapUrl: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemapUrl}\n`;
}
