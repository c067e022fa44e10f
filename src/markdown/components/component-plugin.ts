import type { HastNode, HastPluginDefinition, HastVisitorContext } from 'satteri';

import { mdxComponents } from '../../schema/mdx-components.ts';
import { factsOf } from '../facts.ts';
import { attributeOf, namingAttributes, offsetOf } from './attributes.ts';
import { chartTable } from './chart-table.ts';
import { galleryList } from './gallery.ts';
import { lookUp } from './look-up.ts';
import type { MdxComponent } from '../../schema/mdx-components.ts';
import type { PipelineOptions } from '../pipeline.ts';
import type { AttributeRole, JsxElement } from './attributes.ts';

const EXAMPLES: Readonly<Record<AttributeRole, string>> = {
  image: 'images/plan.png',
  file: 'videos/film.mp4',
  link: '2026-05-01-mon-billet.md',
  post: '2026-05-01-mon-billet.md',
  address: '/2026/05/01/mon-billet.html',
};

/**
 * Readies the components an author uses without importing them: what they name is looked up and published, and they are given where
 * it stands. Comes after images and links, whose work it goes on with.
 */
export function componentPlugin(options: PipelineOptions): HastPluginDefinition {
  const filter = Object.keys(mdxComponents);
  return {
    name: 'components',
    options: { position: true },
    mdxJsxFlowElement: { filter, visit: (node, ctx) => ready(node, ctx, options) },
    mdxJsxTextElement: {
      filter,
      visit(node, ctx) {
        const name = node.name ?? '';
        factsOf(ctx.data).faults.push({ kind: 'component-inline', path: `<${name}`, at: offsetOf(node), name });
      },
    },
  };
}

async function ready(node: JsxElement, ctx: HastVisitorContext, options: PipelineOptions): Promise<HastNode | undefined> {
  const name = node.name as MdxComponent;
  const { components, faults } = factsOf(ctx.data);
  if (!components.includes(name)) components.push(name);
  for (const [attribute, role] of Object.entries(namingAttributes[name] ?? {})) {
    const written = attributeOf(node, attribute);
    if (written === null)
      faults.push({ kind: 'component-expression', path: `${attribute}=`, near: EXAMPLES[role], at: offsetOf(node), name });
    if (typeof written !== 'string') continue;
    const given = await lookUp(role, { attribute, written, at: offsetOf(node) }, ctx, options);
    for (const [key, value] of Object.entries(given)) if (value !== undefined) ctx.setProperty(node, key, String(value));
  }
  if (name === 'Toc' && ctx.fileURL) ctx.setProperty(node, 'source', options.targets.sourceOf(ctx.fileURL));
  if (name === 'Chart') ctx.setProperty(node, 'table', JSON.stringify(chartTable(node, ctx, options.wordsOf(ctx.fileURL))));
  return name === 'Gallery' ? galleryList(node, ctx, options) : undefined;
}
