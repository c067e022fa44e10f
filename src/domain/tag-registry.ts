import { labelOf } from './label.ts';
import { foldLabel } from './slug.ts';
import type { Label } from '../schema/entry.ts';
import type { RegisteredTag, TagRegistry } from '../schema/tags.ts';

/** A site that says nothing of its tags. */
export const noTags: TagRegistry = { bySlug: new Map(), byName: new Map(), byFold: new Map() };

/** The tag a written name leads to: by its label or a synonym, else by one that differs from it by case, accents or form alone. */
export function registeredTag(written: string, { byName, byFold }: TagRegistry): RegisteredTag | undefined {
  const { label } = labelOf(written);
  return byName.get(label) ?? byFold.get(foldLabel(label));
}

/** A tag as the site shows it: as it is registered, else as it is written. */
export function tagLabel(written: string, registry: TagRegistry): Label {
  const { label, slug } = registeredTag(written, registry) ?? labelOf(written);
  return { label, slug };
}

/** Tags and all that contain them, each once. */
export function withAbove(tags: readonly Label[], { bySlug }: TagRegistry): readonly Label[] {
  const all = tags.flatMap((tag) => [tag, ...(bySlug.get(tag.slug)?.above ?? [])]);
  return [...new Map(all.map((tag) => [tag.slug, tag])).values()];
}

/** The registry of tags, under their labels and synonyms; of two that share a name or a slug, the first has it. */
export function makeRegistry(tags: readonly RegisteredTag[]): TagRegistry {
  const bySlug = firstOf(tags.map((tag) => [tag.slug, tag]));
  const labelled = tags.map((tag): [string, RegisteredTag] => [tag.label, tag]);
  const named = tags.flatMap((tag) => tag.synonyms.map((name): [string, RegisteredTag] => [name, tag]));
  const byName = firstOf([...labelled, ...named]);
  const folds = [...byName].map(([name, tag]): [string, RegisteredTag] => [foldLabel(name), tag]);
  const byFold = firstOf(folds);
  for (const [fold, tag] of folds) if (byFold.get(fold) !== tag) byFold.delete(fold);
  return { bySlug, byName, byFold };
}

/**
 * Where the pages of tags stood once, and where each stands: what the registry says of it, then the addresses that its name and its
 * synonyms had, as long as nothing else stands there.
 *
 * @param route the segment before the slug of a tag
 */
export function tagRedirects({ bySlug }: TagRegistry, route: string): TagRedirect[] {
  const addressOf = (slug: string) => `/${route}/${slug}/`;
  const tags = [...bySlug.values()];
  const told = tags.flatMap(({ slug, redirectFrom }) =>
    redirectFrom.map(({ from, line, column }) => {
      return { slug, from: from.includes('/') ? from : addressOf(from), to: addressOf(slug), place: { line, column } };
    }),
  );
  const named = tags.flatMap(({ label, slug, synonyms }) => {
    const once = new Set([label, ...synonyms].map((name) => labelOf(name).slug));
    return [...once].filter((other) => !bySlug.has(other)).map((other) => ({ slug, from: addressOf(other), to: addressOf(slug) }));
  });
  const seen = new Set(told.map(({ from }) => from));
  return [...told, ...named.filter(({ from }) => !seen.has(from) && seen.add(from))];
}

function firstOf<Value>(pairs: readonly [string, Value][]): Map<string, Value> {
  return new Map(pairs.toReversed());
}

export interface TagRedirect {
  /** Of the tag. */
  slug: string;
  from: string;
  to: string;
  /** Where the author says so; none where it follows from a name. */
  place?: { line: number; column: number };
}
