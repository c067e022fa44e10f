import { rubyText, isRecord } from '../values.ts';
import { categoryLists, fill, tagLists } from './old-list.ts';
import { slugify } from './slugify.ts';
import type { Value } from '../values.ts';
import type { ListsContext, OldList } from './old-list.ts';

// jekyll-archives 2.3.0, DEFAULTS.
const PATHS: Readonly<Record<string, string>> = {
  year: '/:year/',
  month: '/:year/:month/',
  day: '/:year/:month/:day/',
  tag: '/tag/:name/',
  category: '/category/:name/',
};

/** The lists of jekyll-archives: years, months, days, tags and categories. Before 2.3 it knew one mode of slugs only. */
export function archives(context: ListsContext): OldList[] {
  const { values } = context.jekyll.config;
  const settings = values['jekyll-archives'];
  if (!isRecord(settings)) return [];
  const kinds = kindsOf(settings['enabled']);
  const own = isRecord(settings['permalinks']) ? settings['permalinks'] : {};
  const modes = [...new Set(['default', rubyText(settings['slug_mode']) || 'default'])];
  const pathOf = (kind: string) => rubyText(own[kind]) || (PATHS[kind] ?? '');
  const labelled = (['tag', 'category'] as const).flatMap((type) =>
    (type === 'tag' ? tagLists : categoryLists)(context).flatMap(({ name, to }) =>
      modes.map((mode) => ({ type, from: fill(pathOf(type), { type, name: slugify(name, mode) }), to })),
    ),
  );
  return [...datedLists(pathOf, context), ...labelled].filter(({ type }) => kinds.has(type));
}

/** Lists by date, whose finest is Carnet's list of the month. */
export function datedLists(pathOf: (kind: string) => string, { posts, messages }: ListsContext): (OldList & { type: string })[] {
  return posts.flatMap(({ date }) => {
    const facts = { year: date.slice(0, 4), month: date.slice(5, 7), day: date.slice(8, 10) };
    const year = `/${messages.routes.archives}/${facts.year}/`;
    const to = (type: string) => (type === 'year' ? year : `${year}${facts.month}/`);
    return ['year', 'month', 'day'].map((type) => ({ type, from: fill(pathOf(type), { ...facts, type }), to: to(type) }));
  });
}

function kindsOf(enabled: Value | undefined): ReadonlySet<string> {
  if (enabled === true || enabled === 'all') return new Set(Object.keys(PATHS));
  const names: Readonly<Record<string, string>> = { tags: 'tag', categories: 'category' };
  return new Set(Array.isArray(enabled) ? enabled.map((name) => names[rubyText(name)] ?? rubyText(name)) : []);
}
