import { OBJECT } from './runs.ts';
import type { Run } from './runs.ts';

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{1,30}));/gi;
const READ: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  deg: '°',
  sect: '§',
};
/** A character that is written by its name in HTML because it means something there. */
const MARKUP: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };
const LETTER = /^[a-z](?:acute|grave|circ|uml|cedil|tilde|ring|elig)$/i;

/** The text of HTML cut at its entities, each read as its character; `written` is what stands there. */
export function entityRuns(text: string): EntityRun[] {
  if (!text.includes('&')) return [{ text, written: text }];
  const runs: EntityRun[] = [];
  let at = 0;
  for (const { 0: written, index, 1: decimal, 2: hex, 3: name } of text.matchAll(ENTITY)) {
    if (index > at) runs.push(plain(text.slice(at, index)));
    runs.push({ ...(name === undefined ? numbered(decimal, hex) : named(name)), written });
    at = index + written.length;
  }
  if (at < text.length) runs.push(plain(text.slice(at)));
  return runs;
}

function plain(text: string): EntityRun {
  return { text, written: text };
}

function numbered(decimal: string | undefined, hex: string | undefined): Run {
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  const character = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : OBJECT;
  return Object.values(MARKUP).includes(character) || character === OBJECT ? { text: character, fixed: character } : { text: character };
}

function named(name: string): Run {
  const character = Object.hasOwn(READ, name) ? READ[name] : undefined;
  if (character !== undefined) return { text: character };
  const fixed = (Object.hasOwn(MARKUP, name) ? MARKUP[name] : undefined) ?? (LETTER.test(name) ? 'x' : OBJECT);
  return { text: fixed, fixed };
}

export type EntityRun = Run & { written: string };
