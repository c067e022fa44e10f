import type { FeedIdUse, GroupUse } from '../domain/group-collisions.ts';
import type { PostHead } from './post.ts';
import type { FrontMatter } from './front-matter.ts';

/** The series and shelves of a post, each with its place in the file. */
export function groupUses({ source: file, series, category }: PostHead, matter: FrontMatter): GroupUse[] {
  const written = matter.values['categories'] === undefined ? 'category' : 'categories';
  const shelves = category.map((shelf, depth): GroupUse => {
    const key = ['category', ...category.slice(0, depth).map(({ slug }) => slug)].join('/');
    return { ...shelf, key, file, ...matter.placeOf([written, ...(Array.isArray(matter.values[written]) ? [depth] : [])]) };
  });
  return series ? [...shelves, { ...series, key: 'series', file, ...matter.placeOf(['series']) }] : shelves;
}

/** What a post says it is called in feeds. */
export function feedIdUses({ source: file, feedId }: PostHead, matter: FrontMatter): FeedIdUse[] {
  return feedId === undefined ? [] : [{ id: feedId, file, ...matter.placeOf(['feed_id']) }];
}
