import { CHART_WIDTH } from './bars.ts';
import { axisMarks, scaleBetween } from './scale.ts';
import { extremes } from './table.ts';
import type { ChartTable } from './table.ts';

const TOP = 10;
const BOTTOM = 180;
const AXIS = 26;
/** About the width of a digit and of a letter. */
const SIGN = 7.5;

/** Where the lines of a chart run; a cell without number parts a line. Names that would run into one another are left out. */
export function lineDrawing(table: ChartTable, format: (value: number) => string): LineDrawing {
  const { least, greatest } = extremes(table) ?? { least: { value: 0 }, greatest: { value: 1 } };
  const marks = axisMarks(least.value, greatest.value);
  const place = scaleBetween(marks, BOTTOM, TOP);
  const { rows } = table;
  const left = Math.max(...marks.map((mark) => format(mark).length)) * SIGN + 8;
  const longest = Math.max(...rows.map(({ label }) => label.length)) * SIGN;
  const [from, to] = [Math.max(left, longest / 2), CHART_WIDTH - Math.max(6, longest / 2)];
  const x = scaleBetween([0, Math.max(1, rows.length - 1)], from, to);
  const every = Math.max(1, Math.ceil((longest + 8) / ((to - from) / Math.max(1, rows.length - 1))));
  return {
    height: BOTTOM + AXIS,
    left: Math.round(left),
    marks: marks.map((value) => ({ value, y: place(value) })),
    labels: rows.flatMap(({ label }, row) => (row % every === 0 ? { label, x: x(row), y: BOTTOM + AXIS - 8 } : [])),
    lines: table.series.map((_, series) => {
      const points = rows.map(({ values }, row) => ({ x: x(row), value: values[series] ?? null }));
      return {
        series,
        path: pathOf(points, place),
        points: points.flatMap((at) => (at.value === null ? [] : { x: at.x, y: place(at.value) })),
      };
    }),
  };
}

function pathOf(points: readonly { x: number; value: number | null }[], place: (value: number) => number): string {
  return points
    .flatMap(({ x, value }, index) =>
      value === null ? [] : `${(points[index - 1]?.value ?? null) === null ? 'M' : 'L'}${x} ${place(value)}`,
    )
    .join('');
}

export interface LineDrawing {
  height: number;
  /** Where the axis of numbers ends. */
  left: number;
  marks: readonly { value: number; y: number }[];
  labels: readonly { label: string; x: number; y: number }[];
  lines: readonly { series: number; path: string; points: readonly { x: number; y: number }[] }[];
}
