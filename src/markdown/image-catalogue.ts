import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

import { decodePath } from '../domain/url.ts';
import { slugOf } from '../domain/slug.ts';
import { nearest } from '../domain/spelling.ts';
import { leaves } from './leaves.ts';
import type { ImageFile } from '../schema/entry.ts';
import type { PathFault } from './facts.ts';
import type { Picture, PictureFault } from './picture.ts';

const WIDTHS = [640, 1080, 1600];

const read = new Map<string, Reading>();

/** Finds the images of a project, beside the texts and in `public/`, and says how each is published; an image is read once. */
export function imageCatalogue(root: string, base: string): ImageCatalogue {
  const known = new Map<string, Promise<ImageFinding>>();
  const find = (source: string) => {
    const found = known.get(source) ?? describe(source, { root, base });
    known.set(source, found);
    return found;
  };
  return {
    async find(written, from) {
      const plain = decodePath(written.replace(/[?#].*$/s, ''));
      const source = plain.startsWith('/') ? path.join(root, 'public', path.normalize(plain)) : path.resolve(path.dirname(from), plain);
      const finding = await find(source);
      return finding.near === undefined ? finding : { ...finding, near: besides(plain, finding.near) };
    },
    async stateOf(source) {
      return stateOf(await find(path.join(root, source)));
    },
  };
}

/** What changes wherever a page that shows the image would. */
export function stateOf({ image, fault }: ImageFinding): string {
  return image ? [`${image.width}x${image.height}`, ...image.files.map(({ file }) => file)].join(' ') : fault;
}

/** A file beside a written path, as it would be written. */
function besides(written: string, name: string): string {
  return `${written.slice(0, written.lastIndexOf('/') + 1)}${name}`;
}

async function describe(absolute: string, { root, base }: { root: string; base: string }): Promise<ImageFinding> {
  const source = path.relative(root, absolute).split(path.sep).join('/');
  const open = source.startsWith('public/');
  try {
    if (!open && (await isOutside(path.join(root, 'src/content'), absolute))) return { source, fault: 'image-outside' };
    const { hash, picture } = await pictureIn(absolute);
    if ('fault' in picture) {
      const { fault, values = {} } = picture;
      return { source, fault: open ? 'public-image-unreadable' : fault, values };
    }
    return { source, image: open ? asItIs(source, picture, base) : published(source, { ...picture, hash }, base) };
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    if (!missing) return { source, fault: open ? 'public-image-unreadable' : 'image-unreadable' };
    const beside = await readdir(path.dirname(absolute)).catch(() => []);
    const near = nearest(path.basename(absolute), beside.toSorted());
    return { source, fault: open ? 'public-image-missing' : 'image-missing', near };
  }
}

/** What was read of an image, kept for as long as its file is the same: a preview looks all of them up at every change. */
async function pictureIn(file: string): Promise<Reading> {
  const { size, mtimeMs, ctimeMs, ino } = await stat(file);
  const stamp = [size, mtimeMs, ctimeMs, ino].join(' ');
  const known = read.get(file);
  if (known?.stamp === stamp) return known;
  const bytes = await readFile(file);
  // What reads pictures takes a while to load, and a project may have none.
  const { readPicture } = await import('./picture.ts');
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const made = { stamp, hash, picture: await readPicture(bytes) };
  read.set(file, made);
  return made;
}

/** Whether a file stands outside a folder, or leads out of it. */
async function isOutside(folder: string, file: string): Promise<boolean> {
  return leaves(folder, file) || leaves(await realpath(folder), await realpath(file));
}

function asItIs(source: string, { width, height, lost }: Picture, base: string): PublishedImage {
  const address = source.slice('public/'.length).split('/').map(encodeURIComponent).join('/');
  return { files: [], width, height, src: `${base}${address}`, srcset: undefined, lost };
}

function published(
  source: string,
  { hash, width, height, vector, animated, lost }: Picture & { hash: string },
  base: string,
): PublishedImage {
  const name = `${slugOf(path.posix.parse(source).name)}.${hash}`;
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
    lost,
  };
}

export interface ImageCatalogue {
  /** Looks up an image by its path as written: from the root of the site, or relative to the file `from` (absolute path). */
  find(written: string, from: string): Promise<ImageFinding>;
  /** What is known of an image by its path from the project's folder, to compare with what was known of it before. */
  stateOf(source: string): Promise<string>;
}

/** `source` is its path from the project's folder. */
export type ImageFinding =
  | { source: string; image: PublishedImage; fault?: never; near?: never; values?: never }
  /** `near` is a file of a name like the one that is missing. */
  | { source: string; fault: PathFault['kind']; near?: string | undefined; values?: Readonly<Record<string, string>>; image?: never };

/** A source image as pages show it. */
export interface PublishedImage {
  /** Files to publish for it; none for what `public/` publishes. */
  files: ImageFile[];
  /** Pixels of the source, as it is shown. */
  width: number;
  height: number;
  src: string;
  srcset: string | undefined;
  /** What a drawing loses when it is published. */
  lost: readonly string[];
}

interface Reading {
  /** Of the file: what changes whenever its bytes do. */
  stamp: string;
  /** Of its bytes. */
  hash: string;
  picture: Picture | PictureFault;
}
