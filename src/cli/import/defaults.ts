import { fnmatch } from './glob.ts';
import { emptyMap, isRecord, rubyText } from './values.ts';
import type { Value, ValueMap } from './values.ts';

const OLD_TYPES: Readonly<Record<string, string>> = { page: 'pages', post: 'posts', draft: 'drafts' };

/**
 * Front matter defaults of a file (Jekyll 4, frontmatter_defaults.rb): the longer scope wins, then the one with a type, then the later.
 *
 * @param type `posts`, `pages` or the collection's name; drafts are posts
 */
export function defaultsFor(file: string, type: string, sets: readonly Value[]): ValueMap {
  let merged = emptyMap();
  let oldScope: ValueMap | undefined;
  for (const set of sets) {
    const values = isRecord(set) ? set['values'] : undefined;
    if (!isRecord(set) || !isRecord(values)) continue;
    const scope = isRecord(set['scope']) ? set['scope'] : emptyMap();
    if (!applies(scope, file, type)) continue;
    if (hasPrecedence(oldScope, scope)) {
      merged = deepMerge(merged, values);
      oldScope = scope;
    } else merged = deepMerge(values, merged);
  }
  return merged;
}

/** Jekyll's deep merge (utils.rb, `deep_merge_hashes`): an empty value leaves the older one. */
export function deepMerge(target: ValueMap, over: ValueMap): ValueMap {
  const merged = Object.assign(emptyMap(), target);
  for (const [key, value] of Object.entries(over)) {
    const held = merged[key];
    if (value === null && held !== undefined) continue;
    merged[key] = isRecord(held) && isRecord(value) ? deepMerge(held, value) : value;
  }
  return merged;
}

function applies(scope: ValueMap, file: string, type: string): boolean {
  const wanted = scope['type'] === undefined ? undefined : rubyText(scope['type']);
  if (wanted !== undefined && (OLD_TYPES[wanted] ?? wanted) !== type) return false;
  const path = scope['path'];
  if (typeof path !== 'string' || path === '') return true;
  const prefix = path.replace(/^\/|\/$/g, '');
  if (!prefix.includes('*')) return file.startsWith(prefix);
  return fnmatch(prefix, file) || fnmatch(`${prefix}/*`, file);
}

function hasPrecedence(old: ValueMap | undefined, scope: ValueMap): boolean {
  if (!old) return true;
  const length = (of: ValueMap) => rubyText(of['path']).replace(/^\//, '').length;
  if (length(scope) !== length(old)) return length(scope) > length(old);
  return 'type' in scope || !('type' in old);
}
