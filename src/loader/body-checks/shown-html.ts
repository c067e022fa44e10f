import { isKnownElement } from './html-elements.ts';
import { withoutCode } from './shown-in.ts';
import type { BodyCheck } from './checked-body.ts';

/** A tag, or the beginning of a comment, as far as its name and a few signs that nothing sets otherwise. */
const TAG = /(?<!\\)<(\/?[a-z][a-z0-9]*(?=[\s/>]|$)|!--)[^<>"'’\n.…-]{0,12}/gim;
/** Names of sites, words with accents between `<` and `>`: kramdown and browsers take them for elements, CommonMark does not. */
const ELEMENT = /(?<!\\)<([a-z][\p{L}\p{N}_-]*(?:\.[\w-]+)*)((?:[^\S\n][^<>\n=]*)?)>/giu;
const NOT_ASCII = /\P{ASCII}/u;

/** Tags that are not whole, and are shown as they are written; addresses that are not, for they read like tags. */
export const shownHtml: BodyCheck = (checked) => {
  const { html, body, file } = checked;
  if (html === '' || file.endsWith('.html') || !body.includes('<')) return [];
  const isShown = /&lt;(?:\/?[a-z]|!--)/i.test(html) ? withoutCode(html) : '';
  const whole = isShown === '' ? [] : [...checked.prose().matchAll(TAG)];
  const found = whole.filter(
    ([written, name = '']) => isNamed(name) && isShown.includes(`&lt;${written.slice(1).replaceAll('&', '&amp;')}`),
  );
  const unknown = /<[a-z][^<>=]*(?:\.|\P{ASCII})/iu.test(html) ? [...checked.prose().matchAll(ELEMENT)].filter(isUnknown) : [];
  return [
    ...checked.faults('html-shown', found.filter(isFirstHalf).map(partOf)),
    ...checked.faults('html-unknown', unknown.filter(([, name = '']) => html.toLowerCase().includes(`<${name.toLowerCase()}`)).map(partOf)),
  ];
};

/** Whether no half of the same element was found before: one mistake shows both. */
function isFirstHalf([, name = '']: RegExpExecArray, index: number, all: readonly RegExpExecArray[]): boolean {
  return !name.startsWith('/') || !all.slice(0, index).some(([, other]) => other === name.slice(1));
}

/** Whether CommonMark takes it for text: what it takes for a tag is told where tags are paired. */
function isUnknown([, name = '', rest = '']: RegExpExecArray): boolean {
  return /\./.test(name) || NOT_ASCII.test(name) || (NOT_ASCII.test(rest) && !isKnownElement(name.toLowerCase()));
}

function isNamed(name: string): boolean {
  return name === '!--' || isKnownElement(name.replace('/', '').toLowerCase());
}

function partOf({ 0: written, 1: name = '', index }: RegExpExecArray): { start: number; end: number; values: { name: string } } {
  return { start: index, end: index + written.trimEnd().length, values: { name } };
}
