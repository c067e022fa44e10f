import type { HastNode, HastPluginDefinition } from 'satteri';

import { FIRST_SCREEN } from './first-image.ts';

/** Has the first image of MDX loaded at once, as `firstImageEager` does in HTML. */
export const firstImagePlugin = {
  name: 'first-image',
  after(root, ctx) {
    const waiting: Readonly<HastNode>[] = [root];
    let before = 0;
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (isImage(next)) {
        ctx.setProperty(next, 'loading', 'eager');
        if (before < FIRST_SCREEN) ctx.setProperty(next, 'fetchpriority', 'high');
        return;
      }
      if (next.type === 'text') before += next.value.length;
      if ('children' in next) waiting.push(...(next.children as HastNode[]).toReversed());
    }
  },
} as const satisfies HastPluginDefinition;

function isImage(node: Readonly<HastNode>): boolean {
  return (node.type === 'element' && node.tagName === 'img') || ('name' in node && node.name === 'img');
}
