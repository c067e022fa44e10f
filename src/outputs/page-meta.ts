import { plainText } from '../domain/plain-text.ts';
import { absolute } from '../domain/url.ts';
import type { Version } from '../domain/translations.ts';
import type { Messages } from '../messages/index.ts';
import type { Page, Post } from '../schema/entry.ts';
import type { Site } from '../schema/site.ts';
import type { FedList } from './feed-links.ts';

const DESCRIPTION_LENGTH = 160;

/** What the head of a page says, for a list or any page of the site's own. */
export function listMeta({ title, within = [], description, path }: ListFacts, site: Site): PageMeta {
  return {
    title: [title ?? [], within, site.title].flat().join(' · '),
    shareTitle: title ?? site.title,
    description: description ?? site.description ?? '',
    canonical: absolute(path, site),
    indexable: true,
    properties: [['og:type', 'website']],
  };
}

/**
 * What the head of a post says: Open Graph's `article` besides the rest.
 *
 * @param drawn stands for a link to it where it has no image of its own
 */
export function postMeta(post: Post, site: Site, drawn?: ShareImage): PageMeta {
  const published = [
    ['og:type', 'article'],
    ['article:published_time', post.date],
    ['article:modified_time', post.updated ?? post.date],
    ['article:author', post.author ?? site.author.name],
    ...post.category.map(({ label }) => ['article:section', label] as const),
    ...post.tags.map(({ label }) => ['article:tag', label] as const),
  ] as const;
  const image = ownImage(post, site) ?? drawn;
  return {
    ...entryMeta(post, site),
    canonical: post.canonical ?? absolute(post.permalink, site),
    description: post.description || shorten(plainText(post.excerpt)),
    properties: published,
    ...(post.author === undefined || post.author === site.author.name ? {} : { author: post.author }),
    ...(image ? { image } : {}),
  };
}

/** The image a post names for links to it, as large as it is published: none where it is an SVG, which no network shows. */
export function ownImage({ image, body }: Post, site: Site): ShareImage | undefined {
  if (!image || image.src.endsWith('.svg')) return undefined;
  const published = body.images.find(({ file }) => image.src.endsWith(`/${file}`))?.width ?? image.width;
  const width = Math.min(published, image.width);
  const height = Math.round((image.height * width) / image.width);
  return { url: new URL(image.src, site.url).href, width, height, alt: image.alt };
}

/** What the head of a page such as « À propos » says. */
export function entryMeta(page: Page, site: Site): PageMeta {
  return {
    title: `${page.title} · ${site.title}`,
    shareTitle: page.title,
    description: page.description,
    canonical: absolute(page.permalink, site),
    indexable: page.state === 'published',
    properties: [['og:type', 'website'], ...(page.updated ? ([['article:modified_time', page.updated]] as const) : [])],
  };
}

/** The same, for the name of a window and for other sites, of whose fonts many lack the narrow space: there it is a whole one. */
export function headMeta(meta: PageMeta): PageMeta {
  const { title, shareTitle, description, properties } = meta;
  return {
    ...meta,
    title: wholeSpaces(title),
    shareTitle: wholeSpaces(shareTitle),
    description: wholeSpaces(description),
    properties: properties.map(([property, content]) => [property, wholeSpaces(content)]),
  };
}

/** The properties every page shares with social networks (ogp.me). */
export function openGraph(meta: PageMeta, site: Site, messages: Messages): PageMeta['properties'] {
  return [
    ['og:title', meta.shareTitle],
    ...(meta.description ? ([['og:description', meta.description]] as const) : []),
    ['og:url', meta.canonical],
    ['og:site_name', wholeSpaces(site.title)],
    ['og:locale', messages.openGraphLocale],
    ...meta.properties,
    ...(meta.image ? pictureOf(meta.image) : []),
  ];
}

function pictureOf({ url, width, height, alt }: ShareImage): [property: string, content: string][] {
  return [
    ['og:image', url],
    ['og:image:width', String(width)],
    ['og:image:height', String(height)],
    ...(alt === '' ? [] : [['og:image:alt', wholeSpaces(alt)] satisfies [string, string]]),
  ];
}

function wholeSpaces(text: string): string {
  return text.replaceAll('\u202F', '\u00A0');
}

function shorten(text: string): string {
  if (text.length <= DESCRIPTION_LENGTH) return text;
  return `${text.slice(0, DESCRIPTION_LENGTH - 1).replace(/\s+\S*$/, '')}…`;
}

/** The addresses of a text in its languages, as `hreflang` names them; for any other reader, that in the site's. */
export function alternatesOf(versions: readonly Version[], site: Site): Alternate[] {
  const all = versions.map(({ lang, permalink }) => ({ hreflang: lang, href: absolute(permalink, site) }));
  const main = versions.find((version) => version.main);
  return main ? [...all, { hreflang: 'x-default', href: absolute(main.permalink, site) }] : all;
}

/** The head of a page. */
export interface PageMeta {
  title: string;
  shareTitle: string;
  description: string;
  canonical: string;
  indexable: boolean;
  properties: readonly (readonly [property: string, content: string])[];
  /** Whether it runs WebAssembly, which its policy must allow. */
  wasm?: boolean;
  /** The list the page shows, where it has feeds of its own. */
  fed?: FedList | undefined;
  /** Who wrote it, where it is not the author of the site. */
  author?: string;
  /** What networks show beside a link to it. */
  image?: ShareImage;
  /** The same in several languages, itself among them. */
  alternates?: readonly Alternate[];
}

export interface Alternate {
  /** BCP 47 tag, or `x-default`. */
  hreflang: string;
  /** Whole address. */
  href: string;
}

export interface ShareImage {
  /** Whole address. */
  url: string;
  /** In pixels. */
  width: number;
  height: number;
  alt: string;
}

interface ListFacts {
  title?: string | undefined;
  /** What it stands in, the nearest first. */
  within?: readonly string[];
  description?: string | undefined;
  path: string;
}
