import { isRecord, rubyText } from './values.ts';
import type { Value, ValueMap } from './values.ts';

/**
 * Categories of a post (Jekyll 4, document.rb, `merge_categories!` and `populate_categories`): folders above `_posts`, defaults,
 * `categories` (a text is cut at white space), then `category` (a text is not cut); equal texts once.
 */
export function categoriesOf(above: string, defaults: ValueMap, matter: ValueMap): string[] {
  const folders: Value[] = above.split('/').filter(Boolean);
  const merged = [defaults, matter].reduce<Value[]>((held, source) => unite(held, cut(source['categories'])), folders);
  const single = matter['category'] ?? defaults['category'];
  return [...new Set([...merged, ...flat(single)].map((item) => rubyText(item).normalize('NFC')))];
}

/** Tags of a post (Jekyll 4, document.rb, `populate_tags`): `tag`, not cut, where it is not empty; else `tags`. */
export function tagsOf(defaults: ValueMap, matter: ValueMap): string[] {
  const single = matter['tag'] ?? defaults['tag'];
  const held = single !== undefined && single !== null && single !== false ? flat(single) : cut(matter['tags'] ?? defaults['tags']);
  return held.filter((tag) => tag !== null).map(rubyText);
}

function unite(held: readonly Value[], added: readonly Value[]): Value[] {
  return [...new Set([...held, ...added])];
}

function cut(value: Value | undefined): Value[] {
  if (typeof value === 'string') return value.split(/\s+/).filter(Boolean);
  return flat(value);
}

function flat(value: Value | undefined): Value[] {
  if (value === undefined || value === null || value === false) return [];
  if (Array.isArray(value)) return value.flatMap((item) => (Array.isArray(item) ? flat(item) : [item]));
  return isRecord(value) ? [] : [value];
}
