import type { HastPluginDefinition } from 'satteri';

import { withBase } from '../domain/url.ts';

/** Puts addresses written from the site's root under its base: `/a-propos/` becomes `/journal/a-propos/`. */
export function linkPlugin(base: string): HastPluginDefinition {
  return {
    name: 'links',
    element: ['href', 'src'].map((attribute) => ({
      filter: attribute === 'href' ? ['a'] : ['img', 'video', 'audio', 'source'],
      visit(node, ctx) {
        const address = node.properties[attribute];
        if (typeof address === 'string' && /^\/(?!\/)/.test(address) && !address.startsWith(`${base}images/`)) {
          ctx.setProperty(node, attribute, withBase(address, base));
        }
      },
    })),
    raw(node) {
      return {
        ...node,
        value: node.value.replace(
          /(<[a-z][^>]*?\s(?:href|src)=["'])(\/(?!\/))/gi,
          (_, before: string, path: string) => `${before}${withBase(path, base)}`,
        ),
      };
    },
  };
}
