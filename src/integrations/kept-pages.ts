import { hash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AstroPrerenderer, RouteData } from 'astro';

const STAMPS = 'stamps.json';

/**
 * Takes what the last build wrote for each path whose key says it would be the same, and has the rest made. A file is kept under a name that
 * follows from all it hangs on, so that none can be taken for another; it is the very file of the site, named twice, and taken only as it
 * was left.
 *
 * @param folder where files are kept; several builds at once do not use it
 * @param underOf what all pages hang on besides their keys; asked once the scripts and sheets of the site are written
 */
export function keptPages(prerenderer: AstroPrerenderer, { folder, outDir, underOf, taken }: KeptOptions): KeptPages {
  const stamps = readStamps(folder);
  const used = new Map<string, string>();
  const made = new Map<string, string>();
  const left: number[] = [];
  let pages = 0;
  return {
    placeOf: (call) => left[call] ?? 0,
    prerenderer: {
      ...prerenderer,
      async getStaticPaths() {
        const paths = await prerenderer.getStaticPaths();
        const under = underOf();
        const take = taker(folder, stamps);
        // The framework tells of two pages that would stand in one place.
        const places = Map.groupBy(paths, ({ pathname }) => pathname.replace(/\/$/, ''));
        let next = 0;
        return paths.filter(({ pathname, route, cacheKey }) => {
          const isPage = route.type === 'page';
          const place = next;
          next += isPage ? 1 : 0;
          const stay = () => {
            if (isPage) left.push(place);
            return true;
          };
          if (cacheKey === undefined || places.get(pathname.replace(/\/$/, ''))?.length !== 1) return stay();
          const name = hash('sha256', JSON.stringify([under, route.component, pathname, cacheKey])).slice(0, 40);
          const output = path.join(outDir, outputOf(pathname, route));
          used.set(name, output);
          const stamp = take(name, output);
          if (stamp) {
            if (isPage) taken(place, { digest: stamp.digest, file: output });
            pages += isPage ? 1 : 0;
            return false;
          }
          made.set(name, output);
          return stay();
        });
      },
    },
    keep() {
      mkdirSync(folder, { recursive: true });
      for (const [name, output] of made) stamps.set(name, keep(output, path.join(folder, name)));
      for (const name of readdirSync(folder)) if (name !== STAMPS && !used.has(name)) rmSync(path.join(folder, name));
      const own = [...stamps].filter(([name, stamp]) => used.has(name) && stamp !== undefined);
      const beside = path.join(folder, `${STAMPS}.new`);
      writeFileSync(beside, JSON.stringify(own));
      renameSync(beside, path.join(folder, STAMPS));
      return pages;
    },
  };
}

/** Puts kept files in their places in a site; says which they are. */
function taker(folder: string, stamps: Map<string, Stamp | undefined>): (name: string, output: string) => Stamp | undefined {
  const folders = new Set<string>();
  return (name, output) => {
    const file = path.join(folder, name);
    const stamp = stamps.get(name);
    const now = stamp && standing(file, stamp);
    if (!now) return undefined;
    stamps.set(name, now);
    const place = path.dirname(output);
    if (!folders.has(place)) mkdirSync(place, { recursive: true });
    folders.add(place);
    return linked(file, output) ? now : undefined;
  };
}

/** The stamp of a file that is as it was left: elsewhere, or after its cache was moved, by its bytes. */
function standing(file: string, { size, time, digest }: Stamp): Stamp | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.size !== size) return undefined;
  if (found.mtimeMs === time) return { size, time, digest };
  return hash('sha256', readFileSync(file)) === digest ? { size, time: found.mtimeMs, digest } : undefined;
}

/** Keeps a file of the site; nothing where none was written. */
function keep(output: string, file: string): Stamp | undefined {
  const found = statSync(output, { throwIfNoEntry: false });
  rmSync(file, { force: true });
  if (!found || !linked(output, file)) return undefined;
  return { size: found.size, time: found.mtimeMs, digest: hash('sha256', readFileSync(file)) };
}

/** Names a file a second time, or copies it where that cannot be; whether it could. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    copyFileSync(from, to);
    return true;
  }
}

/** The file the framework writes for a path, from the folder of the site. */
function outputOf(pathname: string, { type, isIndex }: RouteData): string {
  const place = pathname.replace(/\/$/, '');
  if (type === 'endpoint') return pathname;
  return isIndex || place === '' ? `${place}/index.html` : `${place}.html`;
}

function readStamps(folder: string): Map<string, Stamp | undefined> {
  try {
    return new Map(JSON.parse(readFileSync(path.join(folder, STAMPS), 'utf8')) as [string, Stamp][]);
  } catch {
    return new Map();
  }
}

/** A file as it was left. */
interface Stamp {
  /** In bytes. */
  size: number;
  /** When it was last written, in milliseconds since 1970 UTC. */
  time: number;
  /** Of its bytes, SHA-256 in hexadecimal. */
  digest: string;
}

interface KeptOptions {
  folder: string;
  /** Of the site. */
  outDir: string;
  underOf: () => string;
  /**
   * Is told of each page that is taken.
   *
   * @param place among all pages, from 0
   * @param page.digest of its bytes, SHA-256 in hexadecimal
   * @param page.file where it stands
   */
  taken: (place: number, page: { digest: string; file: string }) => void;
}

export interface KeptPages {
  /** The place among all pages of the one that is made as the nth, from 0. */
  placeOf(call: number): number;
  prerenderer: AstroPrerenderer;
  /** Keeps what was made, and nothing that was not asked for. Returns how many pages were taken. */
  keep(): number;
}
