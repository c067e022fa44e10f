import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { files } from './dist.ts';

/** The sha256 of every file of a folder that is not hidden, or of those of a pattern, by its path: two folders are the same where these are. */
export function digests(folder: string, pattern = '**/*'): Record<string, string> {
  return Object.fromEntries(
    files(pattern, folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(folder, file)))
        .digest('hex'),
    ]),
  );
}
