import { foldLabel } from './slug.ts';
import { yamlText } from './yaml-text.ts';
import type { TagRegistry } from '../schema/tags.ts';
import type { Diagnostic } from './diagnostics.ts';

/**
 * Entries that want an address something else has: another entry, or a page of the site's own. Addresses are compared by the file
 * they write, whatever their case, since some disks and hosts do not tell case apart. A draft gives way, and a redirect to an entry.
 *
 * @param reserved addresses of the site's own pages, with who holds each
 */
export function addressCollisions(entries: readonly Addressed[], reserved: ReadonlyMap<string, string>): Diagnostic[] {
  const holders = new Map([...reserved].map(([address, owner]) => [outputFile(address), owner]));
  const folders = new Map([...holders].flatMap(([file, owner]) => foldersOf(file).map((folder): [string, string] => [folder, owner])));
  return [...entries]
    .toSorted((a, b) => Number(a.draft) - Number(b.draft) || Number(a.redirect) - Number(b.redirect) || (a.source < b.source ? -1 : 1))
    .flatMap(({ source, permalink, output = permalink, line, column }) => {
      const key = outputFile(output);
      const above = foldersOf(key);
      // No disk has a file and a folder of one name.
      const holder = [key, ...above].map((place) => holders.get(place)).find((one) => one !== undefined) ?? folders.get(key);
      if (holder === undefined) {
        holders.set(key, source);
        for (const folder of above) folders.set(folder, source);
        return [];
      }
      return [
        { kind: 'address-taken' as const, file: source, line, column, found: permalink, values: { address: permalink, other: holder } },
      ];
    });
}

/**
 * Tags that share a page though they are not written alike, each told once, beside the spelling that is registered, else seen first.
 *
 * @param registered the tags the site knows, with the file that says so
 */
export function tagVariants(uses: readonly TagUse[], { registry, file: known }: { registry: TagRegistry; file: string }): Diagnostic[] {
  const start = { file: known, line: 1, column: 1 };
  const first = new Map([...registry.bySlug].map(([slug, { label }]): [string, TagUse] => [slug, { label, slug, ...start }]));
  const told = new Set<string>();
  return uses.flatMap((use): Diagnostic[] => {
    const other = first.get(use.slug);
    if (!other) first.set(use.slug, use);
    if (!other || other.label === use.label || told.has(use.label)) return [];
    told.add(use.label);
    const { file, line, column, label, slug } = use;
    const place = { file, line, column, found: label };
    const values = { other: other.label, file: other.file, slug };
    const same = foldLabel(other.label) === foldLabel(label) || registry.byFold.get(foldLabel(label))?.slug === slug;
    if (!same) return [{ kind: 'tag-collision', ...place, values: { ...values, ...ownSlug(label, slug) } }];
    return [
      {
        kind: 'tag-variants',
        ...place,
        values: { ...values, entry: `${yamlText(other.label)}:\n  synonyms: [${yamlText(label)}]` },
      },
    ];
  });
}

/** What gives a tag a slug of its own, in the file of tags. */
export function ownSlug(label: string, slug: string): { entry: string } {
  return { entry: `${yamlText(label)}:\n  slug: ${slug}-2` };
}

/** The folders a file stands in that have a name of a page: `/a.html` for `/a.html/b.html`. */
function foldersOf(file: string): string[] {
  return [...file.matchAll(/\.html(?=\/)/g)].map(({ index }) => file.slice(0, index + '.html'.length));
}

/** The file an address writes: `/a/` is `/a/index.html`, `/a` is `/a.html`. */
export function outputFile(address: string): string {
  const file = address.endsWith('/') ? `${address}index.html` : address.endsWith('.html') ? address : `${address}.html`;
  return file.normalize('NFC').toLowerCase();
}

export interface Addressed {
  source: string;
  permalink: string;
  /** The file it writes, where that is not the address's own. */
  output?: string;
  draft: boolean;
  /** Whether an entry stood there once, and stands elsewhere. */
  redirect: boolean;
  /** Where the file says its address. */
  line: number;
  column: number;
}

export interface TagUse {
  label: string;
  slug: string;
  file: string;
  line: number;
  column: number;
}
