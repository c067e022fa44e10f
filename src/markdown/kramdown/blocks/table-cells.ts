import { skipAt } from '../spans/skip.ts';

/**
 * The cells of a line of a table; nothing where no bar stands in it outside code and HTML.
 *
 * @param edged whether the table has bars at its edge: where its first line has none, a bar that begins another follows an empty cell
 */
export function cellsOf(line: string, edged: boolean): string[] | undefined {
  const bars = barsOf(line);
  if (bars.length === 0) return undefined;
  const edges = [-1, ...bars, line.length];
  const cells = edges.slice(1).map((edge, index) => line.slice((edges[index] ?? 0) + 1, edge).trim());
  if (edged && cells[0] === '') cells.shift();
  if (cells.length > 1 && cells.at(-1) === '') cells.pop();
  return cells;
}

function barsOf(line: string): number[] {
  const bars: number[] = [];
  for (let at = 0; at < line.length; at += 1) {
    // Bars in a formula part cells all the same.
    const skipped = line.charAt(at) === '$' ? at : skipAt(line, at);
    if (skipped > at) at = skipped - 1;
    else if (line.charAt(at) === '|') bars.push(at);
  }
  return bars;
}
