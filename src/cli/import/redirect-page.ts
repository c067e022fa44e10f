import { outputPath } from './targets.ts';
import type { Site } from '../../schema/site.ts';
import type { Action } from './part.ts';

/**
 * A page that leads from an old address to a new one, for any static host; undefined where the old one is no page's, so that only a
 * rule of the host can redirect it.
 *
 * @param to a decoded path of the site, or a whole address
 */
export function redirectPage(from: string, to: string, site: Site): Action | undefined {
  const file = outputPath(from);
  if (file === undefined) return undefined;
  const href = /^[a-z]+:/i.test(to) ? to : encodeURI(`${site.base.replace(/\/$/, '')}${to}`);
  const shown = escapeHtml(href);
  const canonical = escapeHtml(new URL(href, site.url).href);
  const text = [
    `<!doctype html>\n<html lang="${site.lang}">\n<meta charset="utf-8">\n<title>${shown}</title>`,
    `<link rel="canonical" href="${canonical}">\n<meta name="robots" content="noindex">`,
    `<meta http-equiv="refresh" content="0; url=${shown}">\n<a href="${shown}">${shown}</a>\n</html>\n`,
  ].join('\n');
  return { target: `public${file}`, source: from, text };
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
