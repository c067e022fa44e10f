import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';

import { searchRecord } from '../../outputs/search-record.ts';
import type { SearchRecord } from '../../outputs/search-record.ts';

/**
 * Keeps what an index is made of, and the index, from one build to the next.
 *
 * @param folder where it is kept; what cannot be read there is made anew
 * @param pipeline digest of all code and settings that make an index of pages
 */
export function keptIndex(folder: string, pipeline: string): KeptIndex {
  return {
    async recordsOf(pages, base) {
      const known = await readKept<Map<string, SearchRecord | undefined>>(folder, 'records');
      const records = new Map<string, SearchRecord | undefined>();
      for (const html of pages) {
        const digest = digestOf([pipeline, base, html]);
        records.set(digest, known?.has(digest) === true ? known.get(digest) : searchRecord(html, base));
      }
      await keep(folder, 'records', records);
      return [...records.values()].flatMap((record) => record ?? []);
    },
    async filesOf(records, make) {
      const digest = digestOf([pipeline, JSON.stringify(records)]);
      const known = await readKept<{ digest: string; files: ReadonlyMap<string, Uint8Array> }>(folder, 'index');
      if (known?.digest === digest) return known.files;
      const files = await make(records);
      await keep(folder, 'index', { digest, files });
      return files;
    },
  };
}

function digestOf(texts: readonly string[]): string {
  const digest = createHash('sha256');
  for (const text of texts) digest.update(`${text.length}\0`).update(text);
  return digest.digest('hex');
}

async function readKept<T>(folder: string, name: string): Promise<T | undefined> {
  try {
    return deserialize(await readFile(path.join(folder, name))) as T;
  } catch {
    return undefined;
  }
}

/** A build that is killed leaves the last whole file. */
async function keep(folder: string, name: string, value: unknown): Promise<void> {
  const made = path.join(folder, `${name}.new`);
  await mkdir(folder, { recursive: true });
  await writeFile(made, serialize(value));
  await rename(made, path.join(folder, name));
}

interface KeptIndex {
  /** What search knows of pages, in their order; nothing of those that are not searched. */
  recordsOf(pages: Iterable<string>, base: string): Promise<readonly SearchRecord[]>;
  /** The files of the index of records: those of the last build, where it was made of the same. */
  filesOf(records: readonly SearchRecord[], make: MakeIndex): Promise<ReadonlyMap<string, Uint8Array>>;
}

type MakeIndex = (records: readonly SearchRecord[]) => Promise<ReadonlyMap<string, Uint8Array>>;
