import { labelOf, splitLabels, wholeLabels } from '../domain/label.ts';
import { registeredTag, tagLabel } from '../domain/tag-registry.ts';
import { isSeen } from '../schema/values.ts';
import type { Written } from '../domain/label.ts';
import type { TagUse } from '../domain/collisions.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Label } from '../schema/entry.ts';
import type { PostFrontMatter } from '../schema/post.ts';
import type { Site } from '../schema/site.ts';
import type { FrontMatter } from './front-matter.ts';

/** Of each front matter, which is the same object while it and the facts of the site stay. */
const used = new WeakMap<FrontMatter, TagUse[]>();

/** The tags of a post: Jekyll's `tag` wins over `tags`; of two that share a page, the first counts. */
export function tagsOf({ tag, tags }: Pick<PostFrontMatter, 'tag' | 'tags'>, site: TagNames): Label[] {
  const written = tag === undefined ? splitLabels(tags) : wholeLabels(tag);
  const labels = written.filter((label) => label.trim() !== '').map((label) => tagLabel(label, site.tags));
  return labels.filter(({ slug }, index) => labels.findIndex((other) => other.slug === slug) === index);
}

/** Every tag a post writes, each with its place in the file; under its own spelling, where the site does not know it. */
export function tagUses(file: string, matter: FrontMatter, site: TagNames): TagUse[] {
  const uses = used.get(matter) ?? readUses(file, matter, site);
  used.set(matter, uses);
  return uses;
}

function readUses(file: string, matter: FrontMatter, site: TagNames): TagUse[] {
  const key = tagKey(matter);
  const written = matter.values[key];
  const whole = key === 'tag' ? wholeLabels : splitLabels;
  return whole(written as string | string[] | undefined).flatMap((item, index) => {
    const place = matter.placeOf(Array.isArray(written) ? [key, index] : [key]);
    return item.trim() === '' ? [] : [{ ...spelling(item, site), file, ...place }];
  });
}

/** Tags that have no name, and those no page shows: `tag` wins over `tags`. */
export function tagFaults(matter: FrontMatter, file: string): Diagnostic[] {
  const key = tagKey(matter);
  const written = matter.values[key];
  const found = matter.written([key]) ?? '';
  const told = [...listFaults('tags', matter, file), ...listFaults('categories', matter, file), ...unreadTags(matter, file)];
  if (!Array.isArray(written)) return told;
  const empty = written.flatMap((tag: unknown, index) =>
    tag === null || (typeof tag === 'string' && !isSeen(tag))
      ? [{ kind: 'empty-tag' as const, file, ...matter.placeOf([key, index]), found: matter.written([key, index]) ?? found, values: {} }]
      : [],
  );
  return [...told, ...empty];
}

/** Lists written as a text, in which Jekyll takes white space alone to separate: signs between the words are part of them. */
function listFaults(key: 'tags' | 'categories', matter: FrontMatter, file: string): Diagnostic[] {
  const written = matter.values[key];
  if (typeof written !== 'string') return [];
  const found = matter.written([key]) ?? '';
  const place = { file, ...matter.placeOf([key]), found };
  const items = (between: RegExp) =>
    written
      .replace(/^\[|\]$/g, '')
      .split(between)
      .map((item) => item.trim().replace(/^“([^“”]*)”$/, '$1'))
      .filter(Boolean)
      .join(', ');
  if (/\n[ \t]*[-–—•*·]/.test(found))
    return [{ kind: 'expected-list', ...place, values: { key, suggestion: `[${items(/(?:^|\s)[-–—•*·]\s*/)}]` } }];
  const sign = /([,;])(?=\s|\p{L}|$)/u.exec(written)?.[1];
  return sign === undefined ? [] : [{ kind: 'tag-commas', ...place, values: { key, sign, suggestion: items(/\s*[,;]\s*/) } }];
}

/** The tags that `tags` says and that `tag`, beside it, has nobody read. */
function unreadTags(matter: FrontMatter, file: string): Diagnostic[] {
  const { tag, tags } = matter.values as { tag?: Written; tags?: Written };
  if (tag === undefined || tags === undefined) return [];
  const read = wholeLabels(tag);
  const lost = splitLabels(tags).filter((label) => !read.includes(label));
  if (lost.length === 0) return [];
  const suggestion = [...read, ...lost].join(', ');
  return [{ kind: 'tags-unread', file, ...matter.keyPlaceOf(['tags']), found: matter.written(['tags']) ?? '', values: { suggestion } }];
}

function spelling(written: string, { tags }: TagNames): Label {
  const { label, slug } = labelOf(written);
  const tag = registeredTag(written, tags);
  if (!tag) return { label, slug };
  return { label: tags.byName.has(label) ? tag.label : label, slug: tag.slug };
}

function tagKey({ values }: FrontMatter): 'tag' | 'tags' {
  return values['tag'] === undefined ? 'tags' : 'tag';
}

type TagNames = Pick<Site, 'tags'>;
