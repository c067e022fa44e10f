import type { HastPluginDefinition } from 'satteri';

/** Makes a block of code that has a title a figure, under that title; the highlighter comes before. */
export const codePlugin = {
  name: 'code',
  element: {
    filter: ['pre'],
    visit(node) {
      const title = node.properties['dataTitle'] ?? node.properties['data-title'];
      if (typeof title !== 'string') return undefined;
      const caption = { type: 'element', tagName: 'figcaption', properties: {}, children: [{ type: 'text', value: title }] } as const;
      return {
        type: 'element',
        tagName: 'figure',
        properties: { className: ['listing'] },
        children: [{ ...caption, children: [...caption.children] }, { ...node }],
      };
    },
  },
} as const satisfies HastPluginDefinition;
