import { labelOf, splitLabels, wholeLabels } from '../domain/label.ts';
import { registeredTag, tagLabel } from '../domain/tag-registry.ts';
import type { TagUse } from '../domain/collisions.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Label } from '../schema/entry.ts';
import type { PostFrontMatter } from '../schema/post.ts';
import type { Site } from '../schema/site.ts';
import type { FrontMatter } from './front-matter.ts';

/** The tags of a post: Jekyll's `tag` wins over `tags`; of two that share a page, the first counts. */
export function tagsOf({ tag, tags }: Pick<PostFrontMatter, 'tag' | 'tags'>, site: TagNames): Label[] {
  const written = tag === undefined ? splitLabels(tags) : wholeLabels(tag);
  const labels = written.filter((label) => label.trim() !== '').map((label) => tagLabel(label, site.tags));
  return labels.filter(({ slug }, index) => labels.findIndex((other) => other.slug === slug) === index);
}

/** Every tag a post writes, each with its place in the file; under its own spelling, where the site does not know it. */
export function tagUses(file: string, matter: FrontMatter, site: TagNames): TagUse[] {
  const key = tagKey(matter);
  const written = matter.values[key];
  const whole = key === 'tag' ? wholeLabels : splitLabels;
  return whole(written as string | string[] | undefined).flatMap((item, index) => {
    const place = matter.placeOf(Array.isArray(written) ? [key, index] : [key]);
    return item.trim() === '' ? [] : [{ ...spelling(item, site), file, ...place }];
  });
}

/** Tags that have no name, and commas in the text where Jekyll takes white space alone to separate tags. */
export function tagFaults(matter: FrontMatter, file: string): Diagnostic[] {
  const key = tagKey(matter);
  const written = matter.values[key];
  const found = matter.written([key]) ?? '';
  if (typeof written === 'string' && key === 'tags' && /,(?:\s|$)/.test(written)) {
    const suggestion = written
      .split(/\s*,\s*/)
      .filter(Boolean)
      .map((tag) => tag.replace(/^“([^“”]*)”$/, '$1'))
      .join(', ');
    return [{ kind: 'tag-commas', file, ...matter.placeOf([key]), found, values: { key, suggestion } }];
  }
  if (!Array.isArray(written)) return [];
  return written.flatMap((tag: unknown, index) =>
    tag === null || (typeof tag === 'string' && tag.trim() === '')
      ? [{ kind: 'empty-tag' as const, file, ...matter.placeOf([key, index]), found: matter.written([key, index]) ?? found, values: {} }]
      : [],
  );
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
