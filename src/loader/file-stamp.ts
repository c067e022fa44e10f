import { statSync } from 'node:fs';
import type { Stats } from 'node:fs';

import { currentInstant } from './now.ts';

/** The time within which two changes of a file may bear the same one, in milliseconds: FAT counts two seconds. */
const GRAIN = 2000;

/**
 * Says of a file how it was left: the same stamp, the same bytes. One that was changed just now has none, and neither has what cannot be
 * reached.
 */
export function fileStamp(file: string): string | undefined {
  const found = statOf(file);
  if (!found || currentInstant({}) - found.ctimeMs < GRAIN) return undefined;
  return [found.ino, found.size, found.mtimeMs, found.ctimeMs].join(' ');
}

/** Says of a file that only builds write how the last one left it: its bytes, and when it was written. Nothing where there is none. */
export function writtenStamp(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.size} ${found.mtimeMs}` : '';
}

function statOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}
