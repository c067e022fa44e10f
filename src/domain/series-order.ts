import { titleNumbered } from './series-title.ts';
import type { Diagnostic } from './diagnostics.ts';

/** Numbers of one gap that are named, at most: beyond, the number itself is wrong. */
const NAMED = 12;
/** Numbers of one gap that are looked at, besides its last. */
const LONGEST = 100;

/**
 * Numbers that a series of numbered titles skips, and those two of its posts have: each told where the later of the two posts says it.
 * What comes before the first and after the last is no gap.
 */
export function seriesFaults(uses: readonly NumberedUse[]): Diagnostic[] {
  const series = Map.groupBy(uses, ({ slug }) => slug);
  return [...series.values()].flatMap((own) => {
    const ordered = own.toSorted((a, b) => a.number - b.number || (a.file < b.file ? -1 : 1));
    return ordered.slice(1).flatMap((use, index) => {
      const before = ordered[index];
      return before ? between(before, use) : [];
    });
  });
}

function between(before: NumberedUse, use: NumberedUse): Diagnostic[] {
  const { file, line, column, title, label: series, number, pattern, skips } = use;
  const place = { file, line, column, found: title };
  if (before.number === number)
    return before.expired || use.expired
      ? []
      : [{ kind: 'series-double', ...place, values: { series, number: String(number), other: before.file } }];
  const missing = numbersBetween(before.number, number).filter((skipped) => !skips.includes(skipped));
  const [first, last] = [missing[0], missing.at(-1)];
  if (first === undefined || last === undefined) return [];
  const titles = [...new Set([first, last])].map((skipped) => titleNumbered(pattern, skipped)).join(' … ');
  const numbers = [...missing.slice(0, NAMED), ...(missing.length > NAMED ? ['…'] : [])].join(', ');
  return [{ kind: 'series-gap', ...place, values: { series, titles, numbers, before: String(before.number), after: String(number) } }];
}

function numbersBetween(low: number, high: number): number[] {
  const first = Array.from({ length: Math.min(high - low - 1, LONGEST) }, (_, index) => low + 1 + index);
  return high - low - 1 > LONGEST ? [...first, high - 1] : first;
}

/** A post of a series by the pattern of its title. */
export interface NumberedUse {
  /** Name and slug of the series. */
  label: string;
  slug: string;
  number: number;
  title: string;
  pattern: string;
  /** Numbers the author leaves out. */
  skips: readonly number[];
  /** Whether its day is over: another post may have its number since. */
  expired: boolean;
  /** Where the title stands. */
  file: string;
  line: number;
  column: number;
}
