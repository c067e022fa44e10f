import { redirectFiles } from './redirect-files.ts';
import { nearest } from './spelling.ts';

// An image of a text, as it is published.
const IMAGE = /^\/images\/[^/]+\.[\da-f]{8}(?:-\d+\.\w+|\.svg)$/;

/**
 * What answers at an address of the site, whatever its host: addresses are decoded paths from the site's root.
 *
 * @param entries permalinks of what is published
 * @param redirects old addresses
 * @param others lists, files and outputs, as they are
 */
export function siteAddresses({ entries, redirects, others }: AddressKinds): SiteAddresses {
  const sure = new Set(others);
  /** Addresses by another form, which some hosts alone answer at. */
  const forms = new Map<string, string>();
  for (const from of redirects) for (const file of [from, ...redirectFiles(from)]) add(file, { sure, forms, right: from });
  for (const permalink of entries) {
    if (!/\/$|\.html$/.test(permalink)) for (const file of [`${permalink}/`, `${permalink}.html`]) sure.add(file);
    add(permalink, { sure, forms, right: permalink });
  }
  for (const other of others) add(other, { sure, forms, right: other });
  return {
    has: (path) => sure.has(path) || IMAGE.test(path),
    formOf: (path) => forms.get(path) ?? forms.get(path.toLowerCase()),
    nearTo: (path) => nearestAddress(path, sure),
  };
}

function add(address: string, { sure, forms, right }: { sure: Set<string>; forms: Map<string, string>; right: string }): void {
  sure.add(address);
  const bare = address.replace(/\/index\.html$/, '/');
  const folder = bare.endsWith('/');
  if (folder) for (const form of [bare, `${bare}index.html`]) sure.add(form);
  const others = folder ? [bare.slice(0, -1), bare.toLowerCase()] : [address.replace(/\.html$/, ''), `${address}/`, address.toLowerCase()];
  for (const other of others) if (!forms.has(other)) forms.set(other, right);
}

/** The address whose last part is the same, the shortest for it is the surest; else one in the same folder that is written like it. */
function nearestAddress(path: string, sure: ReadonlySet<string>): string | undefined {
  const name = lastPart(path);
  if (name === '') return undefined;
  const known = [...sure].filter((address) => !address.endsWith('/index.html'));
  const same = known.filter((address) => lastPart(address) === name).toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const folder = path.slice(0, path.replace(/\/$/, '').lastIndexOf('/') + 1);
  return (
    same[0] ??
    nearest(
      path,
      known.filter((address) => address.startsWith(folder) && Math.abs(address.length - path.length) < 3),
    )
  );
}

function lastPart(path: string): string {
  return (/([^/]*?)(?:\.html)?\/?$/.exec(path)?.[1] ?? '').toLowerCase();
}

export interface SiteAddresses {
  has(path: string): boolean;
  /** What a path is another form of, where some hosts answer at it: without its slash or `.html`, in another case. */
  formOf(path: string): string | undefined;
  /** An address that may have been meant. */
  nearTo(path: string): string | undefined;
}

interface AddressKinds {
  entries: readonly string[];
  redirects: readonly string[];
  others: readonly string[];
}
