/** The numbers a chart draws. */
export interface ChartTable {
  /** The name of each column of numbers. */
  series: readonly string[];
  /** `null` stands where a cell is empty. */
  rows: readonly { label: string; values: readonly (number | null)[] }[];
}

/** The least and the greatest number of a table, and the row each stands in; none where it holds no number. */
export function extremes({ rows }: ChartTable): { least: Extreme; greatest: Extreme } | undefined {
  const all = rows.flatMap(({ label, values }) => values.flatMap((value) => (value === null ? [] : { label, value })));
  const [first, ...others] = all;
  if (!first) return undefined;
  return {
    least: others.reduce((least, one) => (one.value < least.value ? one : least), first),
    greatest: others.reduce((greatest, one) => (one.value > greatest.value ? one : greatest), first),
  };
}

interface Extreme {
  label: string;
  value: number;
}
