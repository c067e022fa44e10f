import { defaultTreeAdapter as tree, parse, parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

const SELECTOR = /^([a-z][\w-]*)?((?:\.[\w-]+)*)((?:\[[\w:-]+(?:="[^"]*")?\])*)$/;

/** A whole page as a browser's parser reads it. */
export function parsePage(html: string): Document {
  return parse(html);
}

/** A piece of HTML as a browser's parser reads it. */
export function parsePiece(html: string): Fragment {
  return parseFragment(html);
}

/** The elements under a node that a simple selector names (`a`, `.e-content`, `link[rel="canonical"]`), in the page's order. */
export function all(root: Parent, selector = ''): Element[] {
  const match = matcher(selector);
  const visit = (node: Node): Element[] =>
    tree.isElementNode(node) ? [...(match(node) ? [node] : []), ...childrenOf(node).flatMap(visit)] : [];
  return childrenOf(root).flatMap(visit);
}

/**
 * The only element a selector names.
 *
 * @throws where there is none, or more than one
 */
export function only(root: Parent, selector: string): Element {
  const [first, ...others] = all(root, selector);
  if (!first || others.length > 0) throw new Error(`${all(root, selector).length} elements are ${selector}`);
  return first;
}

/** The value of an attribute. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((held) => held.name === name)?.value;
}

/** The text under a node, ordinary white space folded; elements that `skip` names are left out. */
export function textOf(root: Parent, skip: (element: Element) => boolean = () => false): string {
  const visit = (node: Node): string => {
    if (tree.isTextNode(node)) return node.value;
    return tree.isElementNode(node) && !skip(node) ? childrenOf(node).map(visit).join('') : '';
  };
  return fold(childrenOf(root).map(visit).join('')).trim();
}

/** A text with its ordinary white space folded; the spaces of French typography stay. */
export function fold(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ');
}

/** The tags, ids, links and text under a node, as a tree that compares by value. */
export function outline(root: Parent): Outline[] {
  return childrenOf(root).flatMap((node): Outline[] => {
    if (tree.isTextNode(node)) return /^\s*\n\s*$/.test(node.value) ? [] : [fold(node.value)];
    if (!tree.isElementNode(node)) return [];
    const [id, href] = [attribute(node, 'id'), attribute(node, 'href')];
    return [{ tag: node.tagName, ...(id === undefined ? {} : { id }), ...(href === undefined ? {} : { href }), inside: outline(node) }];
  });
}

/** The nodes right under one. */
export function childrenOf(node: Parent): readonly Node[] {
  return tree.isElementNode(node) && node.tagName === 'template' && 'content' in node ? node.content.childNodes : node.childNodes;
}

function matcher(selector: string): (element: Element) => boolean {
  const [, tag, classes = '', conditions = ''] = SELECTOR.exec(selector) ?? [];
  if (tag === undefined && classes + conditions !== selector) throw new Error(`not a simple selector: ${selector}`);
  const names = classes.split('.').filter(Boolean);
  const wanted = [...conditions.matchAll(/\[([\w:-]+)(?:="([^"]*)")?\]/g)];
  return (element) =>
    (tag === undefined || element.tagName === tag) &&
    names.every((name) => (attribute(element, 'class') ?? '').split(/\s+/).includes(name)) &&
    wanted.every(([, name = '', value]) => {
      const held = attribute(element, name);
      return held !== undefined && (value === undefined || held === value);
    });
}

export type Outline = string | { tag: string; id?: string; href?: string; inside: Outline[] };
export type Document = DefaultTreeAdapterTypes.Document;
export type Fragment = DefaultTreeAdapterTypes.DocumentFragment;
export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Parent = DefaultTreeAdapterTypes.ParentNode;
