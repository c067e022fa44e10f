import { defaultTreeAdapter as adapter, parseFragment, serialize } from 'parse5';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

import { unsafeAddress } from '../domain/unsafe-address.ts';

const GATE =
  /<(?:script|base|meta|plaintext)\b|[\s/"']on[a-z]+\s*=|\ssrcdoc\s*=|(?:href|src|action|data)\s*=\s*["']?(?!(?:https?|mailto|tel):)[^"'>]{0,20}(?::|&|\n)/i;
const GONE = new Set(['base', 'meta']);
const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'data']);
/** Readings of what was written, after which it reads as it is written, or is hostile. */
const MOST_READINGS = 5;

/**
 * HTML without what would run on its page, or lead the page away, whatever policy its host sends: scripts, handlers, `javascript:`
 * addresses, `<base>`, `<meta>`. The checks of the body tell each. HTML that holds none is left as it is.
 */
export function safeHtml(html: string): string {
  if (!GATE.test(html)) return html;
  let made = html;
  // Foreign elements may read otherwise once they are written again.
  for (let reading = 0; reading < MOST_READINGS; reading += 1) {
    const root = parseFragment(made);
    if (!clean(root)) return made;
    made = serialize(root);
  }
  return made;
}

/** HTML whose every element ends within it, as browsers would end it: what a page can hold without being broken. */
export function wholeHtml(html: string): string {
  return serialize(parseFragment(html));
}

/** Takes out of a tree what runs; whether there was any. */
function clean(root: Tree.ParentNode): boolean {
  let changed = false;
  const waiting: Tree.ParentNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const child of node.childNodes.slice()) {
      if (!adapter.isElementNode(child)) continue;
      const safe = child.attrs.filter((attribute) => !isUnsafe(attribute));
      const gone = runs(child) || GONE.has(child.tagName);
      if (gone || child.tagName === 'plaintext' || safe.length < child.attrs.length) changed = true;
      if (gone) adapter.detachNode(child);
      // Nothing ends it in a page: what follows it would be text.
      if (child.tagName === 'plaintext') child.tagName = child.nodeName = 'pre';
      child.attrs = safe;
      waiting.push(child, ...('content' in child ? [child.content] : []));
    }
  }
  return changed;
}

/** Whether an element is a script that browsers run; data in one is none. */
function runs({ tagName, attrs }: Tree.Element): boolean {
  if (tagName !== 'script') return false;
  const type =
    attrs
      .find(({ name }) => name === 'type')
      ?.value.trim()
      .toLowerCase() ?? '';
  return type === '' || /^(?:module|importmap|speculationrules)$|(?:java|ecma|live|j)script/.test(type);
}

function isUnsafe({ name, value }: Tree.Element['attrs'][number]): boolean {
  if (/^on[a-z]+$/i.test(name) || name === 'srcdoc') return true;
  const kind = ADDRESSES.has(name) ? unsafeAddress(value) : undefined;
  return kind === 'runs' || kind === 'document';
}
