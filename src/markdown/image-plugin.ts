import { fileURLToPath } from 'node:url';
import type { HastPluginDefinition } from 'satteri';

import { factsOf } from './facts.ts';
import type { ImageCatalogue } from './image-catalogue.ts';

const SIZES = '(min-width: 46rem) 42rem, 100vw';

/** Publishes images written by their path beside the text: sized, in several widths, loaded when near. */
export function imagePlugin(catalogue: ImageCatalogue): HastPluginDefinition {
  return {
    name: 'images',
    element: {
      filter: ['img'],
      async visit(node, ctx) {
        const src = String(node.properties['src'] ?? '');
        const written = decode(src);
        if (!ctx.fileURL || !isLocal(written)) return;
        const { image, fault, near } = await catalogue.find(written, fileURLToPath(ctx.fileURL));
        const facts = factsOf(ctx.data);
        if (!image) {
          facts.faults.push({ kind: fault, path: src, near });
          return;
        }
        facts.images.push(...image.files);
        const { src: address, srcset, width, height } = image;
        const attributes = { src: address, srcset, sizes: srcset && SIZES, width, height, loading: 'lazy', decoding: 'async' };
        for (const [name, value] of Object.entries(attributes)) if (value !== undefined) ctx.setProperty(node, name, value);
      },
    },
  };
}

function isLocal(written: string): boolean {
  return written !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/|#|\?)/i.test(written);
}

function decode(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}
