import { nearest } from '../spelling.ts';
import { absolute, decodePath, encodePath, href as hrefOf } from '../url.ts';
import type { Output, OutputFile } from './output.ts';

/** What answers where in a built site, on every static host: paths are decoded, from the site's root. */
export function builtAddresses(output: Output): BuiltAddresses {
  const { url, base, files } = output;
  const at = new Map<string, OutputFile>();
  const paths = new Map<OutputFile, string>();
  for (const file of files) {
    const own = addressesOf(file, output);
    paths.set(file, own[0]);
    for (const address of own) at.set(address, file);
  }
  for (const file of files) for (const address of secondAddresses(file, at)) if (!at.has(address)) at.set(address, file);
  for (const [from] of files.flatMap(({ text }) => text?.moves ?? [])) moved(decodePath(from), at, files);
  const read = new Map<string, Target | undefined>();
  // A page, a list and three feeds have one dead link.
  const meant = new Map<string, string | undefined>();
  let forms: Map<string, string> | undefined;
  const resolve = (href: string, file: OutputFile) => {
    const known = read.get(href);
    if (known || read.has(href)) return known;
    const target = targetOf(href, `${url}${hrefOf(`/${file.path}`, base)}`, { url, base });
    // What is whole leads to the same place from everywhere.
    if (/^(?:\/|[a-z][a-z\d+.-]*:)/i.test(href)) read.set(href, target);
    return target;
  };
  return {
    at: (path) => at.get(path),
    resolve,
    pathOf: (file) => paths.get(file) ?? `/${file.path}`,
    meant(path) {
      forms ??= formsOf(at.keys());
      if (!meant.has(path)) meant.set(path, meantBy(path, at, forms));
      return meant.get(path);
    },
    isForm: (path, other) => bareForm(path) === bareForm(other),
    whole: (path) => absolute(path, output),
    written: (path) => hrefOf(path, base),
  };
}

const MOST_COMPARED = 5000;

/** Addresses a file surely answers at, the one it is known by first. */
function addressesOf({ path, page }: OutputFile, output: Output): [string, ...string[]] {
  const address = `/${path}`;
  if (/(?:^|\/)index\.html$/.test(path)) return [address.slice(0, -'index.html'.length), address];
  const bare = address.replace(/\.html$/, '');
  // A page may say that it stands without its ending: every host serves it so.
  const said = bare !== address && [page?.canonicals[0], page?.shared].includes(absolute(bare, output));
  return said ? [bare, address] : [address];
}

/** Old addresses without slash or ending: a folder answers, by one step more. */
function secondAddresses({ path, page }: OutputFile, at: ReadonlyMap<string, OutputFile>): string[] {
  const bare = /^(.+)\/index\.html$/.exec(path)?.[1];
  if (bare === undefined || page?.refresh === undefined) return [];
  return at.has(`/${bare}.html`) || /\.[a-z][a-z\d]{0,5}$/i.test(bare) ? [`/${bare}`] : [];
}

/** An address that rules of a host may answer at, with or without a page. */
function moved(from: string, at: Map<string, OutputFile>, files: readonly OutputFile[]): void {
  const rules = files.find(({ text }) => text?.moves);
  if (rules && !at.has(from)) at.set(from, rules);
}

function targetOf(href: string, from: string, { url, base }: Pick<Output, 'url' | 'base'>): Target | undefined {
  if (!URL.canParse(href, from)) return undefined;
  const to = new URL(href, from);
  if (to.host !== new URL(url).host || !/^https?:$/.test(to.protocol)) return undefined;
  const hash = decodePath(to.hash.slice(1).split(':~:')[0] ?? '');
  if (to.pathname.startsWith(base)) return { path: `/${decodePath(to.pathname.slice(base.length))}`, hash, isInside: true };
  // Another site may stand beside this one; who writes its whole address means it.
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(href) ? undefined : { path: decodePath(to.pathname), hash, isInside: false };
}

function meantBy(path: string, at: ReadonlyMap<string, OutputFile>, forms: ReadonlyMap<string, string>): string | undefined {
  const bare = path.replace(/\/$/, '');
  const form = [`${bare}/`, bare, `${bare}.html`].find((other) => at.has(other)) ?? forms.get(bareForm(path));
  return form ?? nearest(path, [...at.keys()].filter((address) => Math.abs(address.length - path.length) < 3).slice(0, MOST_COMPARED));
}

function formsOf(addresses: Iterable<string>): Map<string, string> {
  const forms = new Map<string, string>();
  for (const address of addresses) if (!forms.has(bareForm(address))) forms.set(bareForm(address), address);
  return forms;
}

function bareForm(path: string): string {
  const bare = path.replace(/\/$/, '').replace(/(?:\/index)?\.html$/i, '');
  return encodePath(bare.normalize('NFC').toLowerCase());
}

export interface BuiltAddresses {
  /** What answers at a path. */
  at(path: string): OutputFile | undefined;
  /** Where an address leads that a file holds; nothing where it leads to another site. */
  resolve(href: string, file: OutputFile): Target | undefined;
  /** The path a file is known by. */
  pathOf(file: OutputFile): string;
  /** The path that was meant by one at which nothing answers. */
  meant(path: string): string | undefined;
  /** Whether two paths differ by case, slash or ending alone. */
  isForm(path: string, other: string): boolean;
  /** A path as a whole address, and as links write it. */
  whole(path: string): string;
  written(path: string): string;
}

export interface Target {
  path: string;
  /** The part of the page, decoded; empty for none. */
  hash: string;
  /** Whether it stands under the site's base; else `path` is from the host's root. */
  isInside: boolean;
}
