import { createHash } from 'node:crypto';
import { readdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

import { slugOf } from '../domain/slug.ts';
import { nearest } from '../domain/spelling.ts';
import type { ImageFile } from '../schema/entry.ts';
import type { PathFault } from './facts.ts';

const WIDTHS = [640, 1080, 1600];

/** Finds source images in the content of a project and says how each is published; a source is read once. */
export function imageCatalogue(root: string, base: string): ImageCatalogue {
  const known = new Map<string, Promise<ImageFinding>>();
  return {
    async find(written, from) {
      const source = path.resolve(path.dirname(from), written);
      const found = known.get(source) ?? describe(source, { root, base });
      known.set(source, found);
      const finding = await found;
      return finding.near === undefined ? finding : { ...finding, near: besides(written, finding.near) };
    },
  };
}

/** A file beside a written path, as it would be written. */
function besides(written: string, name: string): string {
  return `${written.slice(0, written.lastIndexOf('/') + 1)}${name}`;
}

async function describe(absolute: string, { root, base }: { root: string; base: string }): Promise<ImageFinding> {
  try {
    const content = await realpath(path.join(root, 'src/content'));
    if (isOutside(path.join(root, 'src/content'), absolute)) return { fault: 'image-outside' };
    if (isOutside(content, await realpath(absolute))) return { fault: 'image-outside' };
    const bytes = await readFile(absolute);
    const { width, height, format, pages = 1 } = await sharp(bytes).metadata();
    const source = path.relative(root, absolute).split(path.sep).join('/');
    return { image: published({ source, bytes, width, height, vector: format === 'svg', animated: pages > 1 }, base) };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) return { fault: 'image-unreadable' };
    const beside = await readdir(path.dirname(absolute)).catch(() => []);
    return { fault: 'image-missing', near: nearest(path.basename(absolute), beside.toSorted()) };
  }
}

function isOutside(folder: string, file: string): boolean {
  return path.relative(folder, file).split(path.sep)[0] === '..';
}

function published({ source, bytes, width, height, vector, animated }: SourceImage, base: string): PublishedImage {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const name = `${slugOf(path.parse(source).name)}.${hash}`;
  const widths = animated ? [width] : [...new Set([...WIDTHS.filter((candidate) => candidate < width), Math.min(width, 1600)])];
  const files: ImageFile[] = vector
    ? [{ file: `${name}.svg`, source }]
    : widths.map((size) => ({ file: `${name}-${size}.webp`, source, width: size }));
  const address = ({ file }: ImageFile) => `${base}images/${file}`;
  return {
    files,
    width,
    height,
    src: files.map(address).at(-1) ?? '',
    srcset: files.length > 1 ? files.map((file) => `${address(file)} ${file.width}w`).join(', ') : undefined,
  };
}

export interface ImageCatalogue {
  /** Looks up an image by its path as written, relative to the file `from` (absolute path). */
  find(written: string, from: string): Promise<ImageFinding>;
}

export type ImageFinding =
  | { image: PublishedImage; fault?: never; near?: never }
  /** `near` is a file of a name like the one that is missing. */
  | { fault: Exclude<PathFault['kind'], 'link-missing'>; near?: string | undefined; image?: never };

/** A source image as pages show it. */
export interface PublishedImage {
  files: ImageFile[];
  /** Pixels of the source. */
  width: number;
  height: number;
  src: string;
  srcset: string | undefined;
}

interface SourceImage {
  source: string;
  bytes: Buffer;
  width: number;
  height: number;
  vector: boolean;
  animated: boolean;
}
