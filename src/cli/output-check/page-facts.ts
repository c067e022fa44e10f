import { decodeHTML, decodeHTMLAttribute } from 'entities';

import { linkedData } from './linked-data.ts';
import type { PageFacts } from '../../domain/output-check/facts.ts';

/** A comment, or a tag: whether it closes, its name, its attributes. Five times as fast as a tokenizer: every page of every build is read. */
const TAG = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;
const ATTRIBUTE = /\s([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
/** Attributes that a page is asked for; most have a class alone. */
const ASKED =
  /\s(?:id|name|href|src|srcset|lang|rel|content|datetime|poster|action|formaction|cite|data|data-[\w-]+|[\w-]+-url|on[a-z]+)\s*=/i;
/** Elements in which no tag is read but the one that ends them. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'textarea']);
/** Blocks of data, which no policy takes for a script. */
const DATA = /json$|^text\/(?!javascript)|^importmap$/i;
/** Kinds of links of a head that need nothing of this site. */
const FOREIGN = /^(?:me|webmention|author|license|dns-prefetch|preconnect|pgpkey|nofollow)$/i;
/** Signs of a script that are told. */
const SHOWN = 60;
const HANDLER = /^on[a-z]/;

/** What a built page says and refers to, read in one pass: addresses as they are written, each once. */
export function pageFacts(html: string): PageFacts {
  const reading = new Reading();
  TAG.lastIndex = 0;
  for (let at = 0, tag = TAG.exec(html); tag; tag = TAG.exec(html)) {
    const [, slash, written, attributes = ''] = tag;
    reading.text(html, at, tag.index);
    at = TAG.lastIndex;
    const name = written?.toLowerCase();
    if (name === undefined) continue;
    if (slash === '/') reading.close(name);
    else reading.open(name, attributes);
    if (slash === '' && RAW.has(name)) TAG.lastIndex = endOf(html, name, at);
  }
  return reading.facts();
}

function endOf(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

/** The attributes of a tag, decoded. */
function attributesOf(tag: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare = ''] of tag.matchAll(ATTRIBUTE)) {
    const value = double ?? single ?? bare;
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, value.includes('&') ? decodeHTMLAttribute(value) : value);
  }
  return found;
}

