import { labelOf } from '../../../domain/label.ts';
import { cleanPath } from '../../../domain/permalink.ts';
import { decodeUtf8 } from '../address.ts';
import { texts } from '../config.ts';
import { replacedOutput } from '../listing-pages.ts';
import { readPages } from '../read-pages.ts';
import { emptyMap, isRecord, rubyText, truthy } from '../values.ts';
import type { Site } from '../../../schema/site.ts';
import type { JekyllPost } from '../document.ts';
import type { JekyllSite } from '../read-site.ts';
import type { ValueMap } from '../values.ts';

/** Feeds every site of Carnet has. */
export const OWN_FEEDS: ReadonlySet<string> = new Set(['/feed.xml', '/rss.xml', '/feed.json']);

/** Feeds whose address Carnet can hold: one that a host serves as XML. */
const SERVED = /[^/]\.(?:xml|rss|atom|rdf|json)$/i;

/**
 * The feeds that a site had besides Carnet's own: those of jekyll-feed (0.17, generator.rb) and those of its own templates. A reader of
 * feeds follows no page that redirects, so each goes on at its address.
 */
export function oldFeeds(posts: readonly JekyllPost[], jekyll: JekyllSite): Site['feeds'] {
  const published = posts.filter(({ state }) => state === 'published');
  const all = [...handMade(jekyll), ...pluginFeeds(published, jekyll)].map((feed) => ({ ...feed, path: cleanPath(feed.path) }));
  const fit = all.filter(
    ({ path, tag = 'x', category = 'x' }) => SERVED.test(path) && !OWN_FEEDS.has(path) && tag.trim() !== '' && category.trim() !== '',
  );
  return [...new Map(fit.toReversed().map((feed) => [feed.path, feed])).values()].toReversed();
}

/** Feeds of collections other than posts, of which Carnet has none. */
export function lostFeeds({ config }: JekyllSite): string[] {
  const settings = settingsOf(config.values['feed'], config.plugins);
  if (!settings) return [];
  const written = settings['collections'];
  const names = isRecord(written) ? Object.keys(written) : texts(written);
  return names
    .filter((name) => name !== 'posts')
    .flatMap((name) => {
      const own = isRecord(written) && isRecord(written[name]) ? written[name] : emptyMap();
      return [rubyText(own['path']) || `/feed/${name}.xml`, ...texts(own['categories']).map((category) => `/feed/${name}/${category}.xml`)];
    })
    .map(cleanPath);
}

function pluginFeeds(posts: readonly JekyllPost[], { config }: JekyllSite): OldFeed[] {
  const settings = settingsOf(config.values['feed'], config.plugins);
  if (!settings) return [];
  const collections = isRecord(settings['collections']) ? settings['collections'] : emptyMap();
  const own = isRecord(collections['posts']) ? collections['posts'] : emptyMap();
  const categories = [...texts(settings['categories']), ...texts(own['categories'])];
  return [
    { path: rubyText(own['path'] ?? settings['path']) || '/feed.xml', format: 'atom' },
    ...categories.map((name): OldFeed => ({ path: `/feed/${name}.xml`, format: 'atom', category: labelOf(name).label })),
    ...tagFeeds(posts, settings),
  ];
}

function tagFeeds(posts: readonly JekyllPost[], settings: ValueMap): OldFeed[] {
  if (!truthy(settings['tags'])) return [];
  const { only, except, path } = isRecord(settings['tags']) ? settings['tags'] : emptyMap();
  const without = new Set(texts(except));
  const tags = only === undefined ? new Set(posts.flatMap((post) => post.tags)) : new Set(texts(only));
  return [...tags]
    .filter((tag) => /^[A-Za-z0-9_]+$/.test(tag) && !without.has(tag))
    .map((tag) => ({ path: `${rubyText(path) || '/feed/by_tag/'}${tag}.xml`, format: 'atom', tag }));
}

/** Templates of feeds, of all posts or of those of one tag or category. */
function handMade(jekyll: JekyllSite): OldFeed[] {
  return readPages(jekyll).flatMap(({ file, page }) => {
    const body = file.text ?? '';
    const replaced = replacedOutput(page.url, body);
    if (replaced?.kind !== 'feed') return [];
    const [, kind, dotted, quoted] = /\bin\s+site\.(tags|categories)(?:\.([\w-]+)|\[\s*["']([^"']+)["']\s*\])/.exec(body) ?? [];
    const name = dotted ?? quoted;
    const format = replaced.to === '/rss.xml' ? 'rss' : replaced.to === '/feed.json' ? 'json' : 'atom';
    const filter = name === undefined ? {} : { [kind === 'tags' ? 'tag' : 'category']: name };
    return [{ path: decodeUtf8(page.url), format, ...filter } as const];
  });
}

function settingsOf(value: ValueMap[string] | undefined, plugins: readonly string[]): ValueMap | undefined {
  if (isRecord(value)) return value;
  return plugins.includes('jekyll-feed') ? emptyMap() : undefined;
}

type OldFeed = Site['feeds'][number];
