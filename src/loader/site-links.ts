import { cleanPath } from '../domain/permalink.ts';
import { nearest } from '../domain/spelling.ts';
import { unsafeAddress } from '../domain/unsafe-address.ts';
import { encodePath } from '../domain/url.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { FileLink } from '../markdown/facts.ts';
import type { SiteAddresses } from '../domain/site-addresses.ts';
import type { Site } from '../schema/site.ts';

/** A text of the author's, by its file: the link plugin looks these up. */
const FILE = /^(?![a-z][a-z\d+.-]*:|[/#?])[^?#]*\.(?:md|mdx|markdown)(?:[?#].*)?$/is;
/** A path from the root that every parser of addresses takes as it stands. */
const PLAIN = /^\/[\w~./-]*$/;
/** A step that a parser would take, or a host. */
const STEP = /\/[./]/;
const LIQUID = /\{[{%]|%7B(?:%7B|%)/i;
/** Ids of every page, around its text. */
const OF_PAGES: ReadonlySet<string> = new Set(['contenu', 'sommaire', 'footnote-label']);

/** Addresses looked for that are like a dead one: it takes a moment each. */
const MOST_SEARCHES = 50;

/** Of each text, which is the same object while it and the facts of the site stay. */
const led = new WeakMap<LinkedText, readonly Led[]>();

/**
 * Links that lead nowhere on the site: to an address nothing stands at, to a form of one that not every host answers at, to a part no
 * text has. It costs a look into a set for each; the places of those that are faulty are found then.
 */
export async function siteLinkFaults(
  texts: readonly LinkedText[],
  { addresses, site }: { addresses: SiteAddresses; site: Site },
): Promise<Diagnostic[]> {
  const byAddress = new Map(texts.map((text) => [text.permalink, text]));
  const byFile = new Map(texts.map((text) => [text.file, text]));
  let searches = 0;
  const near = (path: string) => ((searches += 1) > MOST_SEARCHES ? undefined : addresses.nearTo(path));
  const faulty = texts.flatMap((text) => {
    const faults = new Map<string, LinkFault>();
    for (const { href, path, file, hash } of ledBy(text, site)) {
      const fault = path === undefined ? undefined : pathFault(path, { addresses, near });
      const told = fault ?? anchorFault(hash, path === undefined ? byFile.get(file ?? '') : byAddress.get(path));
      if (told)
        faults.set(href, {
          ...told,
          suggestion: told.kind === 'anchor-missing' ? partOf(href, told.suggestion) : withRest(told.suggestion, href, site),
        });
    }
    return faults.size === 0 ? [] : { text, faults };
  });
  if (faulty.length === 0) return [];
  const { placedLinks } = await import('./placed-links.ts');
  return faulty.flatMap(({ text, faults }) => placedLinks(text, faults));
}

/** Where the links of a text lead. A preview asks again at every change, of the same text. */
function ledBy(text: LinkedText, site: Site): readonly Led[] {
  const found = led.get(text) ?? text.hrefs.flatMap((href) => ledTo(href, text, site) ?? []);
  led.set(text, found);
  return found;
}

function ledTo(href: string, text: LinkedText, site: Site): Led | undefined {
  const link = text.links.find(({ path }) => path === href);
  // A link to what is not published has its own words.
  if (link?.address === null) return undefined;
  if (FILE.test(href)) return { href, file: link?.source, hash: hashOf(href) };
  const place = placeOf(href, text, site);
  return place && { href, ...place };
}

/** Where a link leads on the site, and to which part; nothing where it leads elsewhere. */
function placeOf(href: string, { permalink }: LinkedText, { url, base }: Site): { path: string; hash: string } | undefined {
  if (PLAIN.test(href) && !STEP.test(href)) return { path: cleanPath(href), hash: '' };
  if (href.trim() === '' || LIQUID.test(href) || unsafeAddress(href) !== undefined) return undefined;
  const here = `${url}${base.slice(0, -1)}${encodePath(permalink)}`;
  const written = /^\/(?!\/)/.test(href) ? `${url}${base.slice(0, -1)}${href}` : href;
  if (!URL.canParse(written, here)) return undefined;
  const to = new URL(written, here);
  const home = new URL(url);
  if (to.host !== home.host || !/^https?:$/.test(to.protocol) || !`${to.pathname}/`.startsWith(base)) return undefined;
  return { path: cleanPath(`/${to.pathname.slice(base.length)}`), hash: hashOf(to.hash) };
}

/** The part a link leads to, decoded; a text to find in the page is none. */
function hashOf(href: string): string {
  const [, written = ''] = /#(.*)$/s.exec(href) ?? [];
  const [hash = ''] = written.split(':~:');
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

function pathFault(
  path: string,
  { addresses, near }: { addresses: SiteAddresses; near: (path: string) => string | undefined },
): LinkFault | undefined {
  if (addresses.has(path)) return undefined;
  const form = addresses.formOf(path);
  if (form !== undefined) return { kind: 'link-form', suggestion: encodePath(form) };
  const meant = near(path);
  return { kind: 'link-dead', suggestion: meant === undefined ? '' : encodePath(meant) };
}

function anchorFault(hash: string, holder: LinkedText | undefined): LinkFault | undefined {
  if (hash === '' || hash.toLowerCase() === 'top' || !holder?.ids) return undefined;
  if (holder.ids.includes(hash) || OF_PAGES.has(hash)) return undefined;
  const meant = nearest(hash, holder.ids) ?? holder.ids.find((id) => id.includes(hash) || hash.includes(id));
  return { kind: 'anchor-missing', suggestion: meant === undefined ? '' : `#${meant}` };
}

/** A link to another part of the same text; where none is like it, what makes one. */
function partOf(href: string, part: string): string {
  return href.replace(/#.*$/s, part) || `<a id="${hashOf(href)}"></a>`;
}

/** An address as the author writes it, with what followed the one that leads nowhere. */
function withRest(address: string, href: string, { url, base }: Site): string {
  if (address === '') return otherSite(href) ?? '2026-05-01-mon-billet.md';
  const whole = /^https?:/i.test(href) ? `${url}${base.slice(0, -1)}` : '';
  return `${whole}${address}${/[?#].*$/s.exec(href)?.[0] ?? ''}`;
}

/** The address of another site that was meant: one without its scheme, or with something before it. */
function otherSite(href: string): string | undefined {
  const whole = /(?<=.)https?:\/\/[^\s()[\]]+/i.exec(href)?.[0];
  return (
    whole ??
    (/^(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|fr|eu|io|be|ch|ca|info|dev|me|uk|de)(?:$|\/))/i.test(href)
      ? `https://${href}`
      : undefined)
  );
}

/** A published text, and what was learnt of it. */
export interface LinkedText {
  file: string;
  text: string;
  body: string;
  permalink: string;
  hrefs: readonly string[];
  /** Posts and pages it leads to by their file. */
  links: readonly FileLink[];
  /** What a link may lead to within it; undefined where only its page knows. */
  ids: readonly string[] | undefined;
}

/** Where a link leads: to an address of the site, or to a text by its file. */
interface Led {
  href: string;
  path?: string;
  file?: string | undefined;
  hash: string;
}

/** What is wrong with a link, and the address that was meant. */
export interface LinkFault {
  kind: 'link-dead' | 'link-form' | 'anchor-missing';
  suggestion: string;
}
