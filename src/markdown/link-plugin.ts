import type { HastPluginDefinition, HastVisitorContext, MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';

import { withBase } from '../domain/url.ts';

const ATTRIBUTES = { href: ['a'], src: ['img', 'video', 'audio', 'source'] } as const;

/** Puts addresses written from the site's root under its base: `/a-propos/` becomes `/journal/a-propos/`. */
export function linkPlugin(base: string): HastPluginDefinition {
  const jsx = { filter: Object.values(ATTRIBUTES).flat(), visit: (node: JsxElement, ctx: HastVisitorContext) => moveJsx(node, ctx, base) };
  return {
    name: 'links',
    element: Object.entries(ATTRIBUTES).map(([attribute, filter]) => ({
      filter: [...filter],
      visit(node, ctx) {
        const address = node.properties[attribute];
        if (typeof address === 'string' && isFromRoot(address) && !address.startsWith(`${base}images/`)) {
          ctx.setProperty(node, attribute, withBase(address, base));
        }
      },
    })),
    // HTML as MDX reads it.
    mdxJsxFlowElement: jsx,
    mdxJsxTextElement: jsx,
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

function moveJsx(node: JsxElement, ctx: HastVisitorContext, base: string): void {
  for (const { name, value } of node.attributes.filter((attribute) => attribute.type === 'mdxJsxAttribute')) {
    if (Object.hasOwn(ATTRIBUTES, name) && typeof value === 'string' && isFromRoot(value)) {
      ctx.setProperty(node, name, withBase(value, base));
    }
  }
}

function isFromRoot(address: string): boolean {
  return /^\/(?!\/)/.test(address);
}

type JsxElement = Readonly<MdxJsxFlowElementHast | MdxJsxTextElementHast>;
