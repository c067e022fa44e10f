import type { TagUse } from '../domain/collisions.ts';
import type { FrontMatter } from './front-matter.ts';
import type { PostHead } from './post.ts';

/** The tags of a post, each with its place in the file. */
export function tagUses({ tags, source }: PostHead, matter: FrontMatter | undefined): TagUse[] {
  const key = matter && 'tag' in matter.values ? 'tag' : 'tags';
  return tags.map(({ label, slug }, index) => {
    const place = matter?.placeOf([key, index]) ?? { line: 1, column: 1 };
    return { label, slug, file: source, ...place };
  });
}
