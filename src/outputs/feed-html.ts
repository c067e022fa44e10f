import sanitizeHtml from 'sanitize-html';

import { formulasAsTex } from '../domain/formulas.ts';
import { xmlText } from './xml-text.ts';

const ALLOWED = sanitizeHtml.defaults.allowedTags.concat([
  'img',
  'del',
  'ins',
  'details',
  'summary',
  'video',
  'audio',
  'source',
  'picture',
  'q',
  'abbr',
]);
const KEPT = [
  'href',
  'src',
  'alt',
  'title',
  'width',
  'height',
  'lang',
  'dir',
  'id',
  'colspan',
  'rowspan',
  'scope',
  'datetime',
  'cite',
  'controls',
  'poster',
  'start',
  // Read by the filter below, which sees only attributes that are kept.
  'data-feed',
];

const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'poster']);

/**
 * HTML as a feed reader can show it: no script, style, form or handler; every address whole.
 *
 * @param pageUrl the page the HTML comes from, against which addresses resolve
 */
export function feedHtml(html: string, pageUrl: string): string {
  const resolve = (attributes: sanitizeHtml.Attributes) =>
    Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, ADDRESSES.has(name) ? resolved(value, pageUrl) : value]));
  const clean = sanitizeHtml(formulasAsTex(html), {
    allowedTags: ALLOWED,
    // The filter below is shown allowed attributes only.
    allowedAttributes: { '*': [...KEPT, 'data-feed'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'template'],
    transformTags: { '*': (tagName, attribs) => ({ tagName, attribs: resolve(attribs) }) },
    exclusiveFilter: ({ attribs }) => attribs['data-feed'] === 'none',
  });
  return xmlText(clean).trim();
}

function resolved(address: string, pageUrl: string): string {
  return URL.canParse(address, pageUrl) ? new URL(address, pageUrl).href : '';
}
