import { labelOf } from '../../domain/label.ts';
import { foldLabel } from '../../domain/slug.ts';
import type { Site } from '../../schema/site.ts';
import type { Loss } from './ledger.ts';
import type { JekyllPost } from './document.ts';

/** Characters of a key that YAML reads without a sign of its own (YAML 1.2, 7.4.2), with room for what is escaped. */
const LONGEST = 150;

/**
 * Tags that Carnet puts on one page though they are different words (`RISC-V` and `risc v`), each with the spelling that most posts have:
 * the page and the lists show it. Posts keep their own, so that nothing of an author's changes, and every fact of a post stays Jekyll's.
 */
export function tagNames(posts: readonly JekyllPost[]): Site['tags'] {
  const spellings = new Map<string, Map<string, number>>();
  for (const { tags, state } of posts) {
    for (const { label, slug } of tags.map(labelOf)) {
      const counts = spellings.get(slug) ?? new Map<string, number>();
      spellings.set(slug, counts.set(label, (counts.get(label) ?? 0) + (state === 'published' ? 1 : 0)));
    }
  }
  const others = [...spellings.values()].flatMap((counts) => {
    const [[label] = ['']] = [...counts].toSorted(([a, usesA], [b, usesB]) => usesB - usesA || (a < b ? -1 : 1));
    const different = [...counts.keys()].filter((other) => foldLabel(other) !== foldLabel(label));
    return different.map((other): [string, { label: string }] => [other, { label }]);
  });
  return Object.fromEntries(others.filter(([name]) => name.length <= LONGEST && name !== '__proto__' && name !== ''));
}

/** Every place where a post has a spelling that its tag's page does not show. */
export function tagLosses(posts: readonly JekyllPost[], { tags }: Pick<Site, 'tags'>): Loss[] {
  return posts.flatMap((post) =>
    post.tags.flatMap((written): Loss[] => {
      const { label } = labelOf(written);
      const shown = Object.hasOwn(tags, label) ? tags[label] : undefined;
      if (shown === undefined) return [];
      const line = post.matter.lineOf('tag' in post.matter.values ? 'tag' : 'tags');
      return [{ kind: 'tag-spelling', file: post.file.path, line, detail: `${label} → ${shown.label}` }];
    }),
  );
}
