import { attribute, classesOf, textOf } from './tree.ts';
import { plainSigns } from './plain-signs.ts';
import type { Element } from './tree.ts';

const UNSEEN: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'colgroup',
  'head',
  'title',
  'link',
  'meta',
]);
const BACK_LINKS: ReadonlySet<string> = new Set(['reversefootnote', 'data-footnote-backref']);
const LINE_NUMBERS: ReadonlySet<string> = new Set(['rouge-gutter', 'gutter', 'lineno']);

/** What is no part of the text: scripts, line numbers of code, links back from notes, the title Carnet gives the notes. */
export function isLeftOut(element: Element): boolean {
  const { tagName } = element;
  const classes = classesOf(element);
  return (
    UNSEEN.has(tagName) ||
    (tagName === 'h2' && attribute(element, 'id') === 'footnote-label') ||
    (tagName === 'a' && classes.some((name) => BACK_LINKS.has(name))) ||
    (tagName === 'a' && attribute(element, 'data-footnote-backref') !== undefined) ||
    isLineNumber(element)
  );
}

/** Whether an element numbers the lines of code. */
export function isLineNumber(element: Element): boolean {
  return /^(?:td|pre|span)$/.test(element.tagName) && classesOf(element).some((name) => LINE_NUMBERS.has(name));
}

/** Containers that say nothing of the text: of highlighters, of formulas that scroll, of notes, of snapshots. */
export function isWrapper(element: Element): boolean {
  const { tagName } = element;
  const classes = classesOf(element);
  return (
    ((tagName === 'div' || tagName === 'figure') && classes.some((name) => name.startsWith('highlight') || name.startsWith('language-'))) ||
    (tagName === 'div' && classes.includes('formula') && attribute(element, 'role') === 'group') ||
    classes.includes('footnotes') ||
    (tagName === 'div' && classes.includes('snapshot')) ||
    ['html', 'body', 'thead', 'tbody', 'tfoot'].includes(tagName)
  );
}

/** A link whose text is its address: GitHub's Markdown makes one of a bare address, kramdown does not. */
export function isBareLink(element: Element): boolean {
  if (element.tagName !== 'a') return false;
  const href = attribute(element, 'href')?.trim();
  if (href === undefined) return false;
  const text = textOf(element).trim();
  const forms = [text, `http://${text}`, `https://${text}`, `mailto:${text}`];
  return forms.some((form) => plainSigns(readable(form)) === plainSigns(readable(href)));
}

/** What raises the ending of an ordinal (`1er`), which Carnet does of its own. */
export function isOrdinal(element: Element): boolean {
  return element.tagName === 'sup' && element.attrs.length === 0 && /^(?:ers?|res?|nde?s?|es?)$/.test(textOf(element));
}

/** The call of a note: its name, whatever sign stands between its parts. */
export function noteOf(element: Element): string | undefined {
  const called = attribute(element, 'data-footnote-ref') !== undefined || classesOf(element).includes('footnote');
  return element.tagName === 'a' && called ? noteName((attribute(element, 'href') ?? '').slice(1)) : undefined;
}

/** A note's name without what tells where it stands: `fn:1`, `fn-1` and `fnref:1:2` are names of note 1. */
export function noteName(id: string): string | undefined {
  return /^fn(?:ref)?[:-](.+)$/s.exec(readable(id))?.[1]?.replace(/[:-]\d+$/, '');
}

/** A percent-encoded text, decoded where that is possible. */
export function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
