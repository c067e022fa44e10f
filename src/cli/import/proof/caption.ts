import { adapter, attribute, onlyElements, textOf } from './tree.ts';
import type { Element } from './tree.ts';

/**
 * The paragraph that a figure of Carnet's stands for: an image alone, in a link or not, whose caption is the title its author gave it.
 * Jekyll shows that title where the mouse rests.
 */
export function captionedImage(figure: Element): Element | undefined {
  if (figure.tagName !== 'figure') return undefined;
  const [shown, caption, ...others] = onlyElements(figure);
  if (!shown || caption?.tagName !== 'figcaption' || others.length > 0 || !caption.childNodes.every(adapter.isTextNode)) return undefined;
  const inside = shown.tagName === 'a' ? onlyElements(shown) : [shown];
  const [image] = inside;
  if (inside.length !== 1 || image?.tagName !== 'img' || attribute(image, 'title') !== undefined) return undefined;
  const titled: Element = { ...image, attrs: [...image.attrs, { name: 'title', value: textOf(caption) }] };
  const paragraph: Element = { ...figure, nodeName: 'p', tagName: 'p' };
  return { ...paragraph, childNodes: [shown === image ? titled : { ...shown, childNodes: [titled] }] };
}
