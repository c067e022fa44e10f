import path from 'node:path';

import { instantOf } from '../domain/date.ts';
import { labelOf, splitLabels, wholeLabels } from '../domain/label.ts';
import { parseDate } from '../domain/parse-date.ts';
import { cleanPath, permalinkOf } from '../domain/permalink.ts';
import { publicationState } from '../domain/publication.ts';
import { postKeys, postSchema } from '../schema/post.ts';
import { addressFaults } from './address-faults.ts';
import { nameFacts } from './file-name.ts';
import { checkSchema } from './schema-faults.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Label, Post } from '../schema/entry.ts';
import type { PostFrontMatter } from '../schema/post.ts';
import type { Site } from '../schema/site.ts';
import type { FrontMatter } from './front-matter.ts';

/** Checks the front matter and the name of a post and makes it what the library reads; its body comes later. */
export function readPost(matter: FrontMatter, { file, folder, site, now }: PostSource): ReadEntry<PostHead> {
  const name = nameFacts(path.posix.relative(folder, file));
  const { value, diagnostics } = checkSchema(postSchema, matter, { file, known: postKeys, example: { title: name.title } });
  const dates = readDates(value, { name, matter, file, site });
  const faults = [...diagnostics, ...dates.diagnostics, ...tagFaults(matter, file)];
  const lenient = value?.draft === true || value?.published === false;
  if (!value || dates.date === undefined) return { diagnostics: faults.map((fault) => ({ ...fault, lenient })), lenient };
  const categories = [...splitLabels(value.categories), ...wholeLabels(value.category)].filter((item) => item.trim() !== '');
  const shelves = [...new Map(categories.map((item) => [labelOf(item).slug, item])).values()];
  const slug = value.slug ?? name.slug;
  const template = value.permalink ?? site.permalink;
  const facts = { date: dates.date, slug, stem: name.stem, path: name.path, categories: shelves };
  const head = toHead(value, {
    site,
    dates: { ...dates, date: dates.date },
    permalink: cleanPath(permalinkOf(template, facts)),
    slug,
    shelves,
    now,
  });
  faults.push(...addressFaults(value.permalink, head.permalink, { matter, file, fallback: `/${slug}/` }));
  return { entry: { ...head, source: file }, diagnostics: lenient ? faults.map((fault) => ({ ...fault, lenient })) : faults, lenient };
}

function toHead(value: PostFrontMatter, { site, dates, permalink, slug, shelves, now }: HeadFacts): Omit<PostHead, 'source'> {
  const { date, updated, expires } = dates;
  const written = value.tag === undefined ? splitLabels(value.tags) : wholeLabels(value.tag);
  return {
    title: value.title,
    description: value.description ?? '',
    permalink,
    date,
    slug,
    ...defined({ updated: updated !== undefined && instantOf(updated) > instantOf(date) ? updated : undefined }),
    state: publicationState(
      { draft: value.draft === true || value.published === false, unlisted: value.unlisted === true, date, expires },
      now,
    ),
    category: shelves.map((shelf) => ({ ...labelOf(shelf), label: site.categories[shelf]?.label ?? labelOf(shelf).label })),
    tags: uniqueLabels(written.filter((tag) => tag.trim() !== '')),
    redirectFrom: wholeLabels(value.redirect_from).map(cleanPath),
    ...defined({
      series: value.series === undefined ? undefined : labelOf(value.series),
      lang: value.lang,
      toc: value.toc,
      author: value.author,
      canonical: value.canonical,
      feedId: value.feed_id,
    }),
  };
}

/** The dates of a post: front matter's `date` wins over the file name's (Jekyll 4, document.rb). */
function readDates(value: PostFrontMatter | undefined, { name, matter, file, site }: DateSources): Dates {
  const diagnostics: Diagnostic[] = [];
  const read = (key: 'date' | 'updated' | 'last_modified_at' | 'expires'): string | undefined => {
    const text = value?.[key] ?? (typeof matter.values[key] === 'string' ? (matter.values[key] as string) : undefined);
    if (text === undefined) return undefined;
    const reading = parseDate(text, site.timeZone);
    if (reading.ok) return reading.date;
    const { kind, ...values } = reading.fault;
    diagnostics.push({ kind, file, ...matter.placeOf([key]), found: `${key}: ${text}`, values: { key, ...values } });
    return undefined;
  };
  const written = read('date');
  const updated = read('updated') ?? read('last_modified_at');
  const expires = read('expires');
  if (written !== undefined || diagnostics.some(({ values }) => values['key'] === 'date'))
    return { date: written, updated, expires, diagnostics };
  const named = name.date === undefined ? undefined : parseDate(name.date, site.timeZone);
  if (named?.ok) return { date: named.date, updated, expires, diagnostics };
  const kind = named ? 'file-name-date' : 'file-name';
  const suggestion = named ? `${named.fault.suggestion}-${name.slug}` : `date: ${EXAMPLE_DATE}`;
  diagnostics.push({ kind, file, line: 1, column: 1, found: path.posix.basename(file), values: { date: name.date ?? '', suggestion } });
  return { date: undefined, updated, expires, diagnostics };
}

function tagFaults(matter: FrontMatter, file: string): Diagnostic[] {
  const { tags } = matter.values;
  if (!Array.isArray(tags)) return [];
  return tags.flatMap((tag: unknown, index) =>
    tag === null || (typeof tag === 'string' && tag.trim() === '')
      ? [{ kind: 'empty-tag' as const, file, ...matter.placeOf(['tags', index]), found: 'tags', values: {} }]
      : [],
  );
}

function uniqueLabels(written: readonly string[]): Label[] {
  return [...new Map(written.map(labelOf).map((label) => [label.slug, label])).values()];
}

/** An object without its undefined values. */
function defined<T extends Record<string, unknown>>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

const EXAMPLE_DATE = '2026-05-01';

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
  /** True in a draft, whose faults stop nothing. */
  lenient: boolean;
}

interface Dates {
  date: string | undefined;
  updated: string | undefined;
  expires: string | undefined;
  diagnostics: Diagnostic[];
}

interface DateSources {
  name: ReturnType<typeof nameFacts>;
  matter: FrontMatter;
  file: string;
  site: Site;
}

interface HeadFacts {
  site: Site;
  dates: Dates & { date: string };
  permalink: string;
  slug: string;
  shelves: readonly string[];
  now: number;
}
