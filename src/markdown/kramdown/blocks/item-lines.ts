import { endsLazily } from '../line-kinds.ts';
import { indentOf, isBlank, outdent } from '../lines.ts';

/**
 * The lines that belong to an item after its first: those indented to the column of its text, and, where no blank line stands before,
 * any that begin no other block. Blank lines at the end belong to no item.
 */
export function itemLines(
  lines: readonly string[],
  from: number,
  { column, ends, lazy: first = true, nests = () => false }: ItemRules,
): { content: string[]; next: number } {
  const content: string[] = [];
  let lazy = first;
  let nested = false;
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (ends(line)) break;
    if (isBlank(line)) lazy = false;
    else if (indentOf(line) >= column) lazy = true;
    else if (!lazy || endsLazily(line)) break;
    const own = indentOf(line) >= column ? outdent(line, column) : line;
    if (own !== line && !nested && nests(own)) {
      content.push('^');
      nested = true;
    }
    content.push(own);
  }
  while (isBlank(content.at(-1))) content.pop();
  return { content, next: at };
}

/** The attributes an item begins with, and its text. */
export function ownAttributes(written: string): { text: string; ial: string[] } {
  const [whole = '', list] = /^\{:([^{}]*)\}[ \t]*/.exec(written) ?? [];
  return { text: written.slice(whole.length), ial: list === undefined ? [] : [list] };
}

export interface ItemRules {
  /** Where the text of the item begins. */
  column: number;
  /** Whether lines that are not indented may go on with the first, as they may with those after it. */
  lazy?: boolean;
  /** Whether a line of the item begins a list in it, which stands apart from what was before. */
  nests?(line: string): boolean;
  /** Whether a line begins the next item. */
  ends(line: string): boolean;
}
