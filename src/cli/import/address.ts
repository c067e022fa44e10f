import { cleanPath, expandStyle, fillPlaceholders, unknownPlaceholder } from '../../domain/permalink.ts';
import { encodePath } from '../../domain/url.ts';
import type { PermalinkFacts } from '../../domain/permalink.ts';

/**
 * The URL Jekyll gives (Jekyll 4, url.rb): percent-encoded, or the placeholder it does not know.
 *
 * @param own front matter's `permalink`, in which a style's name is an ordinary path
 * @param extension extension of the output, with its dot
 */
export function jekyllUrl({ own, pattern, extension }: UrlTemplate, facts: PermalinkFacts): { url: string } | { unknown: string } {
  const template = own ?? expandStyle(pattern);
  const unknown = own !== undefined && /^[a-z]+$/.test(own) ? undefined : unknownPlaceholder(template);
  if (unknown !== undefined) return { unknown };
  return { url: sanitizeUrl(fillPlaceholders(template.replaceAll(':output_ext', extension), facts, encodePath)) };
}

/** Jekyll's cleaning of a path (url.rb, `sanitize_url`). */
export function sanitizeUrl(path: string): string {
  return `/${path}`.replaceAll('..', '/').replaceAll('./', '').replace(/\/+/g, '/');
}

/** The directory of a URL and the raw slug (document.rb, `id`). */
export function jekyllId(url: string, slug: string): string {
  const directory = url.replace(/\/+$/, '').replace(/[^/]*$/, '');
  return `${directory || '/'}${slug}`;
}

/** The id of a post in jekyll-feed's feed: `page.id` through `absolute_url`, which normalises what it can. */
export function jekyllFeedId(id: string, { url, base }: { url: string; base: string }): string {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(id) ?? [];
  const encoded = encodePath(decodeUtf8(`${base.replace(/\/$/, '')}${path}`));
  return `${url}${encoded}${encodeURI(query)}${encodeURI(fragment)}`;
}

/** The file that holds what Jekyll serves at an address as no page (page.rb and document.rb, `destination`). */
export function plainFile(url: string, extension: string): string {
  const path = cleanPath(decodeUtf8(url));
  if (path.endsWith('/')) return `${path}index${extension === '' ? '.html' : extension}`;
  return extension === '' || path.endsWith(extension) ? path : `${path}${extension}`;
}

/** A percent-encoded path, decoded where that is possible. */
export function decodeUtf8(path: string): string {
  return path.replace(/(?:%[\da-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}

export interface UrlTemplate {
  own: string | undefined;
  pattern: string;
  extension: string;
}
