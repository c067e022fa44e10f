import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * Has a page say which bytes its scripts are (Subresource Integrity): a browser runs no others, whoever changed them on the way. By the
 * time pages are made their scripts are written, so nothing is read or written twice.
 */
export function sealing({ folder, base }: SiteInMaking): (html: string) => string {
  const known = new Map<string, string>();
  const digestOf = (name: string) => known.get(name) ?? remember(known, name, integrityOf(readFileSync(`${folder}/${name}`)));
  return (html) =>
    html.replace(/<script(?= )[^>]* src="([^"]+)"/g, (tag, src: string) =>
      src.startsWith(`${base}_astro/`) ? `${tag} integrity="${digestOf(src.slice(base.length))}"` : tag,
    );
}

/** What a browser compares the bytes of a script with. */
export function integrityOf(bytes: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}

function remember(known: Map<string, string>, name: string, digest: string): string {
  known.set(name, digest);
  return digest;
}

/** A site of which the pages are being made. */
export interface SiteInMaking {
  /** Where it is made. */
  folder: string;
  /** With a slash at its end. */
  base: string;
}
