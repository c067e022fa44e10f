import type { HastNode, HastPluginDefinition, HastVisitorContext } from 'satteri';

import { frenchSpaces, NOT_PROSE } from '../domain/typography.ts';

/** Sets the spaces of French punctuation in text, code left alone. It comes after the ids of headings, which it would change. */
export const typographyPlugin = {
  name: 'typography',
  text(node, ctx) {
    const value = frenchSpaces(node.value);
    if (value === node.value) return undefined;
    let around: ReturnType<HastVisitorContext['parent']> = ctx.parent(node);
    while (around && around.type !== 'root') {
      if (around.type === 'element' && NOT_PROSE.includes(around.tagName)) return undefined;
      around = ctx.parent(around as Readonly<HastNode>);
    }
    return { ...node, value };
  },
} as const satisfies HastPluginDefinition;
