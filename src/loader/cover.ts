import path from 'node:path';

import { imageFaults } from './body-faults.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { ImageCatalogue } from '../markdown/image-catalogue.ts';
import type { ImageFile, Post } from '../schema/entry.ts';
import type { FrontMatter } from './front-matter.ts';

/** The image front matter names, if it stands beside the post; an address elsewhere is left to the author. */
export async function coverOf(matter: FrontMatter, { file, text, catalogue, root }: CoverSource): Promise<Cover> {
  const value = matter.values['image'] as string | { path?: string; alt?: string } | undefined;
  const written = typeof value === 'string' ? value : value?.path;
  if (written === undefined || /^(?:[a-z]+:|\/)/i.test(written)) return { files: [], diagnostics: [] };
  const { image, fault } = await catalogue.find(written, path.join(root, file));
  if (!image) {
    const source = { file, text, body: '', bodyLine: 1, separator: '', digest: '' };
    return { files: [], diagnostics: imageFaults([{ kind: fault, path: written }], source) };
  }
  const { src, width, height, files } = image;
  const alt = typeof value === 'object' ? (value.alt ?? '') : '';
  return { image: { src, alt, width, height }, files, diagnostics: [] };
}

interface CoverSource {
  file: string;
  text: string;
  catalogue: ImageCatalogue;
  root: string;
}

interface Cover {
  image?: Post['image'];
  files: ImageFile[];
  diagnostics: Diagnostic[];
}
