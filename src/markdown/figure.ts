import type { Element } from 'hast';
import type { HastVisitorContext } from 'satteri';

import type { ImageAttributes } from './dress-image.ts';

/** The figure that an image makes with its title, where it stands alone in its paragraph, in a link or not. */
export function captionFigure(image: Readonly<Element>, ctx: Pick<HastVisitorContext, 'parent'>): Figure | undefined {
  const { title, ...properties } = image.properties;
  if (typeof title !== 'string' || title.trim() === '') return undefined;
  const around = ctx.parent(image);
  const link = around.type === 'element' && around.tagName === 'a' && around.children.length === 1 ? around : undefined;
  const block = link ? ctx.parent(link) : around;
  if (block.type !== 'element' || block.tagName !== 'p' || block.children.length !== 1) return undefined;
  const caption: Element = { type: 'element', tagName: 'figcaption', properties: {}, children: [{ type: 'text', value: title.trim() }] };
  return {
    block,
    withAttributes(set) {
      const shown: Element = { type: 'element', tagName: 'img', properties: { ...properties, ...set }, children: [] };
      const inner: Element = link ? { type: 'element', tagName: 'a', properties: { ...link.properties }, children: [shown] } : shown;
      return { type: 'element', tagName: 'figure', properties: { ...block.properties }, children: [inner, caption] };
    },
  };
}

interface Figure {
  /** The paragraph it takes the place of. */
  block: Readonly<Element>;
  withAttributes(set: ImageAttributes): Element;
}
