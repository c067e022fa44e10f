import { outputFile } from '../../domain/collisions.ts';
import { labelOf } from '../../domain/label.ts';
import { cleanPath } from '../../domain/permalink.ts';
import { plainSlug } from '../../domain/slug.ts';
import { encodePath } from '../../domain/url.ts';
import { texts } from './config.ts';
import { shelvesOf } from './facts-diff.ts';
import { part } from './part.ts';
import { redirectPage } from './redirect-page.ts';
import { isRecord, rubyText, truthy } from './values.ts';
import type { JekyllPost } from './document.ts';
import type { Part, PlanContext } from './part.ts';
import type { Value } from './values.ts';

// jekyll-archives 2.3.0, archive.rb and DEFAULTS.
const ARCHIVE_PATHS: Readonly<Record<string, string>> = {
  year: '/:year/',
  month: '/:year/:month/',
  day: '/:year/:month/:day/',
  tag: '/tag/:name/',
  category: '/category/:name/',
};

/** Addresses of the lists that plugins made: each leads to Carnet's own list of the same posts. */
export function planListings(posts: readonly JekyllPost[], held: ReadonlySet<string>, context: PlanContext): Part {
  const published = posts.filter(({ state }) => state === 'published');
  const wanted = new Map([...pagination(published, context), ...archives(published, context), ...outputs(published, context)]);
  const parts = part({});
  for (const [from, to] of wanted) {
    if (outputFile(from) === outputFile(to)) parts.addresses.push({ source: encodePath(from), status: 'published', target: to });
    else if (!held.has(outputFile(from))) {
      const action = redirectPage(from, to, context.site);
      parts.addresses.push({
        source: encodePath(from),
        status: action ? 'redirected' : 'refused',
        target: to,
        ...(action ? {} : { reason: 'own-output' }),
      });
      if (action) parts.actions.push(action);
      else parts.losses.push({ kind: 'server-rule', file: context.jekyll.configFile, line: 1, detail: `${from} → ${to}` });
    }
  }
  return parts;
}

/** `/page2/` and on (jekyll-paginate, pager.rb). */
function pagination(posts: readonly JekyllPost[], { jekyll, messages }: PlanContext): [string, string][] {
  const { values, plugins } = jekyll.config;
  const size = values['paginate'];
  if (typeof size !== 'number' || size < 1 || !plugins.some((name) => name.startsWith('jekyll-paginate'))) return [];
  const pattern = rubyText(values['paginate_path'] ?? '/page:num');
  const pages = Math.ceil(posts.filter(({ data }) => !truthy(data['hidden'])).length / size);
  return Array.from({ length: Math.max(0, pages - 1) }, (_, index) => {
    const number = String(index + 2);
    return [cleanPath(`${pattern.replace(':num', number)}/`), `/${messages.routes.page}/${number}/`];
  });
}

/** The archives of jekyll-archives: years, months, days, tags and categories. */
function archives(posts: readonly JekyllPost[], { jekyll, messages }: PlanContext): [string, string][] {
  const { values, plugins } = jekyll.config;
  const settings = values['jekyll-archives'];
  if (!isRecord(settings) || !plugins.includes('jekyll-archives')) return [];
  const kinds = kindsOf(settings['enabled']);
  const paths = isRecord(settings['permalinks']) ? settings['permalinks'] : {};
  const mode = rubyText(settings['slug_mode']);
  const { routes } = messages;
  return posts.flatMap(({ date, tags, categories }) => {
    const facts = { year: date.slice(0, 4), month: date.slice(5, 7), day: date.slice(8, 10) };
    const address = (kind: string, name = '') =>
      cleanPath(
        fill(rubyText(paths[kind] ?? ARCHIVE_PATHS[kind]), { ...facts, name: mode === 'none' ? name.toLowerCase() : plainSlug(name) }),
      );
    const shelves = shelvesOf(categories).map((item) => labelOf(item).slug);
    const all: [string, string, string][] = [
      ...['year', 'month', 'day'].map((kind): [string, string, string] => [kind, address(kind), `/${routes.archives}/${facts.year}/`]),
      ...tags.map((tag): [string, string, string] => ['tag', address('tag', tag), `/${routes.tags}/${labelOf(tag).slug}/`]),
      ...shelvesOf(categories).map((item, depth): [string, string, string] => [
        'category',
        address('category', item),
        `/${routes.categories}/${shelves.slice(0, depth + 1).join('/')}/`,
      ]),
    ];
    return all.filter(([kind]) => kinds.has(kind)).map(([, from, to]): [string, string] => [from, to]);
  });
}

/** Files of plugins: feeds and the map of the site (jekyll-feed 0.17, generator.rb; tags of ASCII letters only). */
function outputs(posts: readonly JekyllPost[], { jekyll, messages }: PlanContext): [string, string][] {
  const { values, plugins } = jekyll.config;
  const sitemap: [string, string][] = plugins.includes('jekyll-sitemap') ? [['/sitemap.xml', '/sitemap-index.xml']] : [];
  if (!plugins.includes('jekyll-feed')) return sitemap;
  const feed = isRecord(values['feed']) ? values['feed'] : {};
  const tags = truthy(feed['tags']) ? posts.flatMap((post) => post.tags).filter((tag) => /^[A-Za-z0-9_]+$/.test(tag)) : [];
  return [
    ...sitemap,
    [cleanPath(rubyText(feed['path']) || '/feed.xml'), '/feed.xml'],
    ...texts(feed['categories']).map((name): [string, string] => [
      `/feed/${name}.xml`,
      `/${messages.routes.categories}/${labelOf(name).slug}/feed.xml`,
    ]),
    ...tags.map((tag): [string, string] => [`/feed/by_tag/${tag}.xml`, `/${messages.routes.tags}/${labelOf(tag).slug}/feed.xml`]),
  ];
}

function kindsOf(enabled: Value | undefined): ReadonlySet<string> {
  if (enabled === true || enabled === 'all') return new Set(Object.keys(ARCHIVE_PATHS));
  const names: Readonly<Record<string, string>> = { tags: 'tag', categories: 'category' };
  return new Set(Array.isArray(enabled) ? enabled.map((name) => names[rubyText(name)] ?? rubyText(name)) : []);
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/:([a-z]+)/g, (whole, name: string) => values[name] ?? whole);
}
