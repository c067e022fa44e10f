import path from 'node:path';

import { instantOf } from '../domain/date.ts';
import { permalinkIn } from '../domain/edition.ts';
import { labelOf, splitLabels, wholeLabels } from '../domain/label.ts';
import { cleanPath, permalinkOf } from '../domain/permalink.ts';
import { publicationState } from '../domain/publication.ts';
import { seriesOfTitle } from '../domain/series-title.ts';
import { postKeys, postSchema } from '../schema/post.ts';
import { addressFaults, redirectFaults } from './address-faults.ts';
import { isDraft } from './draft.ts';
import { extraOf } from './extra.ts';
import { nameFacts } from './file-name.ts';
import { readPostDates } from './post-dates.ts';
import { checkSchema } from './schema-faults.ts';
import { tagFaults, tagsOf } from './tags.ts';
import { titleSigns } from './title-signs.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Label, Numbered, Post } from '../schema/entry.ts';
import type { PostFrontMatter } from '../schema/post.ts';
import type { Site } from '../schema/site.ts';
import type { FrontMatter } from './front-matter.ts';

/** Checks the front matter and the name of a post and makes it what the library reads; its body comes later. */
export function readPost(matter: FrontMatter, { file, folder, site, now }: PostSource): ReadEntry<PostHead> {
  const name = nameFacts(path.posix.relative(folder, file));
  const check = { file, known: postKeys, example: { title: name.title }, unknown: 'unknown-key' } as const;
  const { value, diagnostics } = checkSchema(postSchema, matter, check);
  const { date, updated, expires, diagnostics: dateFaults } = readPostDates(name, { matter, file, timeZone: site.timeZone });
  const faults = [...diagnostics, ...dateFaults, ...tagFaults(matter, file), ...titleSigns(matter, file, site)];
  if (!value || date === undefined) return { diagnostics: faults };
  const slug = value.slug ?? name.slug;
  const shelves = shelvesOf(value);
  const facts = { date, slug, stem: name.stem, path: name.path, categories: shelves };
  const permalink = cleanPath(permalinkOf(value.permalink ?? permalinkIn(site, value.lang), facts));
  const entry = {
    ...plainKeys(value, site),
    extra: extraOf(matter, postKeys),
    source: file,
    permalink,
    date,
    slug,
    ...defined({ updated: updated !== undefined && instantOf(updated) > instantOf(date) ? updated : undefined }),
    state: publicationState({ draft: isDraft(matter.values), unlisted: value.unlisted === true, date, expires, future: site.future }, now),
    category: shelves.map((shelf) => shelfLabel(shelf, site)),
  };
  const place = { matter, file, fallback: `/${slug}/` };
  return {
    entry,
    diagnostics: [...faults, ...addressFaults(value.permalink, permalink, place), ...redirectFaults(entry.redirectFrom, place)],
  };
}

/** What needs nothing but the key itself. */
function plainKeys(
  value: PostFrontMatter,
  site: Site,
): Omit<PostHead, 'source' | 'permalink' | 'date' | 'slug' | 'updated' | 'state' | 'category' | 'extra'> {
  const { title, description = '', lang, toc, author, canonical, fediverse } = value;
  return {
    title,
    description,
    tags: tagsOf(value, site),
    redirectFrom: redirectsOf(value),
    ...defined({ series: seriesOf(value, site) }),
    ...defined({ lang, toc, author, canonical, fediverse, feedId: value.feed_id }),
  };
}

/** The shelves of a post, outermost first, each once (Jekyll 4, document.rb: `categories`, then `category`). */
function shelvesOf({ category, categories }: PostFrontMatter): string[] {
  const written = [...splitLabels(categories), ...wholeLabels(category)].filter((item) => item.trim() !== '');
  return [...new Map(written.map((item) => [labelOf(item).slug, item])).values()];
}

/** The series a post names, else the one whose titles its own is like; with its number, where such a title says one. */
function seriesOf({ title, series }: PostFrontMatter, site: Site): Numbered | undefined {
  const named = series === undefined ? undefined : labelOf(series);
  const found = seriesOfTitle(title, site.series, named?.slug);
  return named && found ? { ...named, ...defined({ number: found.number }) } : (named ?? found);
}

/** A category as the site shows it: by the name its facts give it, else as it is written. */
export function shelfLabel(shelf: string, { categories }: Pick<Site, 'categories'>): Label {
  const { label, slug } = labelOf(shelf);
  return { label: (Object.hasOwn(categories, shelf) ? categories[shelf]?.label : undefined) ?? label, slug };
}

/** The old addresses of an entry. */
export function redirectsOf({ redirect_from: written }: Pick<PostFrontMatter, 'redirect_from'>): string[] {
  return wholeLabels(written)
    .filter((address) => address.trim() !== '')
    .map(cleanPath);
}

/** An object without its undefined values. */
export function defined<T extends Record<string, unknown>>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** A post before its body is rendered. */
export type PostHead = Omit<Post, 'body' | 'excerpt' | 'image'>;

export interface PostSource {
  /** Path from the project's folder, with `/`. */
  file: string;
  /** The collection's folder, likewise. */
  folder: string;
  site: Site;
  /** Milliseconds since 1970 UTC. */
  now: number;
}

export interface ReadEntry<Head> {
  entry?: Head;
  diagnostics: Diagnostic[];
}
