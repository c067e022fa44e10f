import { readFileSync } from 'node:fs';
import path from 'node:path';

import { decodeSource } from './source.ts';
import type { LinesOf } from '../domain/diagnostics.ts';

/** The lines of the sources under a project's folder, each file read once; a file that is missing, or not UTF-8, has none. */
export function sourceLines(root: string): LinesOf {
  const read = new Map<string, readonly string[] | undefined>();
  return (file) => {
    if (!read.has(file)) read.set(file, linesIn(root, file));
    return read.get(file);
  };
}

function linesIn(root: string, file: string): readonly string[] | undefined {
  try {
    const { text, diagnostics } = decodeSource(readFileSync(path.resolve(root, file)), file);
    return diagnostics.some(({ kind }) => kind === 'not-utf8') ? undefined : text.split('\n');
  } catch {
    return undefined;
  }
}
