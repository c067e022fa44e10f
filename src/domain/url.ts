/** A decoded path as it is written in a link: percent-encoded, under the site's base (`/` or `/journal/`). */
export function href(path: string, base: string): string {
  return withBase(encodePath(path), base);
}

/** A decoded path as a whole address. */
export function absolute(path: string, site: Place): string {
  return new URL(href(path, site.base), site.url).href;
}

/** Puts a path from the site's root under its base. */
export function withBase(path: string, base: string): string {
  return `${base.replace(/\/$/, '')}${path}`;
}

/** Percent-encodes a decoded path, leaving what RFC 3986 allows in one (`pchar` and `/`). */
export function encodePath(path: string): string {
  if (/^[\w./~-]*$/.test(path)) return path;
  return path
    .split('/')
    .map((segment) => encodeURIComponent(segment).replace(/%(?:3A|40|24|26|2B|2C|3B|3D)/g, decodeURIComponent))
    .join('/');
}

/** A path without its percent signs; as it is written where they are no code of a character. */
export function decodePath(path: string): string {
  return decodedBy(decodeURIComponent, path);
}

/** The same of a whole address: signs that part it (`/`, `?`, `#`…) stay coded. */
export function decodeAddress(address: string): string {
  return decodedBy(decodeURI, address);
}

/** An address as a person writes it: each code that is one of a character is that character, whatever else is wrong with the address. */
export function readableAddress(address: string): string {
  return address.replace(/(?:%[\da-f]{2})+/gi, decodeAddress);
}

function decodedBy(decode: (text: string) => string, text: string): string {
  try {
    return decode(text);
  } catch {
    return text;
  }
}

/** Where the site stands. */
export interface Place {
  /** Scheme and host: `https://exemple.fr`. */
  url: string;
  /** Path, slash at both ends. */
  base: string;
}
