import { defaultTreeAdapter as adapter } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

/** The value of an attribute. */
export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((held) => held.name === name)?.value;
}

/** The classes of an element, as written. */
export function classesOf(element: Element): readonly string[] {
  return (attribute(element, 'class') ?? '').split(/\s+/).filter(Boolean);
}

/** Every node under one, in the page's order; of an element that `skip` names, none. Deep trees need no stack. */
export function* nodesUnder(root: Parent, skip: (element: Element) => boolean = () => false): Generator<Node> {
  const waiting = [...root.childNodes].toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if (adapter.isElementNode(node) && !skip(node)) pushReversed(waiting, node.childNodes);
  }
}

/** Puts items on a stack so that the first of them comes next. There may be more than a call takes arguments. */
export function pushReversed<Item>(stack: Item[], items: readonly Item[]): void {
  for (const item of items.toReversed()) stack.push(item);
}

/** The text under a node, as written. */
export function textOf(root: Parent, skip?: (element: Element) => boolean): string {
  let text = '';
  for (const node of nodesUnder(root, skip)) if (adapter.isTextNode(node)) text += node.value;
  return text;
}

/** The elements right under a node, or nothing where text stands among them. */
export function onlyElements({ childNodes }: Parent): readonly Element[] {
  const words = childNodes.some((node) => adapter.isTextNode(node) && node.value.trim() !== '');
  return words ? [] : childNodes.filter((node) => adapter.isElementNode(node));
}

export { adapter };

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Parent = DefaultTreeAdapterTypes.ParentNode;
