import { existsSync } from 'node:fs';
import { glob, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { bareImage } from '../media/bare-image.ts';
import { cleanSvg } from '../media/svg.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';

/** Files that hold a picture, by their names; of other files only bytes the author wrote are published. */
const PICTURE = /\.(?:jpe?g|jpe|jfif|a?png|gif|webp|avif|svg|hei[cf]|tiff?|jxl|psd)$/i;

/**
 * Takes out of every picture of a built site what it tells of its author, and out of drawings what could run: those that `public/`
 * brings along too, and those that a component imports. A picture that tells nothing keeps its bytes.
 *
 * @returns the pictures of `public/` that could not be read so, and the drawings that lost something
 */
export async function bareDist(outDir: string, root: string): Promise<Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const file of (await Array.fromAsync(glob('**/*', { cwd: outDir }))).toSorted()) {
    if (!PICTURE.test(file)) continue;
    const fault = await bareFile(path.join(outDir, file));
    const source = `public/${file.split(path.sep).join('/')}`;
    if (!fault || !existsSync(path.join(root, source))) continue;
    diagnostics.push({ ...fault, file: source, line: 1, column: 1, found: '' });
  }
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
