import { labelOf } from '../../domain/label.ts';
import { isRecord, rubyText } from './values.ts';
import { readYaml } from './yaml.ts';
import type { Site } from '../../schema/site.ts';
import type { JekyllPost } from './document.ts';
import type { JekyllSite, SiteFile } from './read-site.ts';
import type { Value } from './values.ts';

/** Where themes and authors keep the names they show for categories. */
const FILES = /^_data\/categor(?:y|ies)(?:_names)?\.(?:ya?ml|json)$/i;

/** Characters of a key that YAML reads without a sign of its own (YAML 1.2, 7.4.2), with room for what is escaped. */
const LONGEST = 150;

/**
 * The names that a site's data gives its categories, by the category as posts write it. Data are a map by category, or a list of maps:
 * of names alone, or with a description.
 */
export function categoryNames(posts: readonly JekyllPost[], { files }: JekyllSite): Site['categories'] {
  const named = new Map(files.filter(isNames).flatMap(({ text = '' }) => namesIn(readYaml(text.replace(/^\uFEFF/, '')).value)));
  const used = new Set(
    posts.flatMap(({ categories }) => categories).filter((name) => name.trim() !== '' && name.length <= LONGEST && name !== '__proto__'),
  );
  return Object.fromEntries(
    [...used].toSorted().flatMap((name) => {
      const found = named.get(labelOf(name).slug);
      return found === undefined || (found.label === labelOf(name).label && found.description === undefined) ? [] : [[name, found]];
    }),
  );
}

/** Whether a file holds names of categories. */
export function isNames({ path, text }: SiteFile): boolean {
  return FILES.test(path) && text !== undefined;
}

function namesIn(value: Value): [string, Name][] {
  const items: [string, Value][] = Array.isArray(value)
    ? value.flatMap((item): [string, Value][] => (isRecord(item) ? [[wordsOf(item, ['slug', 'id', 'key', 'category', 'name']), item]] : []))
    : isRecord(value)
      ? Object.entries(value)
      : [];
  return items.flatMap(([key, item]): [string, Name][] => {
    const label = isRecord(item) ? wordsOf(item, ['label', 'title', 'name']) : words(item);
    const description = isRecord(item) ? wordsOf(item, ['description']) : '';
    return key.trim() === '' || label === '' ? [] : [[labelOf(key).slug, description === '' ? { label } : { label, description }]];
  });
}

function wordsOf(item: Readonly<Record<string, Value>>, keys: readonly string[]): string {
  return keys.map((key) => words(item[key])).find((text) => text !== '') ?? '';
}

function words(value: Value | undefined): string {
  return Array.isArray(value) || isRecord(value) ? '' : rubyText(value).replace(/\s+/g, ' ').trim();
}

type Name = Site['categories'][string];
