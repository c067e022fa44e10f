import type { Ready } from './draft.ts';
import type { KramdownOptions } from '../../schema/kramdown.ts';

const OPENING = /\{::(comment|nomarkdown|options)((?:\s[^}]*?)?)(\/?)\}/y;
const SWITCHES: Readonly<Record<string, (value: string, options: KramdownOptions) => void>> = {
  hard_wrap: (value, options) => {
    options.hardWrap = value === 'true';
  },
  auto_ids: (value, options) => {
    options.autoIds = value === 'true';
  },
  parse_block_html: (value, options) => {
    options.parseBlockHtml = value === 'true';
  },
  header_offset: (value, options) => {
    options.headerOffset = Number(value);
  },
  toc_levels: (value, options) => {
    const [first = 1, last = first] = value.split('..').map(Number);
    options.tocLevels = [1, 2, 3, 4, 5, 6].filter((level) => level >= first && level <= last);
  },
};

/**
 * The extension at a place: a comment, which stays one on the page, text that is no Markdown, or options, which are taken over from
 * there on. A name kramdown does not know is text.
 */
export function extensionAt(text: string, at: number, options: KramdownOptions): { content: Ready[]; end: number } | undefined {
  OPENING.lastIndex = at;
  const found = OPENING.exec(text);
  if (!found) return undefined;
  const [whole, name = '', attributes = '', slash] = found;
  const from = at + whole.length;
  if (slash === '/') {
    if (name === 'options') setOptions(attributes, options);
    return { content: [], end: from };
  }
  const closing = new RegExp(String.raw`\{:/(?:${name})?\}`, 'g');
  closing.lastIndex = from;
  const end = closing.exec(text);
  if (!end) return undefined;
  const inside = text.slice(from, end.index);
  return { content: contentOf(name, inside), end: closing.lastIndex };
}

function contentOf(name: string, inside: string): Ready[] {
  if (name === 'comment') return [{ type: 'raw', value: `<!--${inside.replace(/--/g, '- -')}-->` }];
  return name === 'nomarkdown' ? [{ type: 'raw', value: inside }] : [];
}

function setOptions(attributes: string, options: KramdownOptions): void {
  for (const [, key = '', value = ''] of attributes.matchAll(/(\w+)="([^"]*)"/g)) SWITCHES[key]?.(value, options);
}
