import { labelOf } from '../../domain/label.ts';
import { foldLabel } from '../../domain/slug.ts';
import { tagLabel } from '../../domain/tag-registry.ts';
import { yamlText } from '../../domain/yaml-text.ts';
import type { Site } from '../../schema/site.ts';
import type { Loss } from './ledger.ts';
import type { JekyllPost } from './document.ts';

/** Characters of a key that YAML reads without a sign of its own (YAML 1.2, 7.4.2), with room for what is escaped. */
const LONGEST = 150;

/**
 * `src/content/tags.yaml` for tags that Carnet puts on one page though they are different words (`RISC-V` and `risc v`), each under the
 * spelling that most posts have: the page and the lists show it. Posts keep their own, so that nothing of an author's changes, and every
 * fact of a post stays Jekyll's. Undefined where no tag needs it.
 */
export function tagsYaml(posts: readonly JekyllPost[]): string | undefined {
  const entries = [...spellings(posts).values()].flatMap((counts) => {
    const [[label] = ['']] = [...counts].toSorted(([a, usesA], [b, usesB]) => usesB - usesA || (a < b ? -1 : 1));
    const others = [...counts.keys()].filter((other) => other !== '' && foldLabel(other) !== foldLabel(label));
    if (label === '' || label.length > LONGEST || others.length === 0) return [];
    return [`${yamlText(label)}:\n${[`  synonyms:`, ...others.map((other) => `    - ${yamlText(other)}`)].join('\n')}\n`];
  });
  return entries.length === 0 ? undefined : entries.join('');
}

/** Every place where a post has a spelling that its tag's page does not show. */
export function tagLosses(posts: readonly JekyllPost[], { tags }: Pick<Site, 'tags'>): Loss[] {
  return posts.flatMap((post) =>
    post.tags.flatMap((written): Loss[] => {
      const { label } = labelOf(written);
      const shown = tagLabel(written, tags).label;
      if (shown === label) return [];
      const line = post.matter.lineOf('tag' in post.matter.values ? 'tag' : 'tags');
      return [{ kind: 'tag-spelling', file: post.file.path, line, detail: `${label} → ${shown}` }];
    }),
  );
}

/** How many published posts have each spelling, by slug. */
function spellings(posts: readonly JekyllPost[]): Map<string, Map<string, number>> {
  const all = new Map<string, Map<string, number>>();
  for (const { tags, state } of posts) {
    for (const { label, slug } of tags.map(labelOf)) {
      const counts = all.get(slug) ?? new Map<string, number>();
      all.set(slug, counts.set(label, (counts.get(label) ?? 0) + (state === 'published' ? 1 : 0)));
    }
  }
  return all;
}
