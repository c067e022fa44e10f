import { hash } from 'node:crypto';

/** The digest of each entry, which many pages show. */
const digests = new WeakMap<object, string>();

/**
 * Names the paths of a route by all that their pages read of the journal, so that a build can tell which of the last one's still hold
 * (Astro's `cacheKey`). Code, settings and packages are not in it: whoever keeps pages adds them.
 *
 * @param readBy what the page of a path reads; nothing where that cannot be told, as of a text that runs code of its own
 */
export async function keyed<Path extends object>(paths: readonly Path[], readBy: (path: Path) => unknown): Promise<Path[]> {
  // The preview makes one page at a time, and keeps none.
  if (import.meta.env.DEV) return [...paths];
  return Promise.all(
    paths.map(async (path) => {
      const read = await readBy(path);
      return read === undefined ? path : { ...path, cacheKey: digestOf(read) };
    }),
  );
}

function digestOf(value: unknown): string {
  return digest(JSON.stringify(value, (_, part: unknown) => (isEntry(part) ? entryDigest(part) : part)));
}

function isEntry(part: unknown): part is object {
  return typeof part === 'object' && part !== null && 'permalink' in part && 'body' in part;
}

function entryDigest(entry: object): string {
  const known = digests.get(entry) ?? digest(JSON.stringify(entry));
  digests.set(entry, known);
  return known;
}

function digest(text: string): string {
  return hash('sha256', text).slice(0, 32);
}
