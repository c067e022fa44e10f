import { htmlTokens } from '../typography/html-tokens.ts';
import { codeFitting } from './code.ts';
import { headingFitting } from './heading.ts';
import { linkFitting } from './link.ts';
import { noteFitting } from './note.ts';
import { pictureFitting } from './picture.ts';
import { tableFitting } from './table.ts';
import type { Messages } from '../../messages/index.ts';
import type { Token } from '../typography/html-tokens.ts';
import type { Fitting, Page, Part } from './fitting.ts';

const FITTINGS: Readonly<Partial<Record<string, readonly Fitting[]>>> = {
  h2: [headingFitting],
  h3: [headingFitting],
  h4: [headingFitting],
  h5: [headingFitting],
  h6: [headingFitting],
  table: [tableFitting],
  pre: [codeFitting],
  img: [pictureFitting],
  a: [noteFitting, linkFitting],
  li: [noteFitting],
};
const FITTED = new RegExp(`<(?:${Object.keys(FITTINGS).join('|')})\\b`, 'i');
/** Elements of which it is asked whether something stands in them. */
const HOLDERS: ReadonlySet<string> = new Set(['a', 'button', 'figure', 'label', 'picture', 'pre', 'summary', 'table']);

/**
 * The HTML of a body as a page shows it: links to its sections, regions that scroll and say their name, pictures that lead to the whole of
 * them, notes that know their calls. Feeds, excerpts and counts do without, so it is made where the page is.
 *
 * @param slot the HTML as a layout's slot gives it, with spaces of the template around
 */
export function pageBody(slot: string, words: Messages): PageBody {
  const html = slot.trim();
  if (!FITTED.test(html)) return { html, parts: new Set() };
  const page: Page = { words, html, at: 0, text: '', depths: new Map(), counts: new Map(), notes: new Map(), parts: new Set() };
  const made: string[] = [];
  for (const token of htmlTokens(html)) {
    made.push(fitted(token, page));
    page.at += token.value.length;
  }
  return { html: made.join(''), parts: page.parts };
}

function fitted({ kind, value, name = '' }: Token, page: Page): string {
  if (kind === 'text') page.text += value;
  if (kind !== 'open' && kind !== 'close') return value;
  if (kind === 'close') count(page, name, -1);
  let made = value;
  for (const fitting of FITTINGS[name] ?? []) made = fitting[kind]?.(made, page) ?? made;
  if (kind === 'open') count(page, name, 1);
  return made;
}

function count({ depths }: Page, name: string, step: number): void {
  if (HOLDERS.has(name)) depths.set(name, Math.max(0, (depths.get(name) ?? 0) + step));
}

export interface PageBody {
  html: string;
  /** What stands in it that needs a style or a script of its own. */
  parts: ReadonlySet<Part>;
}
