import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Everything a rendered body depends on besides its own text and images: its pipeline's sources and their dependencies. */
const SOURCES = ['src/{domain,loader,markdown,messages,schema}/**/*.ts', 'package-lock.json'];

/** A digest of the pipeline that renders bodies, under the folder Carnet stands in, and of the settings it is given. */
export function pipelineFingerprint(root: string, settings: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const file of globSync(SOURCES, { cwd: root }).toSorted()) hash.update(file).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}
