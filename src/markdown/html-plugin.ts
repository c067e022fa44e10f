import type { HastPluginDefinition } from 'satteri';

/** Takes a text of HTML for what it is, before all other plugins. */
export function htmlPlugin(source: string): HastPluginDefinition {
  return {
    name: 'html',
    before(root, ctx) {
      ctx.replaceNode(root, { type: 'root', children: [{ type: 'raw', value: source }] });
    },
  };
}
