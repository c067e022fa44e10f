import { instantOf } from '../../../domain/date.ts';
import { excerptSource } from '../../../domain/excerpt.ts';
import { postPage } from '../page-values.ts';
import { emptyMap, isRecord, RubyFloat, rubyText, RubyTime } from '../values.ts';
import { siteData } from './data.ts';
import { siteLists } from './site-lists.ts';
import { inspected } from './text-filters.ts';
import type { JekyllPost } from '../document.ts';
import type { JekyllSite } from '../read-site.ts';
import type { Value, ValueMap } from '../values.ts';

/** What `site` is in Liquid: the configuration, data, and posts from the newest (Jekyll 4, drops/site_drop.rb). */
export function siteScope(jekyll: JekyllSite, posts: readonly JekyllPost[]): LiquidMap {
  const published = posts.filter(({ state }) => state === 'published').toSorted(byDate);
  const { values, url, base } = jekyll.config;
  const separator = rubyText(values['excerpt_separator']) || '\n\n';
  const pages = published.map((post) => toLiquidMap({ ...postPage(post), excerpt: excerptOf(post, separator) })).toReversed();
  const settings = Object.assign(emptyMap(), USUAL, values, { url, baseurl: base.replace(/\/$/, '') });
  const { lists, documents } = siteLists(jekyll);
  return Object.assign(toLiquidMap(settings), toLiquidMap(lists), {
    posts: pages,
    documents: [...documents.map(toLiquidMap), ...pages.toReversed()],
    data: toLiquidMap(siteData(jekyll)),
    categories: grouped(pages, 'categories'),
    tags: grouped(pages, 'tags'),
    related_posts: pages.slice(0, 10),
  });
}

/** The excerpt of a post, in its Markdown: Jekyll gives what it renders to (Jekyll 4, excerpt.rb). */
function excerptOf({ data, matter }: JekyllPost, usual: string): Value {
  const own = rubyText(data['excerpt_separator']);
  return data['excerpt'] ?? excerptSource(matter.body, own === '' ? usual : own) ?? matter.body;
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

/** Settings that Jekyll has where a site says nothing (Jekyll 4, configuration.rb, DEFAULTS). */
const USUAL: ValueMap = {
  excerpt_separator: '\n\n',
  future: false,
  highlighter: 'rouge',
  markdown: 'kramdown',
  paginate_path: '/page:num',
  permalink: 'date',
};

/** How a whole map is shown: as Ruby does. Liquid sees own properties only. */
const SHOWN: object = Object.freeze({
  __proto__: null,
  toString(this: object): string {
    return inspected(this);
  },
});

/** A map as Liquid reads it: own properties only, dates as Ruby writes them. */
export function toLiquidMap(map: ValueMap): LiquidMap {
  return Object.assign(
    Object.create(SHOWN) as LiquidMap,
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
  // Named in the order of the oldest post, each from the newest.
  for (const page of pages.toReversed()) for (const name of (page[key] as string[] | undefined) ?? []) (groups[name] ??= []).unshift(page);
  return groups;
}

function byDate(a: JekyllPost, b: JekyllPost): number {
  return instantOf(a.date) - instantOf(b.date) || (a.file.path < b.file.path ? -1 : 1);
}

export type LiquidMap = Record<string, unknown>;
