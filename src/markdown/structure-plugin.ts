import type { HastPluginDefinition } from 'satteri';

/** Fits a text into its page: the page has the only `h1`, and no style attribute passes the content security policy. */
export const structurePlugin = {
  name: 'structure',
  element: [
    {
      filter: ['h1'],
      visit: (node) => ({ ...node, tagName: 'h2' }),
    },
    {
      filter: ['th', 'td'],
      visit(node, ctx) {
        const style = String(node.properties['style'] ?? node.properties['align'] ?? '');
        const side = /(?:^|text-align:\s*)(left|center|right)/.exec(style)?.[1];
        if (node.tagName === 'th') ctx.setProperty(node, 'scope', 'col');
        if (!side) return;
        ctx.setProperty(node, 'style', null);
        ctx.setProperty(node, 'align', null);
        ctx.setProperty(node, 'className', [`align-${side}`]);
      },
    },
  ],
} as const satisfies HastPluginDefinition;
