import { holdsMarkdown, isVoid } from '../html-names.ts';
import { closingTagAt, openingTagAt } from '../html-tag.ts';
import { skipAt } from './skip.ts';

/** Every bracket that is closed, outside code and HTML that holds no Markdown, with its other: both stand in the same element. */
export function bracketsOf(source: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: (number | string)[] = [];
  const isClosed = closedElements(source);
  for (let at = 0; at < source.length; at += 1) {
    const skipped = tagEnd(source, at, open, isClosed) ?? skipAt(source, at);
    const other = open.at(-1);
    if (skipped > at) at = skipped - 1;
    else if (source.charAt(at) === '[') open.push(at);
    else if (source.charAt(at) === ']' && typeof other === 'number') {
      pairs.set(other, at);
      open.pop();
    }
  }
  return pairs;
}

/** Where the tag at a place ends, unless it opens an element that holds no Markdown. */
function tagEnd(source: string, at: number, open: (number | string)[], isClosed: ClosedElements): number | undefined {
  if (source.charAt(at) !== '<') return undefined;
  const tag = openingTagAt(source, at);
  const name = tag?.name.toLowerCase() ?? '';
  if (tag && (tag.empty || isVoid(name) || !isClosed(name, at))) return tag.end;
  if (tag && holdsMarkdown(name)) {
    open.push(name);
    return tag.end;
  }
  const closing = closingTagAt(source, at);
  const other = closing ? open.lastIndexOf(closing.name.toLowerCase()) : -1;
  if (other !== -1) open.length = other;
  return closing?.end;
}

/** Whether a tag of that name closes an element after a place. */
function closedElements(source: string): ClosedElements {
  const lower = source.toLowerCase();
  const last = new Map<string, number>();
  return (name, at) => {
    if (!last.has(name)) last.set(name, lower.lastIndexOf(`</${name}`));
    return (last.get(name) ?? -1) > at;
  };
}

type ClosedElements = (name: string, at: number) => boolean;
