import type { HastNode, HastVisitorContext } from 'satteri';

import { chartNumber } from '../../domain/chart/number.ts';
import { factsOf } from '../facts.ts';
import { attributeOf, offsetOf } from './attributes.ts';
import type { ChartTable } from '../../domain/chart/table.ts';
import type { Messages } from '../../messages/index.ts';
import type { JsxElement } from './attributes.ts';

const MOST_SERIES = 4;

/**
 * The numbers of a chart: of its `data` (`mars: 41,5; avril: 38`), else of the Markdown table in it, a column of names, then one to four of
 * numbers. What is none of it is told. What `data` computes, the page reads.
 */
export function chartTable(node: JsxElement, { data }: Pick<HastVisitorContext, 'data'>, messages: Messages): ChartTable {
  const { faults } = factsOf(data);
  const place = { at: offsetOf(node), name: 'Chart' };
  const written = attributeOf(node, 'data');
  if (written === null) return { series: [], rows: [] };
  const [head = [], ...rows] = written === undefined ? tableRows(node) : [['', attributeOf(node, 'title') ?? ''], ...dataRows(written)];
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

function tableRows(node: JsxElement): string[][] {
  return under(node, 'tr').map((row) => [...under(row, 'th'), ...under(row, 'td')].map(textOf));
}

/** Names and numbers, a colon between them and a semicolon after each pair: a comma may be a number's. */
function dataRows(written: string): string[][] {
  const pairs = written.split(/[;\n]/).filter((pair) => pair.trim() !== '');
  return pairs.map((pair) => [pair.replace(/:[^:]*$/, '').trim(), (/:([^:]*)$/.exec(pair)?.[1] ?? pair).trim()]);
}

/** The elements of a name under a node, in order; those inside one another once. */
function under(node: Tree, tagName: string): Tree[] {
  return (node.children ?? []).flatMap((child) => (child.tagName === tagName ? [child] : under(child, tagName)));
}

function textOf(node: Tree): string {
  return (node.value ?? (node.children ?? []).map(textOf).join('')).trim();
}

type Tree = Pick<HastNode, 'type'> & { tagName?: string; value?: string; children?: readonly Tree[] };
