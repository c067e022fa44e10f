import { positionAt } from './position.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';

// Delete; C1 controls, which a text in Windows-1252 taken for Latin-1 is full of; a mark of byte order; what Unicode calls no character.
// oxlint-disable-next-line no-control-regex, no-misleading-character-class
const UNSEEN = /[\u007F-\u009F\uFEFF\uFDD0-\uFDEF]/g;
/** Embeddings, overrides and isolates of the direction of writing (Unicode UAX #9), and what ends them. */
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/g;
/** What stands for a letter that a change of encoding lost. */
const LOST = /\uFFFD/g;
const OVERRIDES = '\u202D\u202E';
const POP_ISOLATE = '\u2069';
const POP = '\u202C';

/** Places told of a text, of each kind. */
const MOST = 5;

/**
 * Signs that nobody sees and that change what is read: stray controls, what is left of a lost letter; and marks of direction that show a text in another order than
 * it is written in ("Trojan Source", CVE-2021-42574): overrides, and what does not end on its line.
 */
export function invisibleSigns(text: string, file: string): Diagnostic[] {
  if (!/[\u007F-\u009F\uFEFF\uFDD0-\uFDEF\u202A-\u202E\u2066-\u2069\uFFFD]/.test(text)) return [];
  const all = (signs: RegExp) => [...text.matchAll(signs)].map(({ index }) => index);
  const place = { text, file };
  return [
    ...told('invisible-sign', all(UNSEEN), place),
    ...told('text-direction', misleading(text), place),
    ...told('lost-character', all(LOST), place),
  ];
}

function told(
  kind: 'invisible-sign' | 'text-direction' | 'lost-character',
  offsets: readonly number[],
  { text, file }: SignPlace,
): Diagnostic[] {
  return offsets.slice(0, MOST).map((offset) => {
    const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
    return { kind, file, ...positionAt(text, offset), found: kind === 'lost-character' ? '\uFFFD' : `U+${code}`, values: { code } };
  });
}

/** Offsets of the marks of direction that mislead, in order. */
function misleading(text: string): number[] {
  const found: number[] = [];
  let open: number[] = [];
  let line = 0;
  for (const { 0: mark, index } of text.matchAll(DIRECTIONS)) {
    const start = text.lastIndexOf('\n', index) + 1;
    if (start !== line) {
      found.push(...open);
      open = [];
    }
    line = start;
    if (OVERRIDES.includes(mark)) found.push(index);
    else if (mark === POP || mark === POP_ISOLATE) open.pop();
    else open.push(index);
  }
  return [...found, ...open].toSorted((a, b) => a - b);
}

interface SignPlace {
  text: string;
  file: string;
}
