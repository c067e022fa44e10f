import { crc32 } from 'node:zlib';

import { orientationBlock, orientationOf } from './orientation.ts';
import type { BareImage } from './bare-image.ts';

const SIGNATURE = 8;

/** Chunks that say how a picture looks (PNG 3rd edition, 11; APNG among them). All others tell of tools, authors or times. */
const SHOWN: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '),
);

/** A PNG without its metadata; what follows its end goes too, where editors have left what was cropped. */
export function barePng(bytes: Buffer): BareImage | undefined {
  const kept: Buffer[] = [bytes.subarray(0, SIGNATURE)];
  let drawn = false;
  for (let at = SIGNATURE; at + 8 <= bytes.length;) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + bytes.readUInt32BE(at);
    if (at === SIGNATURE && type !== 'IHDR') return undefined;
    const chunk = bytes.subarray(at, end);
    drawn ||= type === 'IDAT';
    if (SHOWN.has(type)) kept.push(chunk);
    if (type === 'eXIf' && end <= bytes.length) kept.push(orientationOnly(chunk.subarray(8, -4)));
    if (type === 'IEND') return drawn ? { bytes: joined(kept, bytes), whole: end <= bytes.length } : undefined;
    at = end;
  }
  return drawn ? { bytes: joined(kept, bytes), whole: false } : undefined;
}

function orientationOnly(exif: Buffer): Buffer {
  const block = orientationBlock(orientationOf(exif));
  if (block.length === 0) return block;
  const named = Buffer.concat([Buffer.from('eXIf', 'latin1'), block]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(block.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function joined(parts: readonly Buffer[], from: Buffer): Buffer {
  const made = Buffer.concat(parts);
  return made.equals(from) ? from : made;
}
