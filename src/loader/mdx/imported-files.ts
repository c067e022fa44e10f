import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The files a text imports, each with the digest it was checked with. */
export function importedFiles(files: readonly string[], root: string): ImportedFile[] {
  return files.map((file) => ({ source: path.relative(root, file), digest: digestOf(file) }));
}

/** Whether what a checked text imports is still what it was. */
export function sameImports(imports: readonly ImportedFile[] | undefined, root: string): boolean {
  return (imports ?? []).every(({ source, digest }) => digestOf(path.join(root, source)) === digest);
}

function digestOf(file: string): string {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    return '';
  }
}

export interface ImportedFile {
  /** Path from the project's folder. */
  source: string;
  digest: string;
}
