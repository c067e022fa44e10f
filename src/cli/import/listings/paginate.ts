import { labelOf } from '../../../domain/label.ts';
import { texts } from '../config.ts';
import { emptyMap, isRecord, rubyText, truthy } from '../values.ts';
import { readPages } from '../read-pages.ts';
import { categoryLists, furtherPages, shown, tagLists } from './old-list.ts';
import { slugify } from './slugify.ts';
import type { JekyllPost } from '../document.ts';
import type { ValueMap } from '../values.ts';
import type { ListsContext, OldList } from './old-list.ts';

/** `/page2/` and on (jekyll-paginate 1.1; GitHub Pages has it without being asked). */
export function pagination(context: ListsContext): OldList[] {
  const { values } = context.jekyll.config;
  const size = values['paginate'];
  if (typeof size !== 'number' || size < 1) return [];
  const pattern = rubyText(values['paginate_path'] ?? '/page:num');
  const from = (number: number) => `${pattern.replace(':num', String(number))}/`;
  return furtherPages({ from, to: '/', count: shown(context.posts).length, size }, context);
}

/** Pages that jekyll-paginate-v2 (3.0) makes after those that ask for it in their front matter. */
export function paginationV2(context: ListsContext): OldList[] {
  const settings = settingsV2(context);
  if (!settings) return [];
  return readPages(context.jekyll).flatMap(({ file, page }) => {
    const own = page.data['pagination'];
    if (!isRecord(own) || !truthy(own['enabled'])) return [];
    const folder = page.data['permalink'] === undefined ? file.path.replace(/[^/]*$/, '') : rubyText(page.data['permalink']);
    const { to, posts } = filtered(own, context);
    return numbered(folder, { settings: { ...settings, ...own }, to, posts }, context);
  });
}

/** Lists of every tag, category and collection (jekyll-paginate-v2 3.0, autopages), whose names it writes in lower case. */
export function autopages(context: ListsContext): OldList[] {
  const { jekyll, messages } = context;
  const { values, collections } = jekyll.config;
  const auto = values['autopages'];
  const settings = settingsV2(context);
  if (!settings || !isRecord(auto) || !truthy(auto['enabled'])) return [];
  const kind = (key: string) => (isRecord(auto[key]) ? auto[key] : emptyMap());
  const lists = (key: string, usual: string, names: readonly { name: string; to: string; posts: readonly JekyllPost[] }[]) => {
    const { enabled = true, permalink, slugify: slugs } = kind(key);
    if (!truthy(enabled)) return [];
    const mode = isRecord(slugs) ? rubyText(slugs['mode'] ?? 'none') : 'none';
    return names.flatMap(({ name, to, posts }) => {
      const folder = (rubyText(permalink) || usual).replace(/:(?:tag|cat|coll)/, () => slugify(name, mode));
      return [{ from: `${folder}/`, to }, ...numbered(folder, { settings, to, posts }, context)];
    });
  };
  const named = (key: 'tags' | 'categories') => [
    ...(key === 'tags' ? tagLists : categoryLists)(context).flatMap(({ name, to }) =>
      parts(name).map((part) => ({ name: part, to, posts: context.posts.filter((post) => post[key].flatMap(parts).includes(part)) })),
    ),
    // Carnet has no list of pages: what only documents of collections bear leads to the list of all.
    ...readPages(jekyll)
      .flatMap(({ page }) => texts(page.data[key]).flatMap(parts))
      .map((name) => ({ name, to: `/${messages.routes[key]}/`, posts: [] })),
  ];
  return [
    ...lists('tags', '/tag/:tag', named('tags')),
    ...lists('categories', '/category/:cat', named('categories')),
    ...lists('collections', '/collection/:coll', [
      { name: 'posts', to: '/', posts: context.posts },
      ...[...collections.keys()].map((name) => ({ name, to: '/', posts: [] })),
    ]),
  ];
}

/** The posts a page of jekyll-paginate-v2 asks for, and Carnet's list of them. */
function filtered(own: ValueMap, context: ListsContext): { to: string; posts: readonly JekyllPost[] } {
  for (const [key, all, held] of [
    ['tag', tagLists, 'tags'],
    ['category', categoryLists, 'categories'],
  ] as const) {
    const wanted = typeof own[key] === 'string' ? own[key].toLowerCase().trim() : undefined;
    const list = all(context).find(({ name }) => labelOf(name).slug === labelOf(wanted ?? '').slug);
    if (wanted !== undefined && list)
      return { to: list.to, posts: context.posts.filter((post) => post[held].some((name) => parts(name).includes(wanted))) };
  }
  return { to: '/', posts: context.posts };
}

function numbered(folder: string, { settings, to, posts }: NumberedList, context: ListsContext): OldList[] {
  const size = typeof settings['per_page'] === 'number' && settings['per_page'] >= 1 ? settings['per_page'] : 10;
  const permalink = rubyText(settings['permalink']) || '/page:num/';
  const count = shown(posts).length;
  const from = (number: number) => {
    const address = `/${folder}/${permalink.replace(':num', String(number)).replace(':max', String(Math.ceil(count / size)))}`;
    return /\/$|\.html$/.test(address) ? address : `${address}.html`;
  };
  return furtherPages({ from, to, count, size }, context);
}

function settingsV2({ jekyll }: ListsContext): ValueMap | undefined {
  const settings = jekyll.config.values['pagination'];
  return isRecord(settings) && truthy(settings['enabled']) ? settings : undefined;
}

/** A name as the plugin holds it: in lower case, cut where a list was written as one text. */
function parts(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

interface NumberedList {
  settings: ValueMap;
  to: string;
  posts: readonly JekyllPost[];
}
