import type { Properties } from 'hast';

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_:.-]*`;
// A value without quotes is of letters and digits only: other tags show as they were written.
const ATTRIBUTE = String.raw`\s+${NAME}(?:\s*=\s*(?:"[^"]*"|'[^']*'|[\p{L}\p{N}_]+))?`;
const OPENING = new RegExp(String.raw`<(${NAME})((?:${ATTRIBUTE})*)\s*(/?)>`, 'uy');
const CLOSING = new RegExp(String.raw`</(${NAME})\s*>`, 'uy');
const COMMENT = /<!--[\s\S]*?-->/y;
/** The last text in which a comment did not end, and where that began: no later one does. */
let endless = { text: '', at: 0 };
const INSTRUCTION = /<\?[\s\S]*?\?>/y;
const MARKDOWN = /\smarkdown\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))/i;

/** The opening tag at a place of a text. */
export function openingTagAt(text: string, at: number): OpeningTag | undefined {
  const found = matchAt(OPENING, text, at);
  const [whole = '', name = '', attributes = '', slash = ''] = found ?? [];
  if (!found) return undefined;
  const asked = MARKDOWN.exec(attributes);
  return {
    name,
    html: `<${name}${attributes.replace(MARKDOWN, '')}>`,
    markdown: asked?.[1] ?? asked?.[2] ?? asked?.[3],
    empty: slash === '/',
    end: at + whole.length,
  };
}

/** HTML that begins with an opening tag, with more attributes; other HTML is left as it is. */
export function withProperties(html: string, properties: Properties): string {
  const tag = openingTagAt(html, 0);
  if (!tag) return html;
  const more = Object.entries(properties).map(([name, value]) => {
    const [key, text] = name === 'className' && Array.isArray(value) ? ['class', value.join(' ')] : [name, String(value)];
    return ` ${key}="${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
  return `${tag.html.slice(0, -1)}${more.join('')}>${html.slice(tag.end)}`;
}

/** The closing tag at a place of a text. */
export function closingTagAt(text: string, at: number): { name: string; end: number } | undefined {
  const found = matchAt(CLOSING, text, at);
  return found ? { name: found[1] ?? '', end: at + found[0].length } : undefined;
}

/** The comment at a place of a text. */
export function commentAt(text: string, at: number): string | undefined {
  if (!text.startsWith('<!--', at) || (text === endless.text && at >= endless.at)) return undefined;
  const found = matchAt(COMMENT, text, at)?.[0];
  if (found === undefined) endless = { text, at };
  return found;
}

/** The instruction to a processor at a place of a text, as PHP is. */
export function instructionAt(text: string, at: number): string | undefined {
  return matchAt(INSTRUCTION, text, at)?.[0];
}

/** Whether two names are of one element: those of HTML are the same in any case. */
export function sameTag(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/**
 * Where the content of an element ends, given where it begins: at the closing tag of its own, those of elements of its name inside it
 * being theirs. Without one, it ends with the text.
 */
export function contentEnd(text: string, from: number, name: string): { end: number; after: number } | undefined {
  const tags = new RegExp(String.raw`<!--[\s\S]*?-->|<(/?)${RegExp.escape(name)}(?=[\s/>])[^>]*?(/?)>`, 'gi');
  tags.lastIndex = from;
  let depth = 1;
  for (let found = tags.exec(text); found; found = tags.exec(text)) {
    if (found[0].startsWith('<!--') || found[2] === '/') continue;
    depth += found[1] === '/' ? -1 : 1;
    if (depth === 0) return { end: found.index, after: tags.lastIndex };
  }
  return undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export interface OpeningTag {
  name: string;
  /** The tag without the attribute `markdown`. */
  html: string;
  /** Value of that attribute. */
  markdown: string | undefined;
  /** Whether it closes itself. */
  empty: boolean;
  /** Where the text goes on. */
  end: number;
}
