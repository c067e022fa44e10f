import { closingTagAt, commentAt, instructionAt, openingTagAt, sameTag, type OpeningTag } from './html-tag.ts';
import { holdsText, isVoid } from './html-names.ts';
import type { Content } from './draft.ts';

/**
 * What stands in an element whose content is left as it is, and where the text goes on after it. A tag that does not close the element
 * which was opened last shows as text, and what nothing closes ends with the text: so the page of a `<p>` without end looks in Jekyll.
 *
 * @param asked reads an element in it whose attribute asks for Markdown
 */
export function rawContent(text: string, from: number, name: string, asked: ElementReader): { content: Content[]; end: number } {
  const open = [name];
  const written: Content[] = [];
  let html = '';
  let at = from;
  while (at < text.length && open.length > 0) {
    const part = partAt(text, at, open, asked);
    html += part.html;
    if (part.content) {
      written.push({ type: 'raw', value: html }, ...part.content);
      html = '';
    }
    at = part.end;
  }
  html += open
    .toReversed()
    .map((left) => `</${left}>`)
    .join('');
  return { content: [...written, { type: 'raw', value: html }], end: at };
}

/** The next part of a text: what stands before a tag, a comment, or a tag, which changes what is open. */
function partAt(text: string, at: number, open: string[], asked: ElementReader): Part {
  const inside = open.at(-1) ?? '';
  const next = holdsText(inside) ? closingOf(text, at, inside) : text.indexOf('<', at);
  if (next !== at) return plain(text, at, next === -1 ? text.length : next);
  const aside = commentAt(text, at) ?? instructionAt(text, at);
  if (aside !== undefined) return plain(text, at, at + aside.length);
  const closing = closingTagAt(text, at);
  if (closing && sameTag(closing.name, inside)) {
    open.pop();
    return { html: `</${inside}>`, end: closing.end };
  }
  const tag = openingTagAt(text, at);
  return tag ? opened(text, tag, open, asked) : { html: '&lt;', end: at + 1 };
}

function opened(text: string, tag: OpeningTag, open: string[], asked: ElementReader): Part {
  if (tag.markdown !== undefined && tag.markdown !== '0') return { html: '', ...asked(text, tag) };
  if (tag.empty) return { html: `${tag.html}</${tag.name}>`, end: tag.end };
  if (!isVoid(tag.name)) open.push(tag.name);
  return { html: tag.html, end: tag.end };
}

function plain(text: string, from: number, end: number): Part {
  return { html: text.slice(from, end), end };
}

function closingOf(text: string, from: number, name: string): number {
  for (let at = text.indexOf('</', from); at !== -1; at = text.indexOf('</', at + 2)) {
    if (sameTag(closingTagAt(text, at)?.name ?? '', name)) return at;
  }
  return -1;
}

interface Part {
  html: string;
  content?: Content[];
  end: number;
}

type ElementReader = (text: string, tag: OpeningTag) => { content: Content[]; end: number };
