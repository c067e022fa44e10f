import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * A digest of the names and stamps of all files of a folder, which another content cannot have: a file system dates each change by itself
 * (`ctime`), whatever date a file is given. Undefined where it cannot be told: a link to a folder, or a folder that is none.
 *
 * @param skipped names in the folder itself that are passed over
 */
export function fileStamps(folder: string, skipped: ReadonlySet<string> = new Set()): string | undefined {
  const digest = createHash('sha256');
  try {
    for (const [name, stamp] of stampsIn(folder, '', skipped)) digest.update(`${name}\0${stamp}\0`);
  } catch {
    return undefined;
  }
  return digest.digest('hex');
}

function* stampsIn(folder: string, within: string, skipped: ReadonlySet<string>): Generator<[name: string, stamp: string]> {
  const entries = readdirSync(path.join(folder, within), { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (within === '' && skipped.has(entry.name)) continue;
    const name = path.join(within, entry.name);
    if (entry.isDirectory()) {
      yield* stampsIn(folder, name, skipped);
      continue;
    }
    const { size, mtimeNs, ctimeNs, ino, mode } = statSync(path.join(folder, name), { bigint: true });
    if (!entry.isFile() && !entry.isSymbolicLink()) throw new TypeError(name);
    if ((Number(mode) & 0o17_0000) !== 0o10_0000) throw new TypeError(name);
    yield [name, [size, mtimeNs, ctimeNs, ino].join()];
  }
}
