import { isKnownElement } from './html-elements.ts';
import { withoutCode } from './shown-in.ts';
import type { BodyCheck } from './checked-body.ts';

/** A tag, or the beginning of a comment, as far as its name and a few signs that nothing sets otherwise. */
const TAG = /(?<!\\)<(\/?[a-z][a-z0-9]*(?=[\s/>]|$)|!--)[^<>"'’\n.…-]{0,12}/gim;
/** A name of a site between `<` and `>`, which kramdown takes for an element. */
const SITE = /(?<!\\)<([a-z][\w-]*(?:\.[\w-]+)+)>/gi;

/** Tags that are not whole, and are shown as they are written; addresses that are not, for they read like tags. */
export const shownHtml: BodyCheck = (checked) => {
  const { html, body, file } = checked;
  if (html === '' || file.endsWith('.html') || !body.includes('<')) return [];
  const isShown = /&lt;(?:\/?[a-z]|!--)/i.test(html) ? withoutCode(html) : '';
  const whole = isShown === '' ? [] : [...checked.prose().matchAll(TAG)];
  const found = whole.filter(
    ([written, name = '']) => isNamed(name) && isShown.includes(`&lt;${written.slice(1).replaceAll('&', '&amp;')}`),
  );
  const sites = /<[a-z][\w-]*\.[\w.-]+>/i.test(html) ? [...checked.prose().matchAll(SITE)] : [];
  return [
    ...checked.faults('html-shown', found.filter(isFirstHalf).map(partOf)),
    ...checked.faults('html-unknown', sites.filter(([tag]) => html.toLowerCase().includes(tag.toLowerCase())).map(partOf)),
  ];
};

/** Whether no half of the same element was found before: one mistake shows both. */
function isFirstHalf([, name = '']: RegExpExecArray, index: number, all: readonly RegExpExecArray[]): boolean {
  return !name.startsWith('/') || !all.slice(0, index).some(([, other]) => other === name.slice(1));
}

function isNamed(name: string): boolean {
  return name === '!--' || isKnownElement(name.replace('/', '').toLowerCase());
}

function partOf({ 0: written, 1: name = '', index }: RegExpExecArray): { start: number; end: number; values: { name: string } } {
  return { start: index, end: index + written.trimEnd().length, values: { name } };
}
