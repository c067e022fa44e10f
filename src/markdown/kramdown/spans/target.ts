import type { Link } from '../reading.ts';

const TITLED = /^([\s\S]*?)\s+(?:"([\s\S]*)"|'([\s\S]*)')$/;

/** Pairs of brackets in an address. */
const DEEPEST = 32;

/** The target in round brackets at a place: an address, which may hold spaces and pairs of brackets, and a title. */
export function targetAt(source: string, open: number): { link: Link; end: number } | undefined {
  const close = closingBracket(source, open);
  if (close === undefined) return undefined;
  const inside = source.slice(open + 1, close).trim();
  const [, url = inside, double, single] = TITLED.exec(inside) ?? [];
  return { link: { url: url.trim().replace(/^<([\s\S]*)>$/, '$1'), title: double ?? single, ial: [] }, end: close + 1 };
}

/** The bracket that closes the one at a place, those in the title and in angle brackets left aside. */
function closingBracket(source: string, open: number): number | undefined {
  let depth = 0;
  if (!source.includes(')', open)) return undefined;
  for (let at = open; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '<' && at === open + 1) at = Math.max(at, source.indexOf('>', at));
    else if (/["']/.test(character) && /\s/.test(source.charAt(at - 1))) at = Math.max(at, titleEnd(source, at));
    else if (character === '(' && (depth += 1) > DEEPEST) return undefined;
    else if (character === ')' && (depth -= 1) === 0) return at;
  }
  return undefined;
}

/** Where a title ends: the mark before the bracket that closes. */
function titleEnd(source: string, at: number): number {
  const mark = source.charAt(at);
  for (let end = source.indexOf(mark, at + 1); end !== -1; end = source.indexOf(mark, end + 1)) {
    if (/^\s*\)/.test(source.slice(end + 1, end + 40))) return end;
  }
  return -1;
}
