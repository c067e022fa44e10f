import { decodeHTMLStrict } from 'entities';

import type { SpanReader } from './span.ts';

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"']+/iy;

/** Reads an address that stands in the text: a link, though kramdown makes it none. Signs that end a sentence are not of it. */
export const readBareLink: SpanReader = ({ source, inside }, at) => {
  if (inside.has('a') || /[\p{L}\p{N}/@:.]/u.test(source.charAt(at - 1))) return undefined;
  ADDRESS.lastIndex = at;
  const [found] = ADDRESS.exec(source) ?? [];
  const address = found === undefined ? '' : trimmed(found);
  if (!/\.[^.]|\/\/\w/.test(address.slice(4))) return undefined;
  const shown = decodeHTMLStrict(address);
  const href = shown.startsWith('www.') ? `http://${shown}` : shown;
  return {
    content: [{ type: 'element', tagName: 'a', properties: { href }, children: [{ type: 'text', value: shown }] }],
    end: at + address.length,
  };
};

/** An address without the marks after it, and without a bracket that it does not open. */
function trimmed(address: string): string {
  const [cut = ''] = address.split(/[*`[\]\\]|\$\$|~~|\{:|&(?:lt|gt|quot);/, 1);
  const plain = cut.replace(/(?:&[a-z\d#]+;)+$/i, '').replace(/[?!.,:;_~'")]+$/, (end) => (end.startsWith(')') && opened(cut) ? ')' : ''));
  return plain;
}

function opened(text: string): boolean {
  return text.split('(').length >= text.split(')').length;
}
