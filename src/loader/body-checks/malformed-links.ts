import { decodeAddress } from '../../domain/url.ts';
import { linkParts } from './link-parts.ts';
import type { BodyCheck, CheckedBody, FoundPart } from './checked-body.ts';

const HREF = /\bhref="([^"]*)"/g;
/** `http:` and `https:` with letters too many, too few or in another order, or another sign for the colon. */
const MISSPELT = /^(?!https?:)h{0,2}t{1,3}p{1,3}s{0,2}[:;]\/{0,2}|^https?;\/{0,2}/i;

/** Addresses that no browser can follow: not whole, or misspelt. */
export const malformedLinks: BodyCheck = (checked) => {
  const { html, facts, file } = checked;
  const hrefs = file.endsWith('.mdx') ? facts.hrefs : [...html.matchAll(HREF)].map(([, href = '']) => unescaped(href));
  const faulty = new Set(hrefs.filter(isMalformed));
  if (faulty.size === 0) return [];
  return checked.faults('link-malformed', placesOf(checked, faulty));
};

/** Where links to these addresses are written, as far as that is known: kramdown reads some that others do not. */
export function placesOf(checked: CheckedBody, addresses: ReadonlySet<string>): FoundPart[] {
  const parts = linkParts(checked).filter(({ url }) => addresses.has(url));
  const found = new Set(parts.map(({ url }) => url));
  const others = [...addresses].filter((address) => !found.has(address));
  const prose = checked.prose();
  const places = others.flatMap((url) => {
    const written = [url, decodeAddress(url)].find((form) => prose.includes(form));
    const start = written === undefined ? looseIndex(prose, url) : prose.indexOf(written);
    return start < 0 ? [] : [{ url, start, end: start + (written ?? url).length }];
  });
  return [...parts, ...places].map(({ url, start, end }) => ({ start, end, values: { address: url, suggestion: mended(url) } }));
}

/** Where an address stands whose white space was taken out or encoded. */
function looseIndex(text: string, address: string): number {
  const signs = [...address.replace(/%[0-9a-f]{2}|\s/gi, '')].slice(0, 40).map((sign) => sign.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));
  return signs.length === 0 ? -1 : text.search(new RegExp(signs.join('\\s*')));
}

function isMalformed(href: string): boolean {
  const address = href.trim();
  if (/^mailto:/i.test(address)) return !/@|\?/.test(address) || /@.*(?:%20|\s)/.test(address.split('?')[0] ?? '');
  if (/^tel:/i.test(address)) return !/\d/.test(address);
  if (MISSPELT.test(address)) return true;
  if (!/^https?:/i.test(address)) return false;
  if (!/^https?:\/\/[^/]/i.test(address) || !URL.canParse(address)) return true;
  const { hostname } = new URL(address);
  return hostname.includes('..') || /^https?$/i.test(hostname);
}

function mended(href: string): string {
  const rest = href
    .trim()
    .replace(MISSPELT, 'https://')
    .replace(/^(https?):\/*(?:https?:?\/\/)?/i, '$1://');
  if (/^mailto:/i.test(href)) return 'mailto:nom@exemple.fr';
  if (/^tel:/i.test(href)) return 'tel:+33…';
  return URL.canParse(rest) && !rest.includes('..') && !/%20|\s/.test(new URL(rest).host) ? rest : 'https://exemple.fr/';
}

function unescaped(href: string): string {
  return href.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&#x27;', "'").replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
