import { labelOf, splitLabels, wholeLabels } from '../domain/label.ts';
import type { TagUse } from '../domain/collisions.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Label } from '../schema/entry.ts';
import type { PostFrontMatter } from '../schema/post.ts';
import type { Site } from '../schema/site.ts';
import type { FrontMatter } from './front-matter.ts';

/** A tag as the site shows it: by the name its facts give it, else as it is written. Its address stays its own. */
export function tagLabel(written: string, { tags }: TagNames): Label {
  const { label, slug } = labelOf(written);
  return { label: (Object.hasOwn(tags, label) ? tags[label]?.label : undefined) ?? label, slug };
}

/** The tags of a post: Jekyll's `tag` wins over `tags`; of two that share a page, the first counts. */
export function tagsOf({ tag, tags }: Pick<PostFrontMatter, 'tag' | 'tags'>, site: TagNames): Label[] {
  const written = tag === undefined ? splitLabels(tags) : wholeLabels(tag);
  const labels = written.filter((label) => label.trim() !== '').map((label) => tagLabel(label, site));
  return [...new Map(labels.toReversed().map((label) => [label.slug, label])).values()].toReversed();
}

/** Every tag a post writes, each with its place in the file. */
export function tagUses(file: string, matter: FrontMatter, site: TagNames): TagUse[] {
  const key = tagKey(matter);
  const written = matter.values[key];
  const whole = key === 'tag' ? wholeLabels : splitLabels;
  return whole(written as string | string[] | undefined).flatMap((item, index) => {
    const place = matter.placeOf(Array.isArray(written) ? [key, index] : [key]);
    return item.trim() === '' ? [] : [{ ...tagLabel(item, site), file, ...place }];
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
      .join(', ');
    return [{ kind: 'tag-commas', file, ...matter.placeOf([key]), found, values: { key, suggestion } }];
  }
  if (!Array.isArray(written)) return [];
  return written.flatMap((tag: unknown, index) =>
    tag === null || (typeof tag === 'string' && tag.trim() === '')
      ? [{ kind: 'empty-tag' as const, file, ...matter.placeOf([key, index]), found, values: {} }]
      : [],
  );
}

function tagKey({ values }: FrontMatter): 'tag' | 'tags' {
  return values['tag'] === undefined ? 'tags' : 'tag';
}

type TagNames = Pick<Site, 'tags'>;
