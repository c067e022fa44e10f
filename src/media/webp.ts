import { orientationBlock, orientationOf } from './orientation.ts';
import type { BareImage } from './bare-image.ts';

const HEADER = 12;

/** Chunks that say how a picture looks (RFC 9649, 2.7). */
const SHOWN: ReadonlySet<string> = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const EXIF_FLAG = 0x08;
const XMP_FLAG = 0x04;

/** A WebP without Exif, XMP and unknown chunks; of Exif, the way up stays. */
export function bareWebp(bytes: Buffer): BareImage | undefined {
  const stated = bytes.readUInt32LE(4) + 8;
  const chunks = chunksIn(bytes.subarray(0, stated));
  if (!chunks.some(({ name }) => name === 'VP8 ' || name === 'VP8L' || name === 'ANMF')) return undefined;
  const exif = chunks.find(({ name }) => name === 'EXIF');
  const block = orientationBlock(exif ? orientationOf(exif.raw.subarray(8)) : 1);
  const shown = chunks
    .filter(({ name }) => SHOWN.has(name))
    .map(({ name, raw }) => (name === 'VP8X' ? withFlags(raw, block.length > 0) : raw));
  const made = Buffer.concat([bytes.subarray(0, HEADER), ...shown, ...(block.length > 0 ? [exifChunk(block)] : [])]);
  const whole = stated <= bytes.length && chunks.every(({ cut }) => !cut);
  if (whole) made.writeUInt32LE(made.length - 8, 4);
  return { bytes: made.equals(bytes) ? bytes : made, whole };
}

function chunksIn(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = HEADER; at + 8 <= bytes.length;) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    // Encoders forget the byte that pads the last chunk.
    chunks.push({ name: bytes.toString('latin1', at, at + 4), raw: bytes.subarray(at, end), cut: at + 8 + size > bytes.length });
    at = end;
  }
  return chunks;
}

function withFlags(raw: Buffer, exif: boolean): Buffer {
  const made = Buffer.from(raw);
  if (made.length > 8) made[8] = ((raw[8] ?? 0) & ~(EXIF_FLAG | XMP_FLAG)) | (exif ? EXIF_FLAG : 0);
  return made;
}

function exifChunk(block: Buffer): Buffer {
  const head = Buffer.from('EXIF\0\0\0\0', 'latin1');
  head.writeUInt32LE(block.length, 4);
  return Buffer.concat([head, block]);
}

interface Chunk {
  name: string;
  /** With its name, its size and the byte that pads it. */
  raw: Buffer;
  /** Whether the file ends in it. */
  cut: boolean;
}
