import { decodePath } from '../url.ts';
import { attributeOf } from '../typography/html-tokens.ts';
import { withAttributes } from './fitting.ts';
import type { Fitting, Part } from './fitting.ts';

/** Ties each note to its first call by a name of CSS, so that it can stand beside it in the margin; both dialects' calls are known. */
export const noteFitting: Fitting = {
  open(tag, { notes, parts }) {
    return /^<li/i.test(tag) ? noteOf(tag, notes) : callOf(tag, notes, parts);
  },
};

function callOf(tag: string, notes: Map<string, string>, parts: Set<Part>): string {
  const href = attributeOf(tag, 'href');
  if (href === undefined || !/^#./.test(href) || !/\sdata-footnote-ref\b|\sclass="(?:[^"]*\s)?footnote["\s]/.test(tag)) return tag;
  const id = decodePath(href.slice(1));
  if (notes.has(id)) return tag;
  const name = `--n${notes.size + 1}`;
  notes.set(id, name);
  parts.add('notes');
  return withAttributes(tag, `data-note="${name}"`);
}

function noteOf(tag: string, notes: ReadonlyMap<string, string>): string {
  const name = notes.size === 0 ? undefined : notes.get(decodePath(attributeOf(tag, 'id') ?? ''));
  return name === undefined ? tag : withAttributes(tag, `data-note="${name}"`);
}
