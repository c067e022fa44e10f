import { attribute, classesOf } from './tree.ts';
import { noteName, readable } from './set-aside.ts';
import { plainSigns } from './plain-signs.ts';
import type { Element } from './tree.ts';

const WORDS = ['alt', 'title', 'colspan', 'rowspan'] as const;
const ADDRESSES = ['href', 'src', 'data', 'poster'] as const;
// Names that highlighters, tables, tasks and notes bring along.
const MACHINE_CLASS = /^(?:language-|align-|highlight|lineno|footnote|task-list|contains-task|math|kdmath|rouge)/;
const NO_PAGE = 'https://page.invalid/';

/** The attributes that are compared, as one text: names, addresses as the page resolves them, alternatives, classes of the author's. */
export function attributesOf(element: Element, place: Place): string {
  const written: [string, string][] = [
    ['id', idOf(element)],
    ['class', authorClasses(element)],
    ['align', alignOf(element)],
  ];
  for (const name of WORDS) written.push([name, plainSigns(attribute(element, name) ?? '').trim()]);
  for (const name of ADDRESSES) {
    const address = attribute(element, name);
    if (address !== undefined) written.push([name, addressIn(place, address)]);
  }
  return written.map(([name, value]) => (value === '' ? '' : ` ${name}="${value}"`)).join('');
}

/** A heading of signs alone has no id in Jekyll; Carnet gives it one, for its contents. */
function idOf(element: Element): string {
  const id = attribute(element, 'id')?.trim() ?? '';
  if (/^section(?:-\d+)?$/.test(id)) return '';
  const note = noteName(id);
  return note === undefined ? id : element.tagName === 'li' ? `fn:${note}` : '';
}

function authorClasses(element: Element): string {
  return classesOf(element)
    .filter((name) => !MACHINE_CLASS.test(name))
    .toSorted()
    .join(' ');
}

/** The side of a cell, which Jekyll writes in a style and Carnet in a class. */
export function alignOf(element: Element): string {
  if (element.tagName !== 'td' && element.tagName !== 'th') return '';
  const written = [attribute(element, 'style') ?? '', attribute(element, 'class') ?? '', attribute(element, 'align') ?? ''].join(' ');
  return /(?:text-align:\s*|align-|\s)(left|center|right)\b/.exec(written)?.[1] ?? '';
}

/** Where an address leads from its page; within the site without its origin. */
function addressIn({ page = NO_PAGE, base = '/', pictures }: Place, written: string): string {
  const trimmed = (pictures?.get(written) ?? written).trim();
  const parsed = trimmed.startsWith('#') ? null : URL.parse(trimmed, page);
  if (!parsed) return readable(trimmed);
  const { origin } = new URL(page);
  if (parsed.origin !== origin) return readable(parsed.href);
  // Pages saved from a site name the file of a folder's page.
  const inside = readable(parsed.href.slice(origin.length)).replace(/\/index\.html(?=[?#]|$)/, '/');
  // Jekyll 4 puts the base before links that Jekyll 3 left to their authors: written for the one, it stands there twice in the other.
  return inside.startsWith(`${base}${base.slice(1)}`) && base !== '/' ? inside.slice(base.length - 1) : inside;
}

/** Where a body stands. */
export interface Place {
  /** The whole address of its page, from which its links lead. */
  page?: string;
  /** Path of the site, slash at both ends. */
  base?: string;
  /** Addresses at which Carnet publishes pictures, with those their authors wrote. */
  pictures?: ReadonlyMap<string, string>;
}
