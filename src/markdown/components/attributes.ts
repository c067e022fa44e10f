import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';

import type { MdxComponent } from '../../schema/mdx-components.ts';

/**
 * The attributes that name something of the site, by component: an image, another file beside the text, a link, or a post.
 * They are looked up where the text is compiled, so they are written as they are, and are no expressions.
 */
export const namingAttributes: Readonly<Partial<Record<MdxComponent, Readonly<Record<string, AttributeRole>>>>> = {
  Embed: { poster: 'image' },
  Figure: { src: 'image' },
  Post: { file: 'post', address: 'address' },
  Quote: { href: 'link' },
  Video: { src: 'file', poster: 'image', captions: 'file' },
};

/** What an attribute holds: its text, `null` for an expression, undefined where it is not written or holds nothing. */
export function attributeOf({ attributes }: JsxElement, wanted: string): string | null | undefined {
  const found = attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === wanted);
  if (found?.type !== 'mdxJsxAttribute' || found.value === null || found.value === undefined) return undefined;
  return typeof found.value === 'string' ? found.value : null;
}

/** The offset at which an element begins in the text of its file. */
export function offsetOf({ position }: JsxElement): number {
  return position?.start.offset ?? 0;
}

export type JsxElement = Readonly<MdxJsxFlowElementHast | MdxJsxTextElementHast>;

export type AttributeRole = 'image' | 'file' | 'link' | 'post' | 'address';
