import sharp from 'sharp';

import { bareImage } from '../media/bare-image.ts';
import { imageFormat } from '../media/format.ts';
import { cleanSvg } from '../media/svg.ts';
import type { ImageFormat } from '../media/format.ts';

/** Pixels of all frames: what sharp decodes at most, lest a file of a few bytes fill the memory. */
const MOST_PIXELS = 0x3f_ff ** 2;

/** Formats no browser shows, by the names their authors know. */
const UNSHOWN: Readonly<Partial<Record<ImageFormat, string>>> = {
  heic: 'HEIC',
  tiff: 'TIFF',
  psd: 'Photoshop',
  raw: 'RAW',
  jxl: 'JPEG XL',
  bmp: 'BMP',
  ico: 'ICO',
};

/** What the bytes of an image are; its pixels are decoded only when it is encoded. */
export async function readPicture(bytes: Buffer): Promise<Picture | PictureFault> {
  const format = imageFormat(bytes);
  const name = format ? UNSHOWN[format] : /^\s*<(?:!doctype\s+html|html)\b/i.test(bytes.toString('latin1', 0, 512)) ? 'HTML' : undefined;
  if (name !== undefined) return { fault: 'image-format', values: { format: name } };
  const drawing = format === 'svg' ? cleanSvg(bytes.toString()) : undefined;
  if (!drawing && !(format && bareImage(bytes)?.whole)) return { fault: 'image-unreadable' };
  try {
    const source = drawing ? Buffer.from(drawing.svg) : bytes;
    const { autoOrient, pages = 1 } = await sharp(source, { limitInputPixels: false }).metadata();
    const { width, height } = autoOrient;
    if (!drawing && width * height * pages > MOST_PIXELS)
      return { fault: 'image-large', values: { width: `${width}`, height: `${height}` } };
    return { width, height, vector: drawing !== undefined, animated: pages > 1, lost: drawing?.lost ?? [] };
  } catch {
    return { fault: 'image-unreadable' };
  }
}

export interface Picture {
  /** Pixels, as it is shown: a photograph that lies on its side is turned. */
  width: number;
  height: number;
  vector: boolean;
  animated: boolean;
  /** What a drawing loses when it is published. */
  lost: readonly string[];
}

export interface PictureFault {
  fault: 'image-format' | 'image-unreadable' | 'image-large';
  values?: Readonly<Record<string, string>>;
}
