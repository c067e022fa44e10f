import { decodeXML } from 'entities';

import type { TextFacts } from '../../domain/output-check/facts.ts';

/** A tag of a feed, or of the HTML it carries as it is written. */
const TAG = /<[a-zA-Z][^\s/>]*\s((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;
const ADDRESS = /(?:^|\s)(?:href|src|poster|url|template)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ELEMENT = /<(?:link|loc|image:loc|comments)>([^<]+)</g;
const SHEET = /<\?xml-stylesheet[^?]*href="([^"]*)"/g;
const CSS_URL = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')]*))\s*\)|@import\s+["']([^"']+)["']/g;
const CSS_COMMENT = /\/\*[\s\S]*?\*\//g;
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*["'](\.{0,2}\/[^"']+)["']/g;
const FILE_NAME = /["'`]([^"'`\s]+\.(?:js|css|json|wasm|woff2?|svg|png|webp|avif|jpe?g|gif|mp3|mp4|webm))["'`]/g;
/** Keys of a JSON feed that hold an address of the site. */
const FEED_KEYS = ['home_page_url', 'feed_url', 'next_url', 'icon', 'favicon', 'url', 'image', 'banner_image'] as const;

/** What a built file that is no page refers to; undefined where its kind says nothing of addresses. */
export function textFacts(file: string, text: string): TextFacts | undefined {
  if (file.endsWith('.css')) return { kind: 'style', addresses: unique(matches(text.replace(CSS_COMMENT, ''), CSS_URL)), mentions: [] };
  if (file.endsWith('.js')) return { kind: 'script', addresses: unique(matches(text, IMPORT)), mentions: unique(matches(text, FILE_NAME)) };
  if (file.endsWith('robots.txt')) return { kind: 'list', addresses: matches(text, /^Sitemap:\s*(\S+)/gim), mentions: [] };
  if (file.endsWith('.xml')) return xmlFacts(text);
  return file.endsWith('.json') ? jsonFacts(file, text) : undefined;
}

function xmlFacts(text: string): TextFacts {
  const start = text.slice(0, 1000);
  const kind = /<urlset\b/.test(start) ? 'sitemap' : /<(?:rss|feed)\b/.test(start) ? 'feed' : 'list';
  const named = matches(text, ELEMENT).map((address) => decodeXML(address.trim()));
  return { kind, addresses: unique([...named, ...taggedIn(text)]), mentions: matches(text, SHEET) };
}

function jsonFacts(file: string, text: string): TextFacts | undefined {
  const data = parsed(text);
  if (isRecord(data) && typeof data['version'] === 'string' && data['version'].includes('jsonfeed.org')) {
    const items = Array.isArray(data['items']) ? data['items'].filter(isRecord) : [];
    const held = [data, ...items].flatMap((thing) => FEED_KEYS.flatMap((key) => (typeof thing[key] === 'string' ? thing[key] : [])));
    const tagged = items.flatMap(({ content_html: html }) => (typeof html === 'string' ? taggedIn(html) : []));
    return { kind: 'feed', addresses: unique([...held, ...tagged]), mentions: [] };
  }
  if (file === 'redirects.json' && isRecord(data)) {
    const moves = Object.entries(data).flatMap(([from, to]) => (typeof to === 'string' ? [[from, to] as const] : []));
    return { kind: 'redirects', addresses: [], mentions: [], moves };
  }
  return listedIn(isRecord(data) ? data['rows'] : data);
}

/** What the lists of posts name: rows of a title, an address and more. Other JSON holds words, of which any may look like an address. */
function listedIn(data: unknown): TextFacts | undefined {
  if (!Array.isArray(data)) return undefined;
  const rows = data.filter(Array.isArray);
  return { kind: 'list', addresses: rows.flatMap(([, address]: unknown[]) => (typeof address === 'string' ? address : [])), mentions: [] };
}

function taggedIn(text: string): string[] {
  return matches(text, TAG).flatMap((tag) => matches(tag, ADDRESS).map((address) => decodeXML(address.replace('{searchTerms}', ''))));
}

/** What the groups of a pattern hold. */
function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, ...groups]) => groups.find((group) => group) ?? []);
}

function unique(addresses: readonly string[]): string[] {
  return [...new Set(addresses)];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
