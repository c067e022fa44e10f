import { slugOf } from './slug.ts';
import type { Label } from '../schema/entry.ts';

/** Bytes of a slug: percent-encoded, three times as many, and under the 255 of most disks with room for what stands around it. */
const LONGEST = 80;

const slugs = new Map<string, string>();

/** A label and its slug, which depends on the label alone. */
export function labelOf(written: string): Label {
  const label = written.normalize('NFC').replace(/\s+/g, ' ').trim();
  // Texts share their labels, and a slug takes a moment.
  const slug = slugs.get(label) ?? shortened(slugOf(label));
  slugs.set(label, slug);
  return { label, slug };
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

/** A slug that is too long, cut between two words, with a digest of the whole: two long labels stay two. */
function shortened(slug: string): string {
  if (bytes(slug) <= LONGEST) return slug;
  const end = `-${digestOf(slug)}`;
  const signs = [...slug];
  while (bytes(signs.join('')) > LONGEST - end.length) signs.pop();
  const cut = signs.join('');
  return `${cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut}${end}`;
}

/** Seven letters and digits (FNV-1a of 32 bits, in base 36). */
function digestOf(text: string): string {
  const hash = new TextEncoder().encode(text).reduce((held, byte) => Math.imul(held ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
  return hash.toString(36).padStart(7, '0');
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

export type Written = string | (string | null)[] | undefined;
