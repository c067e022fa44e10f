import { html, parseFragment, serialize } from 'parse5';
import sanitizeHtml from 'sanitize-html';

import { alignOf } from './attributes.ts';
import { isLineNumber } from './set-aside.ts';
import { adapter, attribute, nodesUnder, textOf } from './tree.ts';
import type { Element } from './tree.ts';

const GONE: ReadonlySet<string> = new Set(
  'script style noscript template form button select textarea object embed applet frame svg math link meta base'.split(' '),
);
const MORE = '\uE000more\uE000';

/**
 * The HTML of an element without anything that runs, styles, sends or frames; what stands in a frame is reached by a link. Links lead
 * where they led.
 *
 * @param separator the comment that ends the excerpt, which stays
 */
export function sanitizeText(element: Element, { addressOf, separator }: SanitizeOptions): string {
  const written = serialize(element).replaceAll(MORE, '');
  const root = parseFragment(separator.startsWith('<!--') ? written.replaceAll(separator, MORE) : written);
  for (const node of nodesUnder(root)) if (adapter.isElementNode(node)) mend(node);
  const moved = (name: 'href' | 'src') => (tagName: string, attribs: sanitizeHtml.Attributes) => {
    const { [name]: address } = attribs;
    return { tagName, attribs: address === undefined ? attribs : { ...attribs, [name]: addressOf(address) } };
  };
  const made = sanitizeHtml(serialize(root), {
    allowedTags: [...sanitizeHtml.defaults.allowedTags.filter((tag) => tag !== 'main'), ...TAGS],
    allowedAttributes: ATTRIBUTES,
    allowedSchemes: SCHEMES,
    allowedSchemesByTag: { img: ['http', 'https', 'data'] },
    transformTags: { h1: 'h2', a: moved('href'), img: moved('src'), video: moved('src'), audio: moved('src'), source: moved('src') },
  });
  return made.replaceAll(MORE, separator);
}

const SCHEMES = ['http', 'https', 'ftp', 'mailto', 'tel', 'sms', 'irc', 'ircs', 'news', 'xmpp', 'geo', 'webcal'];

const TAGS = ['img', 'del', 'ins', 'details', 'summary', 'video', 'audio', 'source', 'tt', 'big', 'strike', 'center'];

const ATTRIBUTES: sanitizeHtml.IOptions['allowedAttributes'] = {
  '*': ['id', 'class', 'lang', 'dir', 'title'],
  a: ['href', 'name', 'hreflang'],
  img: ['src', 'alt', 'width', 'height'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  time: ['datetime'],
  video: ['src', 'controls', 'width', 'height'],
  audio: ['src', 'controls'],
  source: ['src', 'type'],
};

function mend(element: Element): void {
  const { tagName } = element;
  if (isLineNumber(element) || GONE.has(tagName)) adapter.detachNode(element);
  else if (tagName === 'pre') plainCode(element);
  else if (tagName === 'iframe') linkInstead(element);
  else if (tagName === 'input') boxInstead(element);
  else if (tagName === 'td' || tagName === 'th') {
    const side = alignOf(element);
    if (side !== '') element.attrs.push({ name: 'class', value: `align-${side}` });
  }
}

/** Code without the colours of a highlighter. */
function plainCode(element: Element): void {
  const code = adapter.createElement('code', html.NS.HTML, []);
  adapter.insertText(code, textOf(element, isLineNumber));
  for (const child of element.childNodes.toReversed()) adapter.detachNode(child);
  adapter.appendChild(element, code);
}

function linkInstead(element: Element): void {
  const address = attribute(element, 'src') ?? '';
  const link = adapter.createElement('a', html.NS.HTML, [{ name: 'href', value: address }]);
  adapter.insertText(link, address);
  if (element.parentNode && /^(?:https?:)?\/\//i.test(address)) adapter.insertBefore(element.parentNode, link, element);
  adapter.detachNode(element);
}

/** The box of a task as a sign; any other field goes. */
function boxInstead(element: Element): void {
  const sign = attribute(element, 'checked') === undefined ? '☐ ' : '☑ ';
  if (element.parentNode && attribute(element, 'type') === 'checkbox') adapter.insertTextBefore(element.parentNode, sign, element);
  adapter.detachNode(element);
}

interface SanitizeOptions {
  /** An address of the text as it is to be written. */
  addressOf: (written: string) => string;
  separator: string;
}
