import { statSync } from 'node:fs';
import path from 'node:path';
import { getHeapStatistics } from 'node:v8';

import { contentFiles, contentFolders } from '../../loader/content-files.ts';

/** Megabytes of heap that every build may need, whatever its texts. */
const BASE = 500;
/** Times the bytes of the texts that it is given beside: 240 MB lived in the heap of 10,000 posts of 4.5 kB, 110 of them without any. */
const TIMES = 6;

/** What a process says whose heap was too small. */
export const HEAP_FULL = /heap out of memory/i;

/**
 * The heap a build of a project is given (`--max-old-space-size`, in MB): V8 lets one whose limit is 2 GB or more grow to four times what
 * lives in it before it clears it, and a smaller one to less than twice (`MemoryController::MaxGrowingFactor`).
 *
 * @returns undefined where Node's own limit is no higher, or whoever runs the build has set one
 */
export async function heapLimit(root: string, options: { env?: NodeJS.ProcessEnv; own?: number } = {}): Promise<number | undefined> {
  const { env = process.env, own = getHeapStatistics().heap_size_limit } = options;
  if (/max[-_]old[-_]space/.test(env['NODE_OPTIONS'] ?? '')) return undefined;
  const texts = await Promise.all(contentFolders.map((folder) => contentFiles(root, folder)));
  const bytes = texts.flat().reduce((sum, file) => sum + (statSync(path.join(root, file), { throwIfNoEntry: false })?.size ?? 0), 0);
  const limit = Math.ceil(BASE + (TIMES * bytes) / 1e6);
  return limit * 1e6 < own ? limit : undefined;
}
