import type { Messages } from '../../messages/index.ts';

/** Whether what comes next stands in one of these elements. */
export function isInside({ depths }: Page, ...names: readonly string[]): boolean {
  return names.some((name) => (depths.get(name) ?? 0) > 0);
}

/** The number of the next thing of a kind, from 1. */
export function nextNumber({ counts }: Page, kind: string): number {
  const number = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, number);
  return number;
}

/** A text of HTML, or the value of an attribute as it is written, as the value of an attribute in double quotes. */
export function quoted(text: string): string {
  return text.replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** A tag with attributes added after its name. */
export function withAttributes(tag: string, attributes: string): string {
  return tag.replace(/^<[^\s/>]+/, (start) => `${start} ${attributes}`);
}

/** What a page makes of the tags of an element: each is given as written, and what stands in its place is returned. */
export interface Fitting {
  open?: (tag: string, page: Page) => string;
  close?: (tag: string, page: Page) => string;
}

/** A body on its way into a page. */
export interface Page {
  words: Messages;
  /** The whole of it, as it was. */
  html: string;
  /** Where in it the tag stands. */
  at: number;
  /** Its text so far, as it is written in HTML. */
  text: string;
  /** How many elements of a name are open. */
  depths: Map<string, number>;
  counts: Map<string, number>;
  /** Notes by the address that calls them: the name that ties one to its first call. */
  notes: Map<string, string>;
  parts: Set<Part>;
  /** The section whose heading is open. */
  section?: { id: string; from: number } | undefined;
  /** The link that is open. */
  link?: { picture: boolean } | undefined;
}

export type Part = 'code' | 'tables' | 'notes' | 'pictures';
