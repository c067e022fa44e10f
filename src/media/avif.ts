import { boxesIn, itemExtents, itemTypes } from './boxes.ts';
import type { BareImage } from './bare-image.ts';
import type { Box } from './boxes.ts';

/** Items that tell of a picture: Exif, XMP (`mime`), links. */
const TELLING: ReadonlySet<string> = new Set(['Exif', 'mime', 'uri ']);
/** Boxes that hold whatever a tool likes. */
const FREE: ReadonlySet<string> = new Set(['uuid', 'udta', 'free', 'skip']);

/**
 * An AVIF whose metadata is overwritten with zeros where it stands, so that no offset moves. Which way up the picture is stands in its
 * properties (`irot`, `imir`), which stay.
 */
export function bareAvif(bytes: Buffer): BareImage | undefined {
  const boxes = boxesIn(bytes, 0, bytes.length);
  const moov = boxes.filter(({ type }) => type === 'moov').flatMap((box) => boxesIn(bytes, box.from, box.end));
  const tracks = moov.filter(({ type }) => type === 'trak').flatMap((box) => boxesIn(bytes, box.from, box.end));
  const all = [...boxes, ...moov, ...tracks];
  const metas = all.filter(({ type }) => type === 'meta');
  if (metas.length === 0 && moov.length === 0) return undefined;
  const telling = [...all.filter(({ type }) => FREE.has(type)), ...metas.flatMap((meta) => tellingItems(bytes, meta))];
  const whole = boxes.every(({ cut }) => !cut) && boxes.some(({ type }) => type === 'mdat');
  if (telling.every(({ from, end }) => bytes.subarray(from, end).every((byte) => byte === 0))) return { bytes, whole };
  const made = Buffer.from(bytes);
  for (const { from, end } of telling) made.fill(0, Math.min(from, made.length), Math.min(end, made.length));
  return { bytes: made, whole };
}

function tellingItems(bytes: Buffer, meta: Box): { from: number; end: number }[] {
  const parts = boxesIn(bytes, meta.from + 4, meta.end);
  const [iinf, iloc, idat] = ['iinf', 'iloc', 'idat'].map((type) => parts.find((part) => part.type === type));
  if (!iinf || !iloc) return [];
  const types = itemTypes(bytes, iinf);
  return itemExtents(bytes, iloc, idat).filter(({ id }) => TELLING.has(types.get(id) ?? ''));
}
