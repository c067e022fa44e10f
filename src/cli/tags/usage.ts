import { labelOf } from '../../domain/label.ts';
import { nearTags } from '../../domain/near-tags.ts';
import { registeredTag } from '../../domain/tag-registry.ts';
import { readTagFiles } from './tag-files.ts';
import type { NearPair } from '../../domain/near-tags.ts';
import type { Site } from '../../schema/site.ts';

/** Every tag that a post names or that is registered, by slug, with its posts. */
export async function tagUsage(options: { root: string; site: Site; now: number }): Promise<TagRow[]> {
  const { tags } = options.site;
  const rows = new Map<string, TagRow>();
  for (const { label, slug, above } of tags.bySlug.values())
    rows.set(slug, { label, slug, posts: 0, hidden: 0, registered: true, parent: above.at(-1)?.label, spellings: {} });
  for (const { written, state } of await readTagFiles(options)) {
    for (const [slug, names] of Map.groupBy(written.map(labelOf), ({ label }) => (registeredTag(label, tags) ?? labelOf(label)).slug)) {
      const row = rows.get(slug) ?? emptyRow(names[0]?.label ?? slug, slug);
      for (const { label } of names) row.spellings[label] = (Object.hasOwn(row.spellings, label) ? (row.spellings[label] ?? 0) : 0) + 1;
      row[state === 'published' ? 'posts' : 'hidden'] += 1;
      rows.set(slug, row);
    }
  }
  return [...rows.values()].map(mostWritten).toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** Spellings that may be one tag, those of one page that nobody listed among them. */
export function nearDuplicates(rows: readonly TagRow[], { tags }: Pick<Site, 'tags'>): NearPair[] {
  const within = rows.flatMap(({ label, spellings }) =>
    Object.keys(spellings)
      .filter((name) => name !== label && !tags.byName.has(name))
      .map((name): NearPair => ({ one: name, other: label, reason: 'spelling' })),
  );
  const weight = new Map(rows.map((row) => [row.label, row.posts + row.hidden]));
  const across = nearTags(rows.map(({ label }) => label)).map((pair) =>
    (weight.get(pair.one) ?? 0) > (weight.get(pair.other) ?? 0) ? { ...pair, one: pair.other, other: pair.one } : pair,
  );
  return [...within, ...across];
}

/** A tag nobody registered is called as most posts write it. */
function mostWritten(row: TagRow): TagRow {
  if (row.registered) return row;
  const [first] = Object.entries(row.spellings).toSorted(([a, usesA], [b, usesB]) => usesB - usesA || (a < b ? -1 : 1));
  return { ...row, label: first?.[0] ?? row.label };
}

function emptyRow(label: string, slug: string): TagRow {
  return { label, slug, posts: 0, hidden: 0, registered: false, parent: undefined, spellings: {} };
}

/** A tag and its own posts. */
export interface TagRow {
  label: string;
  slug: string;
  /** Published posts. */
  posts: number;
  /** Drafts, and posts that are to come, past or in no list. */
  hidden: number;
  registered: boolean;
  parent: string | undefined;
  /** Posts by the way they write it. */
  spellings: Record<string, number>;
}
