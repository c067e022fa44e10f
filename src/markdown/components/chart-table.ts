import type { HastNode, HastVisitorContext } from 'satteri';

import { chartNumber } from '../../domain/chart/number.ts';
import { factsOf } from '../facts.ts';
import { offsetOf } from './attributes.ts';
import type { ChartTable } from '../../domain/chart/table.ts';
import type { Messages } from '../../messages/index.ts';
import type { JsxElement } from './attributes.ts';

const MOST_SERIES = 4;

/** The numbers of the Markdown table in a chart: a column of names, then one to four of numbers. What is none of it is told. */
export function chartTable(node: JsxElement, { data }: Pick<HastVisitorContext, 'data'>, messages: Messages): ChartTable {
  const { faults } = factsOf(data);
  const place = { at: offsetOf(node), name: 'Chart' };
  const [head = [], ...rows] = under(node, 'tr').map((row) => [...under(row, 'th'), ...under(row, 'td')].map(textOf));
  const series = head.slice(1);
  if (series.length === 0 || series.length > MOST_SERIES || rows.length === 0)
    faults.push({ kind: 'chart-table', path: '<Chart', ...place });
  const read = (text: string) => {
    const number = chartNumber(text, messages);
    if (number === undefined) faults.push({ kind: 'chart-number', path: text, ...place });
    return number ?? null;
  };
  return { series, rows: rows.map(([label = '', ...cells]) => ({ label, values: cells.slice(0, series.length).map(read) })) };
}

/** The elements of a name under a node, in order; those inside one another once. */
function under(node: Tree, tagName: string): Tree[] {
  return (node.children ?? []).flatMap((child) => (child.tagName === tagName ? [child] : under(child, tagName)));
}

function textOf(node: Tree): string {
  return (node.value ?? (node.children ?? []).map(textOf).join('')).trim();
}

type Tree = Pick<HastNode, 'type'> & { tagName?: string; value?: string; children?: readonly Tree[] };
