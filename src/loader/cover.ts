import path from 'node:path';

import { pathFault } from './path-fault.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { ImageCatalogue } from '../markdown/image-catalogue.ts';
import type { ImageFile, Post } from '../schema/entry.ts';
import type { FrontMatter } from './front-matter.ts';

/** The image front matter names, beside the post or in `public/`; one that stands elsewhere is told, for no page shows it. */
export async function coverOf(matter: FrontMatter, { file, catalogue, root }: CoverSource): Promise<Cover> {
  const value = matter.values['image'] as string | { path?: unknown; alt?: string } | undefined;
  const written = typeof value === 'object' ? value.path : value;
  if (typeof written !== 'string') return { files: [], diagnostics: [] };
  const key = typeof value === 'object' ? ['image', 'path'] : ['image'];
  // Of a head that was kept, what is written costs a reading of its front matter.
  const place = () => ({ file, ...matter.placeOf(key), found: matter.written(key) ?? '' });
  const elsewhere = elsewhereKind(written);
  if (elsewhere) {
    const values = { path: written, key: 'image', suggestion: 'images/plan.png' };
    return { files: [], diagnostics: [{ ...place(), kind: elsewhere, values }] };
  }
  const { image, fault, near, values } = await catalogue.find(written, path.join(root, file));
  if (!image) return { files: [], diagnostics: [{ ...place(), ...pathFault({ kind: fault, path: written, near, values }) }] };
  const { src, width, height, files } = image;
  const alt = typeof value === 'object' ? (value.alt ?? '') : '';
  // No network shows a drawing: its file is published only where a text shows it.
  return { image: { src, alt, width, height }, files: src.endsWith('.svg') ? [] : files, diagnostics: [] };
}

/** What is wrong with an address where a path should be, by its scheme. */
function elsewhereKind(written: string): Diagnostic['kind'] | undefined {
  if (/^(?:https?:|\/\/)/i.test(written)) return 'image-remote';
  if (/^data:/i.test(written)) return 'image-data';
  if (/^(?:file:|[a-z]:[\\/])/i.test(written)) return 'link-machine';
  return /^[a-z][a-z\d+.-]*:/i.test(written) ? 'expected-path' : undefined;
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
