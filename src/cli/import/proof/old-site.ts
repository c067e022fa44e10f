import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

import { decodeUtf8 } from '../address.ts';

/** Bytes after which a page is not read: no page of a blog is that long. */
const MOST_BYTES = 5_000_000;

/**
 * Opens the folder of a built site, or of pages saved from one. It is only read, and nothing outside it is.
 *
 * @param base path of the site, slash at both ends: saved pages stand under it, Jekyll's `_site` has no folder of its name
 * @throws where `folder` is none
 */
export async function openOldSite(folder: string, base: string): Promise<OldSite> {
  const root = await realpath(folder);
  if (!(await stat(root)).isDirectory()) throw new TypeError(folder);
  return { page: (url) => readPage(root, candidates(url, base)) };
}

async function readPage(root: string, names: readonly string[]): Promise<OldPage> {
  for (const name of names) {
    const file = path.join(root, name);
    if (!isInside(root, file)) return { fault: 'outside' };
    const real = await realpath(file).catch(() => undefined);
    if (real === undefined) continue;
    if (!isInside(root, real)) return { fault: 'outside' };
    const facts = await stat(real);
    if (!facts.isFile()) continue;
    if (facts.size > MOST_BYTES) return { fault: 'large' };
    try {
      return { html: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(real)), file: name };
    } catch {
      return { fault: 'encoding' };
    }
  }
  return { fault: 'no-page' };
}

/** Where the page of an address may be saved, the likeliest first: `/a/` as `a/index.html`, `/a` as `a.html` or in a folder. */
function candidates(url: string, base: string): string[] {
  const written = url.replace(/[?#].*$/s, '');
  if (/\0|%00/.test(written)) return ['..'];
  const decoded = decodeUtf8(written);
  const spelled = [decoded.normalize('NFC'), decoded, decoded.normalize('NFD'), written];
  const files = spelled.flatMap((name) => {
    if (name.endsWith('/')) return [`${name}index.html`, `${name}index.htm`];
    return /\.html?$/i.test(name) ? [name] : [`${name}.html`, `${name}/index.html`, name];
  });
  return [...new Set(['', base].flatMap((folder) => files.map((file) => path.posix.join('.', folder, `./${file}`))))];
}

function isInside(root: string, file: string): boolean {
  return file.startsWith(root.endsWith(path.sep) ? root : `${root}${path.sep}`);
}

export interface OldSite {
  /** The page at an address, percent-encoded, without the site's base. */
  page: (url: string) => Promise<OldPage>;
}

/** A page, or why there is none: no file, one outside the folder, one too long, one that is not UTF-8. */
export type OldPage = { html: string; file: string; fault?: never } | { fault: PageFault; html?: never; file?: never };

export type PageFault = 'no-page' | 'outside' | 'large' | 'encoding';
