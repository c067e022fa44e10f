import { fileURLToPath } from 'node:url';
import type { HastPluginDefinition, HastVisitorContext, MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';

import { dressImage } from './dress-image.ts';
import { factsOf } from './facts.ts';
import { captionFigure } from './figure.ts';
import { tagsIn, withAttributes } from './html-tags.ts';
import type { ImageAttributes, ImagePlace } from './dress-image.ts';
import type { ImageCatalogue } from './image-catalogue.ts';

/** Publishes images, however they are written: by Markdown, as HTML, as JSX. One with a title that stands alone becomes a figure. */
export function imagePlugin(catalogue: ImageCatalogue, origin: string): HastPluginDefinition {
  const dress = (given: ImageAttributes, ctx: Context, markup?: string) => dressImage(given, placeIn(ctx, { catalogue, origin, markup }));
  const jsx = {
    filter: ['img'],
    async visit(node: JsxElement, ctx: HastVisitorContext) {
      if (!ctx.fileURL) return;
      const set = await dress(jsxAttributes(node), ctx);
      for (const [name, value] of Object.entries(set)) ctx.setProperty(node, name, value);
    },
  };
  return {
    name: 'images',
    element: {
      filter: ['img'],
      async visit(node, ctx) {
        if (!ctx.fileURL) return;
        const figure = captionFigure(node, ctx);
        const { alt, ...given } = Object.fromEntries(
          Object.entries(node.properties).map(([name, value]) => [name.toLowerCase(), `${value}`]),
        );
        const set = await dress(alt ? { ...given, alt } : given, ctx, `![](${given['src'] ?? ''}`);
        if (figure) ctx.replaceNode(figure.block, figure.withAttributes(set));
        else for (const [name, value] of Object.entries(set)) ctx.setProperty(node, name, value);
      },
    },
    mdxJsxFlowElement: jsx,
    mdxJsxTextElement: jsx,
    async raw(node, ctx) {
      const tags = ctx.fileURL && /<img/i.test(node.value) ? tagsIn(node.value, ['img']) : [];
      if (tags.length === 0) return undefined;
      const changes = [];
      for (const tag of tags) changes.push({ tag, set: await dress(tag.attributes, ctx, node.value.slice(tag.start, tag.end)) });
      return { ...node, value: withAttributes(node.value, changes) };
    },
  };
}

function placeIn({ fileURL, data }: Context, rest: Pick<ImagePlace, 'catalogue' | 'origin' | 'markup'>): ImagePlace {
  return { ...rest, file: fileURL ? fileURLToPath(fileURL) : '', facts: factsOf(data) };
}

/** Attributes written as text; of others it is known that they are there. */
function jsxAttributes({ attributes }: JsxElement): ImageAttributes {
  const named = attributes.map((attribute): [string, string] =>
    attribute.type === 'mdxJsxAttribute'
      ? [attribute.name.toLowerCase(), typeof attribute.value === 'string' ? attribute.value : attribute.name === 'src' ? '' : '…']
      : ['alt', '…'],
  );
  return Object.fromEntries(named);
}

type JsxElement = Readonly<MdxJsxFlowElementHast | MdxJsxTextElementHast>;
type Context = Pick<HastVisitorContext, 'fileURL' | 'data'>;
