import { instantOf } from '../../../domain/date.ts';
import { postPage } from '../page-values.ts';
import { emptyMap, isRecord, RubyFloat, RubyTime } from '../values.ts';
import { siteData } from './data.ts';
import type { JekyllPost } from '../document.ts';
import type { JekyllSite } from '../read-site.ts';
import type { Value, ValueMap } from '../values.ts';

/** What `site` is in Liquid: the configuration, data, and posts from the newest (Jekyll 4, drops/site_drop.rb). */
export function siteScope(jekyll: JekyllSite, posts: readonly JekyllPost[]): LiquidMap {
  const published = posts.filter(({ state }) => state === 'published').toSorted(byDate);
  const pages = published.map((post) => toLiquidMap(postPage(post))).toReversed();
  const { values, url, base } = jekyll.config;
  const settings = Object.assign(emptyMap(), values, { url, baseurl: base.replace(/\/$/, '') });
  return Object.assign(toLiquidMap(settings), {
    posts: pages,
    data: toLiquidMap(siteData(jekyll)),
    categories: grouped(pages, 'categories'),
    tags: grouped(pages, 'tags'),
  });
}

/** The posts beside each, older and newer, by path (Jekyll 4, document.rb, `next_doc` and `previous_doc`). */
export function neighbours(posts: readonly JekyllPost[]): ReadonlyMap<string, { previous?: JekyllPost; next?: JekyllPost }> {
  const ordered = posts.filter(({ state }) => state === 'published').toSorted(byDate);
  return new Map(
    ordered.map((post, index) => {
      const previous = ordered[index - 1];
      const next = ordered[index + 1];
      return [post.file.path, { ...(previous ? { previous } : {}), ...(next ? { next } : {}) }];
    }),
  );
}

/** A map as Liquid reads it: own properties only, dates as Ruby writes them. */
export function toLiquidMap(map: ValueMap): LiquidMap {
  return Object.assign(
    Object.create(null) as LiquidMap,
    Object.fromEntries(Object.entries(map).map(([key, value]) => [key, toLiquid(value)])),
  );
}

function toLiquid(value: Value): unknown {
  if (value instanceof RubyTime) return value.text;
  if (value instanceof RubyFloat) return value.value;
  if (Array.isArray(value)) return value.map(toLiquid);
  return isRecord(value) ? toLiquidMap(value) : value;
}

function grouped(pages: readonly LiquidMap[], key: string): LiquidMap {
  const groups = Object.create(null) as Record<string, LiquidMap[]>;
  for (const page of pages) for (const name of (page[key] as string[] | undefined) ?? []) (groups[name] ??= []).push(page);
  return groups;
}

function byDate(a: JekyllPost, b: JekyllPost): number {
  return instantOf(a.date) - instantOf(b.date) || (a.file.path < b.file.path ? -1 : 1);
}

export type LiquidMap = Record<string, unknown>;