class Reading {
  readonly #sets = { links: new Set<string>(), media: new Set<string>(), parts: new Set<string>(), mentions: new Set<string>() };
  readonly #ids = new Set<string>();
  /** Parts as HTML 4 named them, which browsers look for after ids. */
  readonly #names = new Set<string>();
  readonly #found: Mutable<Omit<PageFacts, 'links' | 'media' | 'parts' | 'mentions' | 'ids'>> = {
    twice: [],
    headings: [],
    titles: [],
    canonicals: [],
    alternates: [],
    inline: [],
    indexable: true,
    dates: [],
  };
  /** What the text that comes is: that of a heading, of the title, of a block of data, of a script. */
  #inside: Inside | undefined;
  #text = '';
  #isHead = true;

  open(name: string, tag: string): void {
    if (name === 'body') this.#isHead = false;
    if (name === 'h1' || (name === 'title' && this.#isHead)) this.#begin(name);
    const isAsked = name === 'script' || ASKED.test(tag);
    if (!isAsked) return;
    const attributes = attributesOf(tag);
    if (name === 'script') this.#script(attributes);
    this.#anyElement(name, attributes);
    if (name === 'html') this.#found.lang ??= attributes.get('lang');
    else if (name === 'link') this.#link(attributes);
    else if (name === 'meta') this.#meta(attributes);
    else if (name === 'time') this.#time(attributes);
    else this.#addresses(name, attributes);
  }

  close(name: string): void {
    if (this.#inside === undefined || name !== (this.#inside === 'data' ? 'script' : this.#inside)) return;
    if (this.#inside === 'h1') this.#found.headings.push(fold(decodeHTML(this.#text)));
    if (this.#inside === 'title') this.#found.titles.push(fold(decodeHTML(this.#text)));
    if (this.#inside === 'data') this.#found.data = linkedData(this.#text, this.#found.data);
    if (this.#inside === 'script') this.#found.inline.push(this.#text.trim().split('\n', 1)[0]?.slice(0, SHOWN) || '<script>');
    this.#inside = undefined;
  }

  text(html: string, from: number, to: number): void {
    if (this.#inside !== undefined) this.#text += html.slice(from, to);
  }

  facts(): PageFacts {
    const { links, media, parts, mentions } = this.#sets;
    return {
      ...this.#found,
      links: [...links],
      media: [...media],
      parts: [...parts],
      mentions: [...mentions],
      ids: [...this.#ids.union(this.#names)],
    };
  }

  #begin(inside: Inside): void {
    this.#inside = inside;
    this.#text = '';
  }

  #script(attributes: ReadonlyMap<string, string>): void {
    const type = attributes.get('type') ?? '';
    if (type === 'application/ld+json') this.#begin('data');
    else if (!attributes.has('src') && !DATA.test(type)) this.#begin('script');
  }

  #anyElement(name: string, attributes: ReadonlyMap<string, string>): void {
    for (const [key, value] of attributes) {
      if (key === 'id') {
        if (this.#ids.has(value)) this.#found.twice.push(value);
        this.#ids.add(value);
      } else if (key === 'name' && name === 'a') this.#names.add(value);
      else if (HANDLER.test(key)) this.#found.inline.push(`${name} ${key}`);
      else if (key.startsWith('data-') && value.startsWith('/')) this.#sets.mentions.add(value);
      else if (key.endsWith('-url')) this.#sets.parts.add(value);
    }
  }

  #link(attributes: ReadonlyMap<string, string>): void {
    const [rel, href] = [attributes.get('rel') ?? '', attributes.get('href')];
    if (href === undefined || FOREIGN.test(rel)) return;
    const language = attributes.get('hreflang');
    // In a text, engines pass over what a page says of itself.
    if (!this.#isHead && /^(?:canonical|alternate|shortlink|prev|next)$/i.test(rel)) return;
    if (rel === 'canonical') this.#found.canonicals.push(href);
    else if (rel === 'alternate' && language !== undefined) this.#found.alternates.push([language, href]);
    else this.#sets.parts.add(href);
  }

  #meta(attributes: ReadonlyMap<string, string>): void {
    const name = attributes.get('property') ?? attributes.get('name') ?? attributes.get('http-equiv')?.toLowerCase();
    const content = attributes.get('content') ?? '';
    if (name === 'robots' && /\bnoindex\b/i.test(content)) this.#found.indexable = false;
    if (name === 'refresh') this.#found.refresh = /url\s*=\s*["']?([^"']*)/i.exec(content)?.[1]?.trim() ?? '';
    if (name === 'og:url') this.#found.shared = content;
    if (name === 'og:image' || name === 'og:audio' || name === 'og:video') this.#sets.parts.add(content);
    if (name === 'og:image') this.#found.image ??= content;
  }

  #time(attributes: ReadonlyMap<string, string>): void {
    const classes = attributes.get('class')?.split(/\s+/) ?? [];
    const date = attributes.get('datetime') ?? '';
    if (classes.includes('dt-published')) this.#found.dates.push(['published', date]);
    if (classes.includes('dt-updated')) this.#found.dates.push(['updated', date]);
  }

  #addresses(name: string, attributes: ReadonlyMap<string, string>): void {
    const { links, media, parts } = this.#sets;
    const href = attributes.get('href');
    if (href !== undefined) this.#follow(name, href);
    const source = attributes.get('src');
    if (source !== undefined) (name === 'script' ? parts : name === 'iframe' || name === 'embed' ? links : media).add(source);
    const poster = attributes.get('poster');
    if (poster !== undefined) media.add(poster);
    for (const candidate of candidatesOf(attributes.get('srcset'))) media.add(candidate);
    for (const key of ['action', 'formaction', 'cite', 'data']) {
      const value = attributes.get(key);
      if (value !== undefined && value !== '') links.add(value);
    }
  }

  #follow(name: string, href: string): void {
    if (/^\s*javascript:/i.test(href)) this.#found.inline.push(`${name} href`);
    else if (name === 'image') this.#sets.media.add(href);
    else this.#sets.links.add(href);
  }
}

function candidatesOf(srcset: string | undefined): string[] {
  return (srcset ?? '').split(/,\s+/).flatMap((candidate) => candidate.trim().split(/\s+/, 1)[0] || []);
}

function fold(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ').trim();
}

type Inside = 'h1' | 'title' | 'data' | 'script';

type Mutable<Facts> = { -readonly [Key in keyof Facts]: Facts[Key] extends readonly (infer Item)[] ? Item[] : Facts[Key] };
