import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { cleanPath } from '../domain/permalink.ts';
import { decodePath, href } from '../domain/url.ts';
import { nearest } from '../domain/spelling.ts';
import type { FileLink } from './facts.ts';

// A file, and no address: no scheme, nothing from the root, no Liquid of Jekyll's.
const FILE = /^(?![a-z][a-z\d+.-]*:|[/#?])([^?#]*\.(?:md|mdx|markdown))((?:[?#].*)?)$/is;
const LIQUID = /\{[{%]|%7B(?:%7B|%)/i;

/** Missing links for which a name like theirs is looked for: it takes a moment each. */
const MOST_SEARCHES = 50;

/** Finds the posts and pages that links lead to by their file. */
export function linkTargets({ root, base, permalinkOf, sources, holders = new Map() }: TargetOptions): LinkTargets {
  const addressOf = (source: string) => {
    const permalink = permalinkOf(source.normalize('NFC'));
    return typeof permalink === 'string' ? href(permalink, base) : permalink;
  };
  let searches = 0;
  return {
    addressOf,
    standsAt(written) {
      const source = holders.get(cleanPath(written.replace(/[?#].*$/s, '').replace(/\/index\.html$/, '/')));
      return source === undefined ? undefined : { path: written, source, address: addressOf(source) ?? null };
    },
    sourceOf: (file) => sourceIn(root, fileURLToPath(file)),
    find(written, from) {
      const [, file, rest = ''] = LIQUID.test(written) ? [] : (FILE.exec(written) ?? []);
      if (file === undefined) return undefined;
      const folder = path.posix.dirname(sourceIn(root, from));
      const source = path.posix.join(folder, decodePath(file)).normalize('NFC');
      const address = addressOf(source);
      if (address !== undefined) return { path: written, source, address, rest };
      searches += 1;
      const near = searches > MOST_SEARCHES ? undefined : likeliest(source, sources());
      return { path: written, near: near && encodeURI(path.posix.relative(folder, near)) };
    },
  };
}

function sourceIn(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join('/');
}

/** The file of that name in another folder, else one of a name like it. */
function likeliest(source: string, sources: readonly string[]): string | undefined {
  const { base: name, dir } = path.posix.parse(source);
  const same = sources.find((candidate) => path.posix.basename(candidate).normalize('NFC') === name);
  const beside = sources.filter((candidate) => path.posix.dirname(candidate) === dir && Math.abs(candidate.length - source.length) < 3);
  const near = nearest(
    name,
    beside.map((candidate) => path.posix.basename(candidate)),
  );
  return same ?? (near === undefined ? undefined : path.posix.join(dir, near));
}

export interface LinkTargets {
  /** The entry a link leads to, in the file `from` (absolute path); undefined where the link is no file's. */
  find(written: string, from: string): LinkFinding | undefined;
  /** The entry that stands at an address from the site's root, whether it is published or not. */
  standsAt(written: string): FileLink | undefined;
  /** Where an entry stands, by its file; null where it has no page, undefined where there is no such file. */
  addressOf(source: string): string | null | undefined;
  /** The path of a file from the project's folder. */
  sourceOf(file: URL): string;
}

export type LinkFinding =
  /** `rest` is what follows the file's name: `#part`, `?query`. */
  | { path: string; source: string; address: string | null; rest: string; near?: never }
  /** `near` is a file of a name like the one that is missing. */
  | { path: string; near: string | undefined; source?: never };

export interface TargetOptions {
  /** The project's folder, absolute. */
  root: string;
  /** Path of the site, slash at both ends. */
  base: string;
  /** The permalink of an entry by its file, from the project's folder; null where it has no page. */
  permalinkOf: (source: string) => string | null | undefined;
  /** The file of each entry by its permalink, of those that are hidden too. */
  holders?: ReadonlyMap<string, string>;
  /** The files there are, for a name like a missing one. */
  sources: () => readonly string[];
}
