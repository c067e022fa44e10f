import type { Element, ElementContent } from 'hast';

import { makeElement } from './element.ts';
import { isNoteCall } from './notes.ts';
import type { Document } from './document.ts';

/** Fills the tables of contents, once all headings are known, with Jekyll's ids: `markdown-toc`, `markdown-toc-…`. */
export function fillContents({ contents, headings, reading }: Document): void {
  const { tocLevels } = reading.options;
  const listed = headings.filter(({ level, element }) => tocLevels.includes(level) && !isLeftOut(element));
  for (const list of contents) {
    const id = String((list.properties['id'] ??= 'markdown-toc'));
    const open: Entry[] = [{ level: 0, list }];
    for (const { level, id: target, element } of listed) {
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      const parent = open.at(-1);
      const link = makeElement('a', { href: `#${target}`, id: `${id}-${target}` }, plain(element.children));
      const item = makeElement('li', {}, [link]);
      parent?.list.children.push(item);
      open.push({ level, list: sublist(item, list.tagName) });
    }
    prune(list);
  }
}

function isLeftOut({ properties }: Element): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes('no_toc');
}

function sublist(item: Element, tagName: string): Element {
  const list = makeElement(tagName, {}, []);
  item.children.push(list);
  return list;
}

/** Takes out lists that nothing was added to. */
function prune(list: Element): void {
  for (const item of list.children) {
    if (item.type !== 'element') continue;
    item.children = item.children.filter(
      (child) => child.type !== 'element' || child.tagName !== list.tagName || child.children.length > 0,
    );
    for (const child of item.children) if (child.type === 'element' && child.tagName === list.tagName) prune(child);
  }
}

/** The words of a heading, without calls of notes and without links. */
function plain(content: readonly ElementContent[]): ElementContent[] {
  return content.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (isNoteCall(node)) return [];
    const children = plain(node.children);
    return node.tagName === 'a' ? children : [{ ...node, children }];
  });
}

interface Entry {
  level: number;
  list: Element;
}
