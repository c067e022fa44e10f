import path from 'node:path';

import { pathFault } from './body-faults.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { ImageCatalogue } from '../markdown/image-catalogue.ts';
import type { ImageFile, Post } from '../schema/entry.ts';
import type { FrontMatter } from './front-matter.ts';

/** The image front matter names, beside the post or in `public/`; an address elsewhere is left to the author. */
export async function coverOf(matter: FrontMatter, { file, catalogue, root }: CoverSource): Promise<Cover> {
  const value = matter.values['image'] as string | { path?: unknown; alt?: string } | undefined;
  const written = typeof value === 'object' ? value.path : value;
  if (typeof written !== 'string' || /^(?:[a-z]+:|\/\/)/i.test(written)) return { files: [], diagnostics: [] };
  const { image, fault, near, values } = await catalogue.find(written, path.join(root, file));
  if (!image) {
    const key = typeof value === 'object' ? ['image', 'path'] : ['image'];
    const place = { file, ...matter.placeOf(key), found: matter.written(key) ?? '' };
    return { files: [], diagnostics: [{ ...place, ...pathFault({ kind: fault, path: written, near, values }) }] };
  }
  const { src, width, height, files } = image;
  const alt = typeof value === 'object' ? (value.alt ?? '') : '';
  return { image: { src, alt, width, height }, files, diagnostics: [] };
}

interface CoverSource {
  file: string;
  catalogue: ImageCatalogue;
  root: string;
}

export interface Cover {
  image?: Post['image'];
  files: ImageFile[];
  diagnostics: Diagnostic[];
}
