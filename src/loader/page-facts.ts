import type { BodyFacts } from '../markdown/facts.ts';
import type { RenderedBody } from './body.ts';

/** What pages ask of what was learnt of a body. */
export function pageFacts({ headings, images, components }: BodyFacts): Pick<RenderedBody, 'headings' | 'images' | 'components'> {
  return { headings, components, images: [...new Map(images.map((image) => [image.file, image])).values()] };
}
