import { slugOf } from './slug.ts';
import type { Label } from '../schema/entry.ts';

/** A label and its slug. */
export function labelOf(written: string): Label {
  const label = written.normalize('NFC').replace(/\s+/g, ' ').trim();
  return { label, slug: slugOf(label) };
}

/** The labels of a list or of Jekyll's text, in which white space separates (Jekyll 4, utils.rb `pluralized_array_from_hash`). */
export function splitLabels(written: Written): string[] {
  if (written === undefined) return [];
  return typeof written === 'string' ? written.split(/\s+/).filter(Boolean) : written.map((item) => item ?? '');
}

/** The label of a singular key, which Jekyll does not split; a list counts as one. */
export function wholeLabels(written: Written): string[] {
  if (written === undefined) return [];
  return typeof written === 'string' ? [written] : written.map((item) => item ?? '');
}

export type Written = string | (string | null)[] | undefined;
