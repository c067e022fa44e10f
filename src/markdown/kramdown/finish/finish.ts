import { slug } from 'github-slugger';
import type { Element } from 'hast';

import { printedDashes } from '../../heading-text.ts';
import { attributesOf, withAttributes } from '../attributes.ts';
import { readSpans } from '../read-spans.ts';
import { withAbbreviations } from './abbreviations.ts';
import { makeElement } from './element.ts';
import { formula } from './formula.ts';
import { isNoteCall } from './notes.ts';
import type { Content, Draft, Finished } from '../draft.ts';
import type { Document } from './document.ts';

/** Reads the spans and attributes of content; blocks stand on lines of their own. */
export function finish(content: readonly Content[], document: Document): Finished[] {
  const made: Finished[] = [];
  let blockBefore = false;
  for (const part of content) {
    if (part.type === 'gap' || part.type === 'definition') continue;
    const block = part.type === 'formula' || part.type === 'raw' || (part.type === 'draft' && part.tagName !== 'input');
    if (made.length > 0 && (block || blockBefore)) made.push({ type: 'text', value: '\n' });
    made.push(...finished(part, document));
    blockBefore = block;
  }
  return made;
}

function finished(part: Exclude<Content, { type: 'gap' | 'definition' }>, document: Document): Finished[] {
  if (part.type === 'spans') return withAbbreviations(readSpans(part.source.trim(), document), document.reading);
  if (part.type === 'formula') return [formula(part.tex, 'block')];
  if (part.type !== 'draft') return [part];
  if (/^h[1-6]$/.test(part.tagName)) return [headingOf(part, document)];
  if (/^[ou]l$/.test(part.tagName) && attributesOf(part.ial, document.reading).names.has('toc')) return [contentsOf(part, document)];
  return [part.tagName === 'pre' ? codeOf(part, document) : elementOf(part, document)];
}

function elementOf({ tagName, properties, children, ial }: Draft, document: Document): Element {
  const given = withAttributes(properties, ial, document.reading);
  return makeElement(tagName, given, finish(children, document));
}

/** Code, whose language may stand in the attributes of its block. */
function codeOf(part: Draft, document: Document): Element {
  const pre = elementOf(part, document);
  const classes = (pre.properties['className'] ?? []) as string[];
  const language = classes.filter((name) => name.startsWith('language-'));
  const [code] = pre.children;
  if (code?.type !== 'element') return pre;
  const { dataMeta, ...rest } = code.properties;
  if (typeof dataMeta === 'string') Object.assign(code, { properties: rest, data: { meta: dataMeta } });
  if (language.length === 0) return pre;
  code.properties['className'] = language;
  const others = classes.filter((name) => !language.includes(name));
  return { ...pre, properties: { ...pre.properties, className: others.length > 0 ? others : undefined } };
}

function headingOf(part: Draft, document: Document): Element {
  const element = elementOf(part, document);
  const given = element.properties['id'];
  const made = given ?? (document.reading.options.autoIds ? anchorOf(part, element, document) : undefined);
  if (typeof made !== 'string') return element;
  element.properties['id'] = made;
  document.headings.push({ level: Number(part.tagName.slice(1)), id: made, element });
  return element;
}

/** The id of a heading, made of its words; none for a heading of signs alone. */
function anchorOf(part: Draft, element: Element, { slugger, reading }: Document): string | undefined {
  if (part.asciiId === true) return slugger.slug(sourceOf(part).replace(/^[^a-z]+|[^a-z\d -]/gi, '') || 'section');
  const text = textOf(element.children as Finished[], reading.smart ? (words) => words : printedDashes);
  return slug(text) === '' ? undefined : slugger.slug(text);
}

/** The words of a heading as they are written, marks and all. */
function sourceOf({ children }: Draft): string {
  return children.map((part) => (part.type === 'spans' ? part.source : '')).join('');
}

/** The place of a table of contents, which is filled when all headings are known. */
function contentsOf({ tagName, ial }: Draft, document: Document): Element {
  const list = makeElement(tagName, withAttributes({}, ial, document.reading), []);
  document.contents.push(list);
  return list;
}

function textOf(content: readonly Finished[], print: (words: string) => string): string {
  return content
    .map((node) => {
      if (node.type === 'text') return print(node.value);
      if (node.type === 'raw') return node.text ?? '';
      return node.type === 'element' && !isNoteCall(node)
        ? textOf(node.children as Finished[], node.tagName === 'code' ? (words) => words : print)
        : '';
    })
    .join('');
}
