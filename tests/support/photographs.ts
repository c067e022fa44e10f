import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** What no published byte may hold. */
export const SECRETS = ['Zqauteur', 'Zqlieu', 'Zqxmp'] as const;

/** Pictures with who took them, where and with what in them: Exif with a place, XMP, and a colour profile. */
export async function photograph(format: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif', options: PhotographOptions = {}): Promise<Buffer> {
  const { orientation, words = SECRETS, width = 24, height = 16, icc } = options;
  const [author, place, xmp] = words;
  const pixels = Buffer.from(Array.from({ length: width * height * 3 }, (_, at) => (at * 7 + (at % 11) * 13) % 256));
  const picture = sharp(pixels, { raw: { width, height, channels: 3 } })
    .withMetadata(orientation === undefined ? {} : { orientation })
    .withExifMerge({
      IFD0: { Artist: author ?? '', ImageDescription: author ?? '' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 10/1 0/1', GPSAreaInformation: place ?? '' },
    })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${xmp}</rdf:RDF></x:xmpmeta>`,
    );
  const profiled = icc === undefined ? picture : picture.withIccProfile(icc);
  const encoded = await profiled.toFormat(format, format === 'webp' || format === 'avif' ? { lossless: true } : {}).toBuffer();
  return format === 'gif' ? withComment(encoded, words.join(' ')) : encoded;
}

/** A PNG of a few bytes that says it has that many pixels. */
export function hugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(64))), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A GIF with a comment before its trailer. */
function withComment(gif: Buffer, comment: string): Buffer {
  return Buffer.concat([gif.subarray(0, -1), Buffer.from([0x21, 0xfe, comment.length]), Buffer.from(comment), Buffer.from([0, 0x3b])]);
}

interface PhotographOptions {
  /** Exif orientation, 1 to 8. */
  orientation?: number;
  /** Author, place and XMP instead of the secrets. */
  words?: readonly string[];
  width?: number;
  height?: number;
  /** A colour profile by its name. */
  icc?: string;
}
