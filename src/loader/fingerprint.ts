import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Site } from '../schema/site.ts';

/** Layers a rendered body depends on besides its own text and images; the packages they use are named in a file of the project. */
const LAYERS = ['domain', 'loader', 'markdown', 'media', 'messages', 'schema'];
const PACKAGES = 'package-lock.json';

/** A digest of the pipeline that renders bodies, under the folder Carnet stands in, and of the settings it is given. */
export function pipelineFingerprint(root: string, settings: readonly string[]): string {
  return sourcesDigest(root, LAYERS, settings);
}

/** A digest of settings, of the packages and of the code of layers under the folder Carnet stands in. */
export function sourcesDigest(root: string, layers: readonly string[], settings: readonly string[]): string {
  const made = createHash('sha256').update(JSON.stringify(settings));
  const sources = layers.flatMap((layer) => filesOf(root, `src/${layer}`).filter((file) => file.endsWith('.ts')));
  const packages = existsSync(path.join(root, PACKAGES)) ? [PACKAGES] : [];
  for (const file of [...packages, ...sources.toSorted()]) made.update(file).update(readFileSync(path.join(root, file)));
  return made.digest('hex');
}

/** A digest of all that a reading hangs on besides the texts: the pipeline, the facts of the site, and the clocks of the world as Node knows them. */
export function readingDigest(pipeline: string, site: Site): string {
  const plain = JSON.stringify(site, (_, value: unknown) => (value instanceof Map ? [...value] : value));
  return createHash('sha256')
    .update(JSON.stringify([pipeline, plain, process.versions]))
    .digest('hex');
}

function filesOf(root: string, folder: string): string[] {
  try {
    return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join(folder, file));
  } catch {
    return [];
  }
}
