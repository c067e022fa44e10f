import path from 'node:path';

/** Whether a file stands outside a folder, both absolute. */
export function leaves(folder: string, file: string): boolean {
  return path.relative(folder, file).split(path.sep)[0] === '..';
}
