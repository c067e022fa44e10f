import { type Draft } from '../draft.ts';

const BOX = /^\[([ xX])\]\s+/;

/** A list of tasks, where items begin with a box; else the list itself. */
export function asTaskList(list: Draft): Draft {
  const children = list.children.map((item) => (item.type === 'draft' ? withBox(item) : item));
  if (children.every((item, index) => item === list.children[index])) return list;
  return { ...list, properties: { ...list.properties, className: ['contains-task-list'] }, children };
}

function withBox(item: Draft): Draft {
  const [first, ...rest] = item.children;
  const spans = first?.type === 'draft' && first.tagName === 'p' ? first.children[0] : first;
  const box = spans?.type === 'spans' ? BOX.exec(spans.source) : null;
  if (spans?.type !== 'spans' || !box) return item;
  const input: Draft = {
    type: 'draft',
    tagName: 'input',
    properties: { type: 'checkbox', disabled: true, ...(box[1] !== ' ' && { checked: true }) },
    children: [],
    ial: [],
  };
  const content = [input, { type: 'text' as const, value: ' ' }, { ...spans, source: spans.source.slice(box[0].length) }];
  const head = first?.type === 'draft' ? [{ ...first, children: content }] : content;
  return { ...item, properties: { ...item.properties, className: ['task-list-item'] }, children: [...head, ...rest] };
}
