import path from 'node:path';

import { instantOf } from '../../domain/date.ts';
import { zonedFromInstant } from '../../domain/zone.ts';
import { jekyllFeedId, jekyllId, jekyllUrl } from './address.ts';
import { nameParts } from './classify.ts';
import { deepMerge, defaultsFor } from './defaults.ts';
import { categoriesOf, tagsOf } from './labels.ts';
import { rubyDate } from './ruby-date.ts';
import { rubyText, truthy } from './values.ts';
import type { JekyllConfig } from './config.ts';
import type { JekyllMatter } from './front-matter.ts';
import type { FoundFile } from './scan.ts';
import type { ValueMap } from './values.ts';

/** What Jekyll makes of a post's or a draft's file, or the fault for which it stops. */
export function readDocument(
  { file, text, matter, above, kind }: DocumentSource,
  { config, now }: DocumentSite,
): JekyllPost | DocumentFault {
  const name = nameParts(file.path);
  const defaults = defaultsFor(file.path, 'posts', config.defaults);
  const data = deepMerge(defaults, matter.values);
  const date = dateOf(data, name.date, { file, kind, zone: config.zone });
  if (date === undefined) {
    const written = data['date'] === undefined || data['date'] === null ? (name.date ?? '') : rubyText(data['date']);
    return { fault: 'date', detail: written, line: matter.lineOf('date') };
  }
  const slug = truthy(data['slug']) ? rubyText(data['slug']) : name.slug;
  const categories = categoriesOf(above, defaults, matter.values);
  const extension = outputExtension(name.extension, config);
  const stem = path.posix.parse(file.path).name;
  const own = truthy(data['permalink']) ? rubyText(data['permalink']) : undefined;
  const facts = { date, slug, stem, path: pathOf(file.path), categories };
  const address = jekyllUrl({ own, pattern: config.permalink, extension }, facts);
  if ('unknown' in address) return { fault: 'placeholder', detail: address.unknown, line: matter.lineOf('permalink') };
  const id = jekyllId(address.url, slug);
  const post = { file, text, matter, data, defaults, kind, date, slug, categories, extension, id, own, url: address.url };
  return {
    ...post,
    title: truthy(data['title']) ? rubyText(data['title']) : titleize(name.slug),
    tags: tagsOf(defaults, matter.values),
    former: [],
    feedId: jekyllFeedId(id, { url: config.url, base: config.base }),
    state: stateOf(post, config, now),
  };
}

function stateOf({ kind, data, date }: Pick<JekyllPost, 'kind' | 'data' | 'date'>, config: JekyllConfig, now: number): JekyllPost['state'] {
  if (kind === 'draft') return 'draft';
  if (data['published'] !== undefined && !truthy(data['published']) && !config.unpublished) return 'hidden';
  return instantOf(date) > now && !config.future ? 'scheduled' : 'published';
}

/** Front matter's date, else the name's, else for drafts the file's own (Jekyll 4, document.rb, drafts). */
function dateOf(data: ValueMap, named: string | undefined, { file, kind, zone }: DateSource): string | undefined {
  if (truthy(data['date'])) return rubyDate(rubyText(data['date']), zone);
  if (named !== undefined) return rubyDate(named, zone);
  return kind === 'draft' ? zonedFromInstant(file.modified, zone) : undefined;
}

function outputExtension(extension: string, { markdownExtensions }: JekyllConfig): string {
  const bare = extension.slice(1).toLowerCase();
  return markdownExtensions.includes(bare) || bare === 'html' ? '.html' : extension;
}

/** The `:path` placeholder: what stands below the collection's folder (document.rb, `cleaned_relative_path`). */
function pathOf(file: string): string {
  return file
    .replace(/\.[^./]+$/, '')
    .replace(/(^|\/)_(?:posts|drafts)(?=\/)/, '')
    .replace(/\.*$/, '');
}

/** Jekyll's title of a slug (utils.rb, `titleize_slug`). */
function titleize(slug: string): string {
  return slug
    .replace(/-+$/, '')
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join(' ');
}

interface DateSource {
  file: FoundFile;
  kind: 'post' | 'draft';
  zone: string;
}

export interface DocumentSource {
  file: FoundFile;
  /** The whole file, byte order mark and line ends kept. */
  text: string;
  matter: JekyllMatter;
  /** Folders above `_posts`, with a slash at the end. */
  above: string;
  kind: 'post' | 'draft';
}

export interface DocumentSite {
  config: JekyllConfig;
  /** Milliseconds since 1970 UTC. */
  now: number;
}

export interface DocumentFault {
  fault: 'date' | 'placeholder';
  detail: string;
  line: number;
}

/** A post as Jekyll would publish it. */
export interface JekyllPost {
  file: FoundFile;
  /** The whole file, byte order mark and line ends kept. */
  text: string;
  matter: JekyllMatter;
  /** Front matter over defaults. */
  data: ValueMap;
  defaults: ValueMap;
  kind: 'post' | 'draft';
  /** ISO 8601 with offset, in the site's zone. */
  date: string;
  slug: string;
  title: string;
  categories: string[];
  tags: string[];
  /** Percent-encoded, from the site's root, without its base. */
  url: string;
  /** Front matter's or defaults' `permalink`. */
  own: string | undefined;
  /** Addresses the post once had, decoded. */
  former: string[];
  id: string;
  feedId: string;
  /** Extension of the output, with its dot. */
  extension: string;
  state: 'published' | 'draft' | 'hidden' | 'scheduled';
}
