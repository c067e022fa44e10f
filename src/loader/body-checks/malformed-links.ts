import { isMalformed, mended } from '../../domain/malformed-address.ts';
import { decodeAddress } from '../../domain/url.ts';
import { linkParts } from './link-parts.ts';
import type { BodyCheck, CheckedBody, FoundPart } from './checked-body.ts';

const HREF = /\bhref="([^"]*)"/g;

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

function unescaped(href: string): string {
  return href.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&#x27;', "'").replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
