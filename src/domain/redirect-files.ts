import { outputFile } from './collisions.ts';

/**
 * The files that answer at an old address on every static host, the address's own first:
 *
 * - `/a/` and `/a.html` are files as they are written;
 * - `/a` is `/a.html` on some hosts (GitHub Pages, Netlify, Cloudflare Pages), and a folder on all: both are written;
 * - `/a.aspx`, `/a.php` are folders only. A file of that name that held HTML would be sent as bytes to download, or be run; of a folder
 *   every host sends the index, after it added a slash.
 *
 * @param held output files something else has, whatever their case: a second form gives way to them
 */
export function redirectFiles(from: string, held: ReadonlySet<string> = new Set()): string[] {
  if (from.endsWith('/')) return [`${from}index.html`];
  if (/\.html?$/i.test(from)) return [from];
  const folder = `${from}/index.html`;
  const free = held.has(outputFile(folder)) ? [] : [folder];
  return hasExtension(from) ? free : [`${from}.html`, ...free];
}

/** Whether the last part of an address ends as a file of some program's does: `v1.2` does not. */
function hasExtension(address: string): boolean {
  return /\.[a-z][a-z\d]{0,5}$/i.test(address);
}
