import type { BareImage } from './bare-image.ts';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const CONTROL = 0xf9;
const APPLICATION = 0xff;

/** Extensions that say how often an animation runs. */
const LOOPS = /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)/;

/** A GIF without comments, texts and foreign extensions (GIF89a, 23 to 26); what follows its trailer goes too. */
export function bareGif(bytes: Buffer): BareImage | undefined {
  if (bytes.length < 13) return undefined;
  const first = 13 + colourTable(bytes[10] ?? 0);
  const kept: Buffer[] = [bytes.subarray(0, first)];
  let drawn = false;
  for (let at = first; at < bytes.length;) {
    const kind = bytes[at];
    if (kind === TRAILER) return drawn ? { bytes: joined([...kept, bytes.subarray(at, at + 1)], bytes), whole: true } : undefined;
    if (kind !== EXTENSION && kind !== IMAGE) return undefined;
    const end = kind === IMAGE ? endOfImage(bytes, at) : endOfBlocks(bytes, at + 2);
    drawn ||= kind === IMAGE;
    if (kind === IMAGE || isShown(bytes, at)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return drawn ? { bytes: joined(kept, bytes), whole: false } : undefined;
}

function isShown(bytes: Buffer, at: number): boolean {
  const label = bytes[at + 1];
  return label === CONTROL || (label === APPLICATION && LOOPS.test(bytes.toString('latin1', at + 3, at + 14)));
}

function endOfImage(bytes: Buffer, at: number): number {
  return endOfBlocks(bytes, at + 10 + colourTable(bytes[at + 9] ?? 0) + 1);
}

/** Where a chain of blocks ends, each of which begins with its length. */
function endOfBlocks(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
  return at + 1;
}

function colourTable(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function joined(parts: readonly Buffer[], from: Buffer): Buffer {
  const made = Buffer.concat(parts);
  return made.equals(from) ? from : made;
}
