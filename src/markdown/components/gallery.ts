import type { HastNode, HastVisitorContext } from 'satteri';

import { rulesFor } from '../../domain/typography/language.ts';
import { setText } from '../../domain/typography/set.ts';
import { factsOf } from '../facts.ts';
import { offsetOf } from './attributes.ts';
import type { PipelineOptions } from '../pipeline.ts';
import type { JsxElement } from './attributes.ts';

const SIZES = '(min-width: 46rem) 14rem, 45vw';

/** A gallery as a list of its images, each a link to the whole of it; what is no image is told. */
export function galleryList(
  node: JsxElement,
  { data, fileURL }: Pick<HastVisitorContext, 'data' | 'fileURL'>,
  { wordsOf, site }: Texts,
): HastNode {
  const { faults } = factsOf(data);
  const { enlarge } = wordsOf(fileURL);
  const place = { at: offsetOf(node), name: 'Gallery' };
  const inside = node.children.flatMap((child) => (isElement(child, 'p') ? (child.children as HastNode[]) : [child as HastNode]));
  const shown = inside.filter((child) => !(child.type === 'text' && child.value.trim() === '') && child.type !== 'mdxFlowExpression');
  const pictures = shown.filter((child) => isElement(child, 'img') || isElement(child, 'figure'));
  if (pictures.length === 0 || pictures.length < shown.length) faults.push({ kind: 'gallery-content', path: '<Gallery', ...place });
  const link = (image: HastElement, index: number): HastElement => {
    const { src, alt, srcset } = image.properties;
    const text = typeof alt === 'string' ? alt.trim() : '';
    const sized = { ...image, properties: { ...image.properties, ...(srcset === undefined ? {} : { sizes: SIZES }) } };
    return element('a', [sized], { href: src, ariaLabel: enlarge(setText(text, rulesFor(site)) || `${index + 1}`) });
  };
  const items = pictures.map((picture, index) => {
    if (isElement(picture, 'img')) return element('li', [link(picture, index)]);
    return element('li', [withChildren(picture as HastElement, (child) => (isElement(child, 'img') ? link(child, index) : child))]);
  });
  return { ...node, children: [element('ul', items)] } as HastNode;
}

function withChildren(node: HastElement, change: (child: HastNode) => HastNode): HastElement {
  return { ...node, children: node.children.map((child) => change(child as HastNode)) as HastElement['children'] };
}

function element(tagName: string, children: readonly HastNode[], properties: HastElement['properties'] = {}): HastElement {
  return { type: 'element', tagName, properties, children: [...children] as HastElement['children'] };
}

function isElement(node: { type: string }, tagName: string): node is HastElement {
  return node.type === 'element' && (node as HastElement).tagName === tagName;
}

type Texts = Pick<PipelineOptions, 'wordsOf' | 'site'>;
type HastElement = Extract<HastNode, { type: 'element' }>;
