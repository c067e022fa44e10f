import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { writtenStamp } from '../loader/file-stamp.ts';
import { filesUnder } from '../loader/files-under.ts';
import { sourcesDigest } from '../loader/fingerprint.ts';
import { keepFile, readKeptFile } from '../loader/kept-file.ts';
import { bareImage } from '../media/bare-image.ts';
import { cleanSvg } from '../media/svg.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';

/** Files that hold a picture, by their names; of other files only bytes the author wrote are published. */
const PICTURE = /\.(?:jpe?g|jpe|jfif|a?png|gif|webp|avif|svg|hei[cf]|tiff?|jxl|psd)$/i;

/** What was looked through by an earlier build. */
const CACHE = 'node_modules/.astro/carnet';
const KEPT = 'pictures';

/**
 * Takes out of every picture of a built site what it tells of its author, and out of drawings what could run: those that `public/`
 * brings along too, and those that a component imports. A picture that tells nothing keeps its bytes; one that stands as an earlier build
 * left it is not read again.
 *
 * @returns the pictures of `public/` that could not be read so, and the drawings that lost something
 */
export async function bareDist(outDir: string, root: string): Promise<Diagnostic[]> {
  const under = sourcesDigest(root, ['cli', 'media'], []);
  const last = await readKeptFile<Kept>(path.join(root, CACHE), KEPT);
  const known = last?.under === under ? last.bare : {};
  const kept: Kept = { under, bare: {} };
  const diagnostics: Diagnostic[] = [];
  for (const file of filesUnder(outDir).filter((name) => PICTURE.test(name))) {
    const place = path.join(outDir, file);
    const stamp = writtenStamp(place);
    const isBare = known[file] === stamp;
    const fault = isBare ? undefined : await bareFile(place);
    if (!fault) kept.bare[file] = isBare ? stamp : writtenStamp(place);
    const source = `public/${file}`;
    if (!fault || !existsSync(path.join(root, source))) continue;
    diagnostics.push({ ...fault, file: source, line: 1, column: 1, found: '' });
  }
  await keepFile(path.join(root, CACHE), KEPT, kept);
  return diagnostics;
}

async function bareFile(file: string): Promise<Pick<Diagnostic, 'kind' | 'values'> | undefined> {
  const bytes = await readFile(file);
  const { bare, lost = [] } = /\.svg$/i.test(file) ? bareDrawing(bytes) : { bare: bareImage(bytes)?.bytes };
  const name = path.basename(file);
  if (!bare) return { kind: 'image-metadata', values: { path: name } };
  if (bare !== bytes) await writeFile(file, bare);
  return lost.length > 0 ? { kind: 'image-drawing', values: { path: name, lost: lost.join(', ') } } : undefined;
}

function bareDrawing(bytes: Buffer): { bare: Buffer | undefined; lost?: readonly string[] } {
  const clean = cleanSvg(bytes.toString());
  return clean ? { bare: Buffer.from(clean.svg), lost: clean.lost } : { bare: undefined };
}

interface Kept {
  /** Digest of the code that looked. */
  under: string;
  /** Stamps of the pictures that tell nothing, by their paths. */
  bare: Record<string, string | undefined>;
}
