import type { Element } from 'hast';

/** An element of the page. */
export function makeElement(tagName: string, properties: Element['properties'], children: Element['children']): Element {
  return { type: 'element', tagName, properties, children };
}
