import { add, type BlockReader, type Cursor } from './cursor.ts';
import { readAttributes } from './blocks/attributes.ts';
import { readFence, readIndentedCode } from './blocks/code.ts';
import { readDefinitionList } from './blocks/definition-list.ts';
import { readAbbreviation, readLinkDefinition, readNote } from './blocks/definitions.ts';
import { readExtension } from './blocks/extension.ts';
import { readFormula } from './blocks/formula.ts';
import { readHeading, readRule, readUnderlinedHeading } from './blocks/heading.ts';
import { readHtml } from './blocks/html.ts';
import { readList } from './blocks/list.ts';
import { readParagraph } from './blocks/paragraph.ts';
import { readQuote } from './blocks/quote.ts';
import { readTable } from './blocks/table.ts';
import { isEndOfBlock } from './line-kinds.ts';
import { isBlank } from './lines.ts';
import type { KramdownOptions } from '../../schema/kramdown.ts';
import type { Content } from './draft.ts';
import { nested, type Reading } from './reading.ts';

/** In the order in which kramdown tries them. */
const READERS: readonly BlockReader[] = [
  readGap,
  readIndentedCode,
  readFence,
  readQuote,
  readHeading,
  readRule,
  readList,
  readDefinitionList,
  readHtml,
  readUnderlinedHeading,
  readFormula,
  readTable,
  readNote,
  readLinkDefinition,
  readAbbreviation,
  readExtension,
  readAttributes,
  readParagraph,
];

/** A text of which nothing is known, ready to be read. */
export function newReading(options: KramdownOptions, smart = true): Reading {
  const reading: Reading = {
    readBlocks: (lines) => readBlocks(lines, reading),
    options: { ...options },
    smart,
    links: new Map(),
    notes: new Map(),
    abbreviations: new Map(),
    attributeLists: new Map(),
    inHtml: false,
    depth: 0,
  };
  return reading;
}

/** The blocks of a text; what it defines goes into `reading`. Spans are read later, when all of it is known. */
function readBlocks(lines: readonly string[], reading: Reading): Content[] {
  return nested(
    reading,
    () => readAll(lines, reading),
    () => [{ type: 'text', value: lines.join('\n') }],
  );
}

function readAll(lines: readonly string[], reading: Reading): Content[] {
  const cursor: Cursor = { lines: [...lines], at: 0, found: [], ial: [], closed: false, unclosed: new Set(), reading };
  while (cursor.at < cursor.lines.length) READERS.some((read) => read(cursor));
  return cursor.found;
}

function readGap(cursor: Cursor): boolean {
  const line = cursor.lines[cursor.at] ?? '';
  if (!isBlank(line) && !isEndOfBlock(line)) return false;
  cursor.at += 1;
  if (cursor.found.at(-1)?.type !== 'gap') add(cursor, { type: 'gap', blank: isBlank(line) });
  return true;
}
