import { bareAvif } from './avif.ts';
import { imageFormat } from './format.ts';
import { bareGif } from './gif.ts';
import { bareJpeg } from './jpeg.ts';
import { barePng } from './png.ts';
import { bareWebp } from './webp.ts';
import type { ImageFormat } from './format.ts';

const READERS: Readonly<Partial<Record<ImageFormat, (bytes: Buffer) => BareImage | undefined>>> = {
  jpeg: bareJpeg,
  png: barePng,
  webp: bareWebp,
  gif: bareGif,
  avif: bareAvif,
};

/**
 * A bitmap without what it tells of its camera, author, place and tools. Pixels, colours, animation and the way up stay; nothing is
 * encoded anew. Bytes that hold nothing to take out come back as they are.
 *
 * @returns undefined where the bytes are no JPEG, PNG, WebP, GIF or AVIF, or their structure cannot be followed
 */
export function bareImage(bytes: Buffer): BareImage | undefined {
  const format = imageFormat(bytes);
  try {
    return format && READERS[format]?.(bytes);
  } catch (error) {
    // A length that leads out of the file.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** An image without its metadata. */
export interface BareImage {
  bytes: Buffer;
  /** False where the file ends before the image does. */
  whole: boolean;
}
