import { axisMarks, scaleBetween } from './scale.ts';
import { extremes } from './table.ts';
import type { ChartTable } from './table.ts';

/** Width of a drawing, in units that are about a pixel on a phone. */
export const CHART_WIDTH = 340;

const EDGE = 2;
const LABEL = 20;
const BAR = 11;
const GAP = 11;
const AXIS = 20;

/** Where the bars of a chart stand: lying, each row under its name, so that names of any length can be read on a phone. */
export function barDrawing(table: ChartTable): BarDrawing {
  const { least, greatest } = extremes(table) ?? { least: { value: 0 }, greatest: { value: 1 } };
  const marks = axisMarks(Math.min(0, least.value), Math.max(0, greatest.value));
  const place = scaleBetween(marks, EDGE, CHART_WIDTH - EDGE);
  const rowHeight = LABEL + table.series.length * (BAR + 1) + GAP;
  const bottom = table.rows.length * rowHeight;
  return {
    height: bottom + AXIS,
    bottom,
    marks: marks.map((value) => ({ value, x: place(value) })),
    rows: table.rows.map(({ label, values }, row) => ({
      label,
      values,
      y: row * rowHeight + LABEL - 6,
      bars: values.flatMap((value, series) => {
        if (value === null) return [];
        const [from = 0, to = 0] = [place(0), place(value)].toSorted((a, b) => a - b);
        return { series, x: from, y: row * rowHeight + LABEL + series * (BAR + 1), width: Math.round((to - from) * 10) / 10, height: BAR };
      }),
    })),
  };
}

export interface BarDrawing {
  height: number;
  /** Where the last row ends and the axis begins. */
  bottom: number;
  marks: readonly { value: number; x: number }[];
  rows: readonly {
    label: string;
    values: readonly (number | null)[];
    /** Baseline of the label. */
    y: number;
    bars: readonly { series: number; x: number; y: number; width: number; height: number }[];
  }[];
}
