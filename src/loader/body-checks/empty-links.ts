import type { BodyCheck } from './checked-body.ts';

const NO_TEXT = /(?<![\\!\]])\[\s*\]\(\s*[^\s)][^)\n]*\)/g;
const NO_ADDRESS = /(?<!\\)\[((?:[^[\]\n\\]|\\.)+)\]\(\s*(?:<>)?\s*\)|<a\s(?:[^<>]*\s)?href(?:=(?:"\s*"|'\s*'))?(?:\s[^<>]*)?>([^<]*)/gi;

/** Links with nothing to click, and links that lead nowhere. */
export const emptyLinks: BodyCheck = (checked) => {
  if (!/\[\s*\]\(|\]\(\s*(?:<>)?\s*\)|\shref(?:=["']\s*["']|[\s>])/.test(checked.body)) return [];
  const found = (pattern: RegExp) =>
    [...checked.prose().matchAll(pattern)].flatMap(({ 0: written, 1: label, 2: text = label ?? '', index }) => {
      // Code in the brackets is blanked.
      const isBlank = /^\[\s*\]/.test(checked.body.slice(index)) || pattern === NO_ADDRESS;
      return isBlank ? [{ start: index, end: index + written.length, values: { text } }] : [];
    });
  return [...checked.faults('link-no-text', found(NO_TEXT)), ...checked.faults('link-no-address', found(NO_ADDRESS))];
};
