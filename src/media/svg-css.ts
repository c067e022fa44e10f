import { isInside } from './svg-address.ts';

const URL = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)?/gi;

/** Functions and properties by which CSS loads or runs what is not in it. */
const LOADING = /(?:image-set|cross-fade|image|element|paint|src|expression)\s*\([^;{}]*|(?:-moz-binding|behavior)\s*:[^;{}]*/gi;

/** Whether CSS, or the value of an attribute, loads nothing from elsewhere. */
export function isPlainCss(css: string): boolean {
  return cleanCss(css) === css;
}

/** CSS without what it would load: imports, addresses that lead out of the drawing, and escapes by which both hide. */
export function cleanCss(css: string): string {
  return unescaped(css)
    .replace(/\/\*[^]*?(?:\*\/|$)/g, '')
    .replace(/@(?:import|charset|namespace)\b[^;{}]*;?/gi, '')
    .replace(LOADING, '')
    .replace(URL, (whole, double?: string, single?: string, bare?: string) =>
      isInside((double ?? single ?? bare ?? '').trim()) && whole.endsWith(')') ? whole : 'none',
    );
}

/** Letters and signs of words written as escapes, as themselves; other escapes, as in `.a\:b`, stay. */
function unescaped(css: string): string {
  return css.replace(/\\([\da-f]{1,6})\s?|\\([g-z])/gi, (whole, code?: string, letter?: string) => {
    const sign = code === undefined ? (letter ?? '') : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10_ff_ff));
    return /[\w@(:-]/.test(sign) ? sign : whole;
  });
}
