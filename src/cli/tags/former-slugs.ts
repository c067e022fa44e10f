import { labelOf } from '../../domain/label.ts';
import { parseTags } from '../../loader/tag-registry.ts';
import { renameInRegistry } from './rename-in-registry.ts';
import type { RegisteredTag } from '../../schema/tags.ts';
import type { Site } from '../../schema/site.ts';
import type { TagRename } from './rename-in-matter.ts';
import type { TagFile } from './tag-files.ts';

/** The slugs the tag had that lead nowhere now: not those another tag has, nor those no page ever had. */
export function formerSlugs(registry: string, { from, source, to, hit, files, rename, site }: FormerFacts): string[] {
  const shown = source !== undefined || hit.some(({ state }) => state === 'published' || state === 'expired');
  if (!shown || (!source && site.tags.byName.has(from))) return [];
  const moved = renameInRegistry(registry, { from: source?.label, to, former: [] });
  const { tags } = parseTags(moved);
  const others = files.flatMap(({ written }) => written.map((name) => labelOf(name).label)).filter((label) => !rename.matches(label));
  const held = new Set([
    slugIn(moved, to),
    ...tags.bySlug.keys(),
    ...others.map((label) => tags.byName.get(label)?.slug ?? labelOf(label).slug),
  ]);
  const known = new Set(tags.byName.get(to)?.redirectFrom.map((redirect) => redirect.from));
  const slugs = source ? [source.slug, labelOf(source.label).slug] : [labelOf(from).slug];
  return [...new Set(slugs)].filter((slug) => !held.has(slug) && !known.has(slug));
}

/** The slug that a label has in a text of `src/content/tags.yaml`. */
export function slugIn(registry: string, label: string): string {
  return parseTags(registry).tags.byName.get(label)?.slug ?? labelOf(label).slug;
}

interface FormerFacts {
  from: string;
  source?: RegisteredTag;
  to: string;
  hit: readonly TagFile[];
  files: readonly TagFile[];
  rename: TagRename;
  site: Site;
}
