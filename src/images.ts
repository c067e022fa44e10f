import { cacheDir, root } from 'astro:config/server';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

import { allPosts, pages } from './library.ts';
import { tellBrokenImage } from './loader/broken-image.ts';
import { writeWhole } from './loader/whole-file.ts';
import { cleanSvg } from './media/svg.ts';
import type { ImageFile } from './schema/entry.ts';

/** WebP at a quality of about JPEG 75 (RGESN 5.2 asks for 72); effort 4 of 6 halves the time for a twentieth of the bytes. */
const WEBP = { quality: 76, effort: 4 } as const;

/**
 * The bytes of a published image, without metadata (place, camera, author), its colours in sRGB. An encoding is made once and kept by its
 * name. An image that turns out to be damaged is told where the texts show it.
 */
export async function encodeImage({ file, source, width }: ImageFile): Promise<ArrayBuffer> {
  // The name of a file may hold « % », « # » or « ? », which an address would read otherwise.
  const bytes = await readFile(path.join(fileURLToPath(root), source));
  if (width === undefined) return toBuffer(Buffer.from(cleanSvg(bytes.toString())?.svg ?? ''));
  const folder = new URL('carnet/images/', cacheDir);
  const stored = new URL(file, folder);
  const known = await readFile(stored).catch(() => undefined);
  if (known) return toBuffer(known);
  const encoded = await toWebp(bytes, width).catch(async (error: unknown) => {
    const shown = [...(await allPosts()), ...(await pages())].filter(({ body }) => body.images.some((image) => image.file === file));
    tellBrokenImage(
      source,
      shown.map((entry) => entry.source),
    );
    throw error;
  });
  await mkdir(folder, { recursive: true });
  await writeWhole(fileURLToPath(stored), encoded);
  return toBuffer(encoded);
}

function toWebp(bytes: Buffer, width: number): Promise<Buffer> {
  return sharp(bytes, { animated: true }).autoOrient().resize({ width, withoutEnlargement: true }).webp(WEBP).toBuffer();
}

function toBuffer(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
