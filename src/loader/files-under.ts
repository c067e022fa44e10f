import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Dirent } from 'node:fs';

/**
 * The files under a folder, by path from there with `/`, sorted; none where it cannot be read. Links are none. Node's own reading of a whole
 * tree asks the disk about every entry once more.
 */
export function filesUnder(root: string): string[] {
  const found: string[] = [];
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop())
    for (const entry of entriesOf(path.join(root, folder))) {
      if (entry.isDirectory()) waiting.push(`${folder}${entry.name}/`);
      else if (entry.isFile()) found.push(`${folder}${entry.name}`);
    }
  return found.toSorted();
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
