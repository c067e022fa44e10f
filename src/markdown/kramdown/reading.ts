import type { KramdownOptions } from '../../schema/kramdown.ts';
import type { Content } from './draft.ts';

/** What a text defines, wherever it says so, and how it is read. */
export interface Reading {
  /** The blocks of a text inside another. */
  readBlocks(lines: readonly string[]): Content[];
  options: KramdownOptions;
  /** Whether quotation marks, dashes and ellipses become those of English print. */
  smart: boolean;
  links: Map<string, Link>;
  /** Footnotes by name. */
  notes: Map<string, Content[]>;
  abbreviations: Map<string, Abbreviation>;
  /** Attribute lists by name, as written. */
  attributeLists: Map<string, string>;
  /** Whether what is read stands in an HTML element, where kramdown makes the ids of headings of ASCII alone. */
  inHtml: boolean;
  /** How many texts stand inside one another where the reading is. */
  depth: number;
}

/** Target of a link, with its attribute lists as written. */
export interface Link {
  url: string;
  title?: string | undefined;
  ial: string[];
}

export interface Abbreviation {
  title: string;
  ial: string[];
}

/** Texts inside one another, as quotations in quotations, that are still read: a hostile text must not exhaust the stack. */
const DEEPEST = 60;

/** Reads a text inside another, or gives up where they stand too deep. */
export function nested<Read>(reading: Reading, read: () => Read, giveUp: () => Read): Read {
  if (reading.depth >= DEEPEST) return giveUp();
  reading.depth += 1;
  try {
    return read();
  } finally {
    reading.depth -= 1;
  }
}

/** Names of links are the same in any case and with any spaces. */
export function linkName(written: string): string {
  return written.trim().replace(/\s+/g, ' ').toLowerCase();
}
