import { parseFragment } from 'parse5';

import { attributesOf } from './attributes.ts';
import { captionedImage } from './caption.ts';
import { isBareLink, isLeftOut, isOrdinal, isWrapper, noteOf } from './set-aside.ts';
import { plainSigns } from './plain-signs.ts';
import { LEAF_END, Lines, LINE_END } from './lines.ts';
import { adapter, attribute, classesOf, nodesUnder, onlyElements, pushReversed, textOf } from './tree.ts';
import type { Place } from './attributes.ts';
import type { Element, Node, Parent } from './tree.ts';

const LEAVES: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'caption', 'summary', 'figcaption']);
const CONTAINERS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote center dd details dialog div dl fieldset figure footer form header hgroup hr li main nav ol section ' +
    'table td th tr ul'
  ).split(' '),
);
const VOID: ReadonlySet<string> = new Set(['br', 'img', 'input', 'wbr', 'hr', 'embed', 'source', 'track']);

/**
 * The shape of a body: its words and its structure, a line a block. Typography, the markup of highlighters and what Carnet adds of its
 * own are left out.
 */
export function shapeOf(html: string, place: Place = {}): string[] {
  return shapeOfTree(parseFragment(html), place);
}

/** The same of a tree that was read before. */
export function shapeOfTree(root: Parent, place: Place = {}): string[] {
  const lines = new Lines();
  // What is left to do, the next thing last: a tree as deep as a hostile page likes needs no stack.
  const waiting: (Node | string)[] = [...root.childNodes].toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') lines.mark(next);
    else if (adapter.isTextNode(next)) lines.write(plainSigns(next.value));
    else if (adapter.isElementNode(next) && !isLeftOut(next)) pushReversed(waiting, enter(captionedImage(next) ?? next, lines, place));
  }
  return lines.finish();
}

/** Writes the beginning of an element; what is to be written after it. */
function enter(element: Element, lines: Lines, place: Place): (Node | string)[] {
  const { tagName, childNodes } = element;
  const note = noteOf(element);
  if (note !== undefined) lines.write(`<note ${note}>`);
  else if (tagName === 'pre') lines.code(textOf(element, isLeftOut));
  else if (tagName === 'math' && attribute(element, 'display') === 'block') lines.bare(formulaOf(element));
  else if (tagName === 'math' || isFormula(element)) lines.write(` ${formulaOf(element)} `);
  else if (tagName === 'code') lines.write(`<code>${textOf(element).trim()}</code>`);
  else if (tagName === 'input') lines.write(attribute(element, 'type') === 'checkbox' ? boxOf(element) : '<input>');
  else if (isBareLink(element)) return childNodes;
  else if (isWrapper(element)) return [LINE_END, ...childNodes, LINE_END];
  else if (tagName === 'p' && isItem(element.parentNode)) return [LINE_END, ...childNodes, LINE_END];
  else if (LEAVES.has(tagName) || CONTAINERS.has(tagName)) return block(element, lines, place);
  else if (VOID.has(tagName)) lines.write(`<${tagName}${attributesOf(element, place)}>`);
  else return inline(element, lines, place);
  return [];
}

function block(element: Element, lines: Lines, place: Place): (Node | string)[] {
  const { tagName, childNodes } = element;
  lines.open(`<${tagName === 'h1' ? 'h2' : tagName}${attributesOf(element, place)}>`);
  return [...childNodes, CONTAINERS.has(tagName) ? `${LINE_END}</${tagName}>` : LEAF_END];
}

function inline(element: Element, lines: Lines, place: Place): (Node | string)[] {
  const { tagName, childNodes } = element;
  const [inner, ...others] = onlyElements(element);
  // Strong emphasis reads the same whichever of the two stands outside.
  if (tagName === 'em' && inner?.tagName === 'strong' && others.length === 0) {
    lines.write('<strong><em>');
    return [...inner.childNodes, '</em></strong>'];
  }
  const attributes = attributesOf(element, place);
  if (isOrdinal(element) || (attributes === '' && (tagName === 'span' || tagName === 'a'))) return childNodes;
  lines.write(`<${tagName}${attributes}>`);
  return [...childNodes, `</${tagName}>`];
}

function isItem(node: Element['parentNode']): boolean {
  return node !== null && 'tagName' in node && (node.tagName === 'li' || node.tagName === 'dd');
}

function boxOf(element: Element): string {
  return attribute(element, 'checked') === undefined ? '[ ] ' : '[x] ';
}

function isFormula(element: Element): boolean {
  return element.tagName === 'code' && classesOf(element).includes('math');
}

/** A formula as it was written in TeX. */
function formulaOf(element: Element): string {
  for (const node of nodesUnder(element))
    if (adapter.isElementNode(node) && node.tagName === 'annotation') return plainSigns(textOf(node).trim());
  return plainSigns(textOf(element).trim());
}
