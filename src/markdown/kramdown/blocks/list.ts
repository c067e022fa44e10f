import { add, type Cursor } from '../cursor.ts';
import { draft, isParagraph, type Content, type Draft } from '../draft.ts';
import { isRule, ITEM } from '../line-kinds.ts';
import { indentOf, isBlank } from '../lines.ts';
import { itemLines, ownAttributes } from './item-lines.ts';
import { asTaskList } from './task-list.ts';

/** Where the text of an item begins that has none on its first line. */
const EMPTY_COLUMN = 4;

/** Reads a list. */
export function readList(cursor: Cursor): boolean {
  const { lines } = cursor;
  if (!ITEM.test(lines[cursor.at] ?? '')) return false;
  const head = lines[cursor.at] ?? '';
  const ordered = isOrdered(head);
  const items: Item[] = [];
  let column = 4;
  while (cursor.at < lines.length && beginsItem(lines[cursor.at] ?? '', ordered, column)) {
    if (items.at(-1)?.gap === true && isRule(lines[cursor.at] ?? '')) break;
    column = textColumn(lines[cursor.at] ?? '');
    items.push(readItem(cursor, ordered, column));
  }
  const gap = items.at(-1)?.gap === true;
  const list = draft(ordered ? 'ol' : 'ul', tightened(items), startOf(head));
  add(cursor, cursor.reading.options.input === 'GFM' ? asTaskList(list) : list);
  if (gap) add(cursor, { type: 'gap', blank: true });
  return true;
}

function readItem(cursor: Cursor, ordered: boolean, column: number): Item {
  const { lines, at, reading } = cursor;
  const { text, ial } = ownAttributes(ITEM.exec(lines[at] ?? '')?.[4] ?? '');
  const { content, next } = itemLines(lines, at + 1, {
    column,
    nests: (line) => !ITEM.test(text) && ITEM.test(line),
    ends: (line) => beginsItem(line, ordered, column),
  });
  cursor.at = next;
  const item = { ...draft('li', reading.readBlocks(text === '' ? content : [text, ...content])), ial };
  return { item, gap: isBlank(lines[next - 1]) };
}

/** Whether a line begins an item of a list whose last item has its text in that column. */
function beginsItem(line: string, ordered: boolean, column: number): boolean {
  return ITEM.test(line) && isOrdered(line) === ordered && indentOf(line) < column;
}

function isOrdered(line: string): boolean {
  return /^ *\d/.test(line);
}

/** kramdown forgets the number a list begins with; its author did not. */
function startOf(line: string): { start?: number } {
  const start = Number.parseInt(line, 10);
  return Number.isNaN(start) || start === 1 ? {} : { start };
}

function textColumn(line: string): number {
  const [, indent = '', mark = '', space = '', text = ''] = ITEM.exec(line) ?? [];
  return text === '' ? EMPTY_COLUMN : indentOf(`${indent}${mark.replace(/./g, ' ')}${space}x`);
}

/**
 * The items, with the first paragraph of each laid bare where no blank line follows it. The last item, which nothing follows, is as
 * loose as all before it.
 */
function tightened(items: readonly Item[]): Draft[] {
  const bare = items.map(({ item: { children }, gap }, index) => {
    if (!isParagraph(children[0])) return false;
    return children.length > 1 ? !isBlankGap(children[1]) : !gap || index === items.length - 1;
  });
  const last = items.length - 1;
  const others = items.slice(0, -1).some(({ item }, index) => bare[index] === true || !isParagraph(item.children[0]));
  return items.map(({ item }, index) => {
    if (bare[index] !== true || (index === last && last > 0 && !others)) return item;
    const [first, ...rest] = item.children;
    return { ...item, children: [...(first as Draft).children, ...rest] };
  });
}

function isBlankGap(content: Content | undefined): boolean {
  return content?.type === 'gap' && content.blank;
}

interface Item {
  item: Draft;
  /** Whether a blank line follows. */
  gap: boolean;
}
