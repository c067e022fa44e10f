import path from 'node:path';

import { encodePath } from '../../domain/url.ts';
import { decodeUtf8 } from './address.ts';
import { outsideCode } from './body-text.ts';
import type { PlanContext } from './part.ts';

// Where Markdown and HTML hold the address of a link, up to the part or the query of it.
const DESTINATION =
  /(\]\([ \t]*<?|^ {0,3}\[[^\]\n]+\]:[ \t]+<?|<a\b[^<>]*?\shref=["'])((?:[^\s<>()"'#?]|\([^\s<>()]*\))+)(?=[\s<>)"'#?]|$)/gim;
const TEXT = /^(?![a-z][a-z\d+.-]*:|\/).*\.(?:md|mdx|markdown)$/i;

/**
 * Links to posts as links to the files these posts stand in now: those that Jekyll's tags made, and those that name a file, as
 * jekyll-relative-links reads them. A file that is none of the site's is told, and the link leads where it did.
 */
export function fileLinks(body: string, place: LinkPlace): string {
  const change = (written: string) => tagLink(written, place) ?? textLink(written, place) ?? written;
  return outsideCode(body, (text) => text.replace(DESTINATION, (_, lead: string, written: string) => `${lead}${change(written)}`));
}

/** An address that a tag made; elsewhere than in a link, it stays one. */
function tagLink(written: string, { linked, origin, base, from, fileOf }: LinkPlace): string | undefined {
  const bare = base.replace(/\/$/, '');
  const inside = written.startsWith(`${origin}/`) ? written.slice(origin.length) : written;
  const address = bare !== '' && inside.startsWith(`${bare}/`) ? inside.slice(bare.length) : inside;
  const file = linked.has(address) ? fileOf(address) : undefined;
  return file === undefined ? undefined : relativeLink(from, file);
}

function textLink(written: string, { source, url, urlOf, fileOf, from, lost }: LinkPlace): string | undefined {
  if (!TEXT.test(written) || written.includes('{')) return undefined;
  const address = urlOf(path.posix.join(path.posix.dirname(source), decodeUtf8(written)));
  const file = address === undefined ? undefined : fileOf(address);
  if (file !== undefined) return relativeLink(from, file);
  if (address === undefined) lost(written);
  return address ?? path.posix.join(url.replace(/[^/]*$/, ''), written);
}

/** The path of a file from another, as a link holds it. */
function relativeLink(from: string, to: string): string {
  const relative = encodePath(path.posix.relative(path.posix.dirname(from), to)).replace(
    /[()']/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return /^[^/]*:/.test(relative) ? `./${relative}` : relative;
}

export interface LinkPlace {
  /** The addresses that tags made, from the site's root, without its base. */
  linked: ReadonlySet<string>;
  /** Scheme and host of the site. */
  origin: string;
  /** Slash at both ends. */
  base: string;
  /** Path and address of the text in the Jekyll site. */
  source: string;
  url: string;
  /** The file it stands in now. */
  from: string;
  /** The address of anything by its path in the Jekyll site. */
  urlOf: (file: string) => string | undefined;
  /** The file a post of that address stands in now. */
  fileOf: (url: string) => string | undefined;
  /** Told each link to a text that is not there. */
  lost: (written: string) => void;
}

/** Where a text stood and stands. */
export function linkPlace(
  { site, urls, fileOf }: Pick<PlanContext, 'site' | 'urls' | 'fileOf'>,
  place: Pick<LinkPlace, 'linked' | 'source' | 'url' | 'from' | 'lost'>,
): LinkPlace {
  return { ...place, origin: site.url, base: site.base, urlOf: (file) => urls.get(file), fileOf };
}
