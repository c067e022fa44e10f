import Slugger from 'github-slugger';

import { noteCalls, type NoteCalls } from './notes.ts';
import type { Element } from 'hast';
import type { Reading } from '../reading.ts';

/** A text whose spans are being read, all of its definitions known. */
export interface Document {
  reading: Reading;
  notes: NoteCalls;
  slugger: Slugger;
  /** Headings with an id, in order. */
  headings: { level: number; id: string; element: Element }[];
  /** Lists that become tables of contents. */
  contents: Element[];
}

export function newDocument(reading: Reading): Document {
  return { reading, notes: noteCalls(reading), slugger: new Slugger(), headings: [], contents: [] };
}
