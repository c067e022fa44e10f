/** Marks of an axis. */
const MARKS = 4;

/**
 * The round numbers that mark an axis, first below the least and last above the greatest: steps of 1, 2 or 5 times a power of ten (as
 * d3-array's `nice` and `ticks` give, in the lines such a library would take to call).
 */
export function axisMarks(least: number, greatest: number): readonly number[] {
  const span = greatest - least || Math.abs(greatest) || 1;
  const power = 10 ** Math.floor(Math.log10(span / MARKS));
  const step = power * ([1, 2, 5].find((factor) => span / (power * factor) <= MARKS + 0.5) ?? 10);
  const first = Math.floor(least / step);
  const last = Math.max(first + 1, Math.ceil(greatest / step));
  // A multiple of a step below one is rounded to the digits the step has.
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toFixed(Math.min(digits, 100))));
}

/** Where a number stands between two lengths, to a tenth. */
export function scaleBetween(marks: readonly number[], from: number, to: number): (value: number) => number {
  const [first = 0, last = 1] = [marks[0], marks.at(-1)];
  return (value) => Math.round((from + ((value - first) / (last - first)) * (to - from)) * 10) / 10;
}
