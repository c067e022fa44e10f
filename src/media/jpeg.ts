import { orientationBlock, orientationOf } from './orientation.ts';
import type { BareImage } from './bare-image.ts';

const END = 0xd9;
const SCAN = 0xda;
const EXIF = 'Exif\0\0';
const JFIF_HEADER = 18;

/**
 * A JPEG without its metadata (ITU T.81, annex B): of application segments, JFIF, the colour profile and Adobe's transform stay, and of
 * Exif the way up. What follows the end of the image goes: cameras append previews and films to it.
 */
export function bareJpeg(bytes: Buffer): BareImage | undefined {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let scanned = false;
  for (let at = 2; at < bytes.length;) {
    const segment = segmentAt(bytes, at);
    if (!segment) break;
    at = segment.end;
    scanned ||= segment.marker === SCAN;
    kept.push(bareSegment(segment));
    if (segment.marker === END) return scanned ? { bytes: joined(kept, bytes), whole: true } : undefined;
  }
  return scanned ? { bytes: joined(kept, bytes), whole: false } : undefined;
}

/** The next segment, whatever stands before its marker; a scan comes with its data. */
function segmentAt(bytes: Buffer, from: number): Segment | undefined {
  const found = bytes.indexOf(0xff, from);
  if (found === -1) return undefined;
  let at = found;
  while (bytes[at + 1] === 0xff) at += 1;
  const marker = bytes[at + 1];
  if (marker === undefined) return undefined;
  if (marker === END || marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8))
    return { marker, raw: bytes.subarray(at, at + 2), end: at + 2 };
  const length = at + 4 > bytes.length ? 0 : bytes.readUInt16BE(at + 2);
  const end = at + 2 + length;
  if (length < 2 || end > bytes.length) return undefined;
  const last = marker === SCAN ? endOfScan(bytes, end) : end;
  return { marker, raw: bytes.subarray(at, last), end: last };
}

/** Where the data of a scan ends: at a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function bareSegment({ marker, raw }: Segment): Buffer {
  const application = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
  if (!application) return raw;
  const name = raw.toString('latin1', 4, 16);
  if (marker === 0xe0 && name.startsWith('JFIF\0')) return withoutThumbnail(raw);
  if (marker === 0xe1 && name.startsWith(EXIF)) return orientationOnly(raw.subarray(4));
  const colours = (marker === 0xe2 && name.startsWith('ICC_PROFILE\0')) || (marker === 0xee && name.startsWith('Adobe'));
  return colours ? raw : Buffer.alloc(0);
}

function withoutThumbnail(raw: Buffer): Buffer {
  if (raw.length <= JFIF_HEADER) return raw;
  const header = Buffer.from(raw.subarray(0, JFIF_HEADER));
  header.writeUInt16BE(JFIF_HEADER - 2, 2);
  header.writeUInt16BE(0, JFIF_HEADER - 2);
  return header;
}

function orientationOnly(exif: Buffer): Buffer {
  const block = orientationBlock(orientationOf(exif));
  if (block.length === 0) return block;
  const content = Buffer.concat([Buffer.from(EXIF, 'latin1'), block]);
  const head = Buffer.from([0xff, 0xe1, 0, content.length + 2]);
  return Buffer.concat([head, content]);
}

/** The parts together, or the bytes they were taken from where these are the same. */
function joined(parts: readonly Buffer[], from: Buffer): Buffer {
  const made = Buffer.concat(parts);
  return made.equals(from) ? from : made;
}

interface Segment {
  marker: number;
  /** From its marker to its end. */
  raw: Buffer;
  end: number;
}
