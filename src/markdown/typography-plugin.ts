import type { HastNode, HastPluginDefinition, HastVisitorContext } from 'satteri';

import { frenchSpaces } from '../domain/typography.ts';

const UNTOUCHED: ReadonlySet<string> = new Set(['code', 'pre', 'kbd', 'samp', 'var', 'script', 'style', 'math', 'svg']);

/** Sets the spaces of French punctuation in text, code left alone. It comes after the ids of headings, which it would change. */
export const typographyPlugin = {
  name: 'typography',
  text(node, ctx) {
    const value = frenchSpaces(node.value);
    if (value === node.value) return undefined;
    let around: ReturnType<HastVisitorContext['parent']> = ctx.parent(node);
    while (around && around.type !== 'root') {
      if (around.type === 'element' && UNTOUCHED.has(around.tagName)) return undefined;
      around = ctx.parent(around as Readonly<HastNode>);
    }
    return { ...node, value };
  },
} as const satisfies HastPluginDefinition;
