import { nearest } from '../../domain/spelling.ts';
import { withoutCode } from './shown-in.ts';
import type { BodyCheck, CheckedBody, FoundPart } from './checked-body.ts';

// A full reference: a bracket after a word is an index of code, and labels hold a letter.
const REFERENCE = /(?<![\w\]\\!])!?\[(?=[^[\]]*\p{L})((?:[^[\]\\]|\\.)+)\]\[((?:[^[\]\\^]|\\.)*\p{L}(?:[^[\]\\]|\\.)*|\d+)\](?![[(:])/gu;
const CALL = /(?<!\\)\[\^([^\]\s]+)\](?!:)/g;
const NOTE = /^(?: {0,3}|[ \t]*[>*-][ \t]+)\[\^([^\]\s]+)\]:/gm;
/** The address a definition gives, a title after it left out; a comment, which has no other form, is named so. */
const DEFINED =
  /^(?: {0,3}|[ \t]*[>*-][ \t]+)\[(?!\^|\/\/\]|comment|_\])((?:[^[\]\n\\]|\\.)+)\]:[ \t]*(?!<)(\S[^\n]*?)[ \t]*(?:(?<=[ \t])(?:"[^"\n]*"|'[^'\n]*'|\([^)\n]*\)))?[ \t]*$/gim;
const ADDRESS = /^(?:[a-z][\w+.-]*:|\.{0,2}\/|[#?]|www\.)|\.\w{1,5}$/i;
const DEFINITION = /^(?: {0,3}|[ \t]*[>*-][ \t]+)\[(?!\^)((?:[^[\]\\]|\\.)+)\]:[ \t]*\S/gm;

/** References without their definition, text where a definition has its address, notes nobody calls, calls without their note, and what is defined twice. */
export const lostReferences: BodyCheck = (checked) => {
  if (!/\]\[|\[\^|\]:/.test(checked.body)) return [];
  const definitions = defined(checked, DEFINITION);
  const notes = defined(checked, NOTE);
  return [
    ...checked.faults('reference-missing', lost(checked, { pattern: REFERENCE, group: 2, known: definitions })),
    ...checked.faults('definition-text', texts(checked)),
    ...checked.faults('note-missing', lost(checked, { pattern: CALL, group: 1, known: notes })),
    ...checked.faults('note-unused', unused(checked, notes)),
    ...checked.faults('defined-twice', [...twice(definitions), ...twice(notes)]),
  ];
};

/** What the text defines, by label. */
function defined({ prose }: CheckedBody, pattern: RegExp): Defined[] {
  return [...prose().matchAll(pattern)].map(({ 0: whole, 1: label = '', index }) => {
    const start = index + whole.indexOf('[');
    return { label: plain(label), written: label, start, end: index + whole.indexOf(']:') + 2 };
  });
}

/** What refers to a label nobody defines, and is shown with its brackets. */
function lost({ prose, html, file }: CheckedBody, { pattern, group, known }: LostOptions): FoundPart[] {
  const labels = new Set(known.map(({ label }) => label));
  const shown = file.endsWith('.mdx') || withoutCode(html).includes(group === 1 ? '[^' : '][');
  if (!shown) return [];
  return [...prose().matchAll(pattern)].flatMap((match) => {
    const label = match[group] ?? '';
    // kramdown tells the case of notes apart.
    const isOther = group === 1 && known.every(({ written }) => written !== label) && html.includes(`[^${label}]`);
    if (labels.has(plain(label)) && !isOther) return [];
    const near = nearest(
      label,
      known.map(({ written }) => written),
    );
    const mended =
      near === undefined
        ? `[${group === 1 ? '^' : ''}${label}]: ${group === 1 ? '…' : 'https://exemple.fr/'}`
        : match[0].replace(/[^[^]*\]$/, `${near}]`);
    return [{ start: match.index, end: match.index + match[0].length, values: { label, suggestion: mended } }];
  });
}

/** Texts that kramdown takes for the address of a definition, spaces and all: they are shown nowhere. */
function texts({ prose, html, file }: CheckedBody): FoundPart[] {
  if (file.endsWith('.mdx') || file.endsWith('.html')) return [];
  return [...prose().matchAll(DEFINED)].flatMap(({ 0: whole, 1: label = '', 2: text = '', index }) => {
    const words = text.match(/\p{L}+(?: \p{L}+)*/gu)?.toSorted((a, b) => b.length - a.length)[0];
    if (!words || !/\s/.test(text) || ADDRESS.test(text) || html.includes(words)) return [];
    const start = index + whole.indexOf('[');
    return [{ start, end: index + whole.trimEnd().length, values: { label, text: text.split(/\s+/, 3).join(' ') } }];
  });
}

function unused({ prose }: CheckedBody, notes: readonly Defined[]): FoundPart[] {
  if (notes.length === 0) return [];
  const called = new Set([...prose().matchAll(CALL)].map(([, label = '']) => plain(label)));
  return notes.filter(({ label }) => !called.has(label)).map(({ start, end, written }) => ({ start, end, values: { label: written } }));
}

function twice(all: readonly Defined[]): FoundPart[] {
  const seen = new Set<string>();
  return all.flatMap(({ label, written, start, end }) => {
    const again = seen.has(label);
    seen.add(label);
    return again ? [{ start, end, values: { label: written } }] : [];
  });
}

/** A label as references are compared: whatever its case and its spaces (CommonMark, "link reference definitions"). */
function plain(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

interface Defined {
  label: string;
  written: string;
  start: number;
  end: number;
}

interface LostOptions {
  pattern: RegExp;
  group: 1 | 2;
  known: readonly Defined[];
}
