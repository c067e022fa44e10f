import { add, type Cursor } from '../cursor.ts';
import { draft, isParagraph, type Content, type Draft } from '../draft.ts';
import { DEFINITION } from '../line-kinds.ts';
import { indentOf, isBlank } from '../lines.ts';
import { itemLines, ownAttributes } from './item-lines.ts';

/** Reads the definitions of the terms in the paragraph before them; a list right before that goes on. */
export function readDefinitionList(cursor: Cursor): boolean {
  const { lines, found } = cursor;
  if (!DEFINITION.test(lines[cursor.at] ?? '')) return false;
  const [terms, apart] = found.at(-1)?.type === 'gap' ? [found.at(-2), true] : [found.at(-1), false];
  if (!isParagraph(terms)) return false;
  found.splice(apart ? -2 : -1);
  const list = openList(cursor, terms.ial);
  list.children.push(...terms.children[0].source.split('\n').map((source) => draft('dt', [{ type: 'spans', source: source.trim() }])));
  for (let wide = apart; DEFINITION.test(lines[cursor.at] ?? '');) {
    list.children.push(readDefinition(cursor, wide));
    wide = isBlank(lines[cursor.at - 1]);
  }
  if (isBlank(lines[cursor.at - 1])) add(cursor, { type: 'gap', blank: true });
  return true;
}

/** The list that stands before the terms, or a new one. */
function openList(cursor: Cursor, ial: readonly string[]): Draft {
  const { found } = cursor;
  const before = found.at(-1)?.type === 'gap' ? found.at(-2) : found.at(-1);
  if (before?.type === 'draft' && before.tagName === 'dl') {
    if (found.at(-1)?.type === 'gap') found.pop();
    return before;
  }
  const list = draft('dl', []);
  list.ial.push(...ial);
  add(cursor, list);
  return list;
}

function readDefinition(cursor: Cursor, wide: boolean): Draft {
  const { lines, at, reading } = cursor;
  const line = lines[at] ?? '';
  const [, indent = '', space = '', text = ''] = DEFINITION.exec(line) ?? [];
  const column = indentOf(`${indent} ${space}x`);
  const { content, next } = itemLines(lines, at + 1, { column, ends: (other) => DEFINITION.test(other) && indentOf(other) < column });
  cursor.at = next;
  const own = ownAttributes(text);
  const blocks = reading.readBlocks([own.text, ...content]);
  return { ...draft('dd', wide ? blocks : laidBare(blocks)), ial: own.ial };
}

function laidBare(blocks: Content[]): Content[] {
  const [first, ...rest] = blocks;
  return isParagraph(first) ? [...first.children, ...rest] : blocks;
}
