import { add, atBoundary, type Cursor } from '../cursor.ts';
import { draft, type Draft } from '../draft.ts';
import { isAttributes, isEndOfBlock } from '../line-kinds.ts';
import { isBlank } from '../lines.ts';
import { cellsOf } from './table-cells.ts';

const SEPARATOR = /^(?=.*\|)[|+: \t-]*-[|+: \t-]*$/;
const FOOT = /^(?=.*\|)[|+: \t=]*=[|+: \t=]*$/;

/** Reads a table: lines that all have a bar outside code and HTML. */
export function readTable(cursor: Cursor): boolean {
  const { lines, at } = cursor;
  if (!(lines[at] ?? '').includes('|') || !atBoundary(cursor)) return false;
  const end = lines.findIndex((line, index) => index > at && (isBlank(line) || isAttributes(line) || isEndOfBlock(line)));
  const edged = /^\s*\|/.test(lines[at] ?? '');
  const rows = lines.slice(at, end === -1 ? undefined : end).map((line) => asRow(line, edged));
  if (rows.includes(undefined) || !rows.some((row) => row?.cells)) return false;
  add(cursor, tableOf(rows as Row[]));
  cursor.at = end === -1 ? lines.length : end;
  return true;
}

function asRow(line: string, edged: boolean): Row | undefined {
  if (SEPARATOR.test(line) && line.trim() !== '') return { separator: line };
  if (FOOT.test(line)) return { foot: true };
  const cells = cellsOf(line, edged);
  return cells && { cells };
}

function tableOf(rows: readonly Row[]): Draft {
  const aligned = rows.find(({ separator }) => separator !== undefined)?.separator ?? '';
  const sides = aligned.includes(':') ? sidesOf(aligned) : [];
  const width = Math.max(...rows.map(({ cells }) => cells?.length ?? 0));
  const foot = rows.findIndex((row) => row.foot === true);
  const parts = groups(rows.slice(0, foot === -1 ? undefined : foot));
  const headed = parts.length > 1;
  const sections = parts.map((part, index): [string, string[][]] => [headed && index === 0 ? 'thead' : 'tbody', part]);
  if (foot !== -1) sections.push(['tfoot', rows.slice(foot).flatMap(({ cells }) => (cells ? [cells] : []))]);
  return draft(
    'table',
    sections.filter(([, part]) => part.length > 0).map(([name, part]) => sectionOf(name, part, { sides, width })),
  );
}

/** Rows between separators. */
function groups(rows: readonly Row[]): string[][][] {
  const made: string[][][] = [[]];
  for (const { cells } of rows) {
    if (cells) made.at(-1)?.push(cells);
    else if ((made.at(-1)?.length ?? 0) > 0) made.push([]);
  }
  return made.filter((part) => part.length > 0 || made.length === 1);
}

function sectionOf(name: string, rows: readonly string[][], { sides, width }: { sides: string[]; width: number }): Draft {
  const cell = (source: string, index: number) => {
    const side = sides[index];
    const properties = side === undefined || side === '' ? {} : { align: side };
    return draft(name === 'thead' ? 'th' : 'td', [{ type: 'spans', source }], properties);
  };
  return draft(
    name,
    rows.map((cells) => draft('tr', [...cells, ...Array.from({ length: width - cells.length }, () => '')].map(cell))),
  );
}

function sidesOf(separator: string): string[] {
  const parts = separator
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/[|+]/);
  return parts.map((part) => {
    const [left, right] = [/^\s*:/.test(part), /:\s*$/.test(part)];
    if (left && right) return 'center';
    return right ? 'right' : left ? 'left' : '';
  });
}

interface Row {
  cells?: string[];
  separator?: string;
  foot?: boolean;
}
