import { bareImage } from './bare-image.ts';

const PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif)(?:;[\w=-]+)*;base64,/i;
const FONT = /^data:(?:font\/[\w-]+|application\/(?:x-)?font[\w-]*)(?:;[\w=-]+)*;base64,/i;

/** Whether an address stays in the drawing: a part of it, or a picture or a font it carries. */
export function isInside(address: string): boolean {
  return /^#[^\s<>"']*$/.test(address) || PICTURE.test(address) || FONT.test(address);
}

/** A picture that a drawing carries, without its metadata; nothing where it is no picture. */
export function carriedPicture(address: string): string | undefined {
  const compact = address.replace(/\s+/g, '');
  const head = PICTURE.exec(compact)?.[0];
  const bare = head === undefined ? undefined : bareImage(Buffer.from(compact.slice(head.length), 'base64'));
  return head !== undefined && bare ? `${head}${bare.bytes.toString('base64')}` : undefined;
}
