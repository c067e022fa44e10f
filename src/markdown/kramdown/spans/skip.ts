import { closingTagAt, commentAt, contentEnd, openingTagAt } from '../html-tag.ts';

/** Where a text goes on after what hides its marks at a place: an escape, code, a formula, HTML; the place itself without such. */
export function skipAt(text: string, at: number): number {
  const character = text.charAt(at);
  if (character === '\\') return at + 2;
  if (character === '`') return codeEnd(text, at) ?? at;
  if (character === '$' && text.startsWith('$$', at)) return after(text, '$$', at + 2) ?? at;
  return character === '<' ? htmlEnd(text, at) : at;
}

/** The marks around the code at a place: as many backquotes again as it begins with. */
export function codeMarksAt(text: string, at: number): { from: number; to: number; end: number } | undefined {
  let from = at;
  while (text.charAt(from) === '`') from += 1;
  const lone = from - at === 1 && /\s/.test(text.charAt(from) || ' ') && (at === 0 || /\s/.test(text.charAt(at - 1)));
  const to = lone ? -1 : text.indexOf('`'.repeat(from - at), from);
  return to === -1 ? undefined : { from, to, end: to + from - at };
}

function codeEnd(text: string, at: number): number | undefined {
  return codeMarksAt(text, at)?.end;
}

function htmlEnd(text: string, at: number): number {
  const comment = commentAt(text, at);
  if (comment !== undefined) return at + comment.length;
  const tag = openingTagAt(text, at);
  if (!tag) return closingTagAt(text, at)?.end ?? at;
  return contentEnd(text, tag.end, tag.name)?.after ?? tag.end;
}

function after(text: string, mark: string, from: number): number | undefined {
  const found = text.indexOf(mark, from);
  return found === -1 ? undefined : found + mark.length;
}
