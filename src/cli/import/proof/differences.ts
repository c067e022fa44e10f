import { diffArrays } from 'diff';

import { shapeOf } from './shape.ts';
import type { Place } from './attributes.ts';

/** Changes after which two texts are told as wholly different. */
const MOST_CHANGES = 2000;

/**
 * Where two bodies differ in visible text or structure, in the page's order; nothing where they are the same. Set aside are typography
 * (kinds of spaces, quotes, dashes, ellipses), the markup of highlighters, links made of bare addresses, margins of paragraphs in list
 * items, and what Carnet adds of its own.
 */
export function bodyDifferences(old: string, made: string, { oldPlace = {}, madePlace = {} }: Places = {}): Difference[] {
  return lineDifferences(shapeOf(old, oldPlace), shapeOf(made, madePlace));
}

/** Where two lists of lines differ. */
export function lineDifferences(old: readonly string[], made: readonly string[]): Difference[] {
  const parts = diffArrays([...old], [...made], { maxEditLength: MOST_CHANGES });
  if (!parts) return [{ old: [...old], made: [...made], line: 1 }];
  const differences: Difference[] = [];
  let line = 1;
  let changed = false;
  for (const { value, added, removed } of parts) {
    const side = removed ? 'old' : added ? 'made' : undefined;
    if (side !== undefined) {
      if (!changed) differences.push({ old: [], made: [], line });
      for (const text of value) differences.at(-1)?.[side].push(text);
    }
    changed = side !== undefined;
    if (side !== 'made') line += value.length;
  }
  return differences;
}

/** One place where two texts differ. */
export interface Difference {
  old: string[];
  made: string[];
  /** Line of the old text at which it begins, from 1. */
  line: number;
}

export interface Places {
  oldPlace?: Place;
  madePlace?: Place;
}
