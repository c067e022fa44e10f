import { namedSeries } from '../domain/series-title.ts';
import type { FeedIdUse, GroupUse } from '../domain/group-collisions.ts';
import type { NumberedUse } from '../domain/series-order.ts';
import type { Site } from '../schema/site.ts';
import type { PostHead } from './post.ts';
import type { FrontMatter } from './front-matter.ts';

/** The series and shelves of a post, each with its place in the file. */
export function groupUses({ source: file, series, category }: PostHead, matter: FrontMatter): GroupUse[] {
  const written = matter.values['categories'] === undefined ? 'category' : 'categories';
  const shelves = category.map((shelf, depth): GroupUse => {
    const key = ['category', ...category.slice(0, depth).map(({ slug }) => slug)].join('/');
    return { ...shelf, key, file, ...matter.placeOf([written, ...(Array.isArray(matter.values[written]) ? [depth] : [])]) };
  });
  const { label, slug } = series ?? {};
  // By its title alone, it is of the name the site gives.
  if (label === undefined || slug === undefined || matter.values['series'] === undefined) return shelves;
  return [...shelves, { label, slug, key: 'series', file, ...matter.placeOf(['series']) }];
}

/** The number a post has in a series by its title. */
export function numberedUses({ source: file, series, title, state }: PostHead, matter: FrontMatter, site: Site): NumberedUse[] {
  if (series?.number === undefined) return [];
  const { label, slug, number } = series;
  const { pattern = '', skips = [] } = namedSeries(slug, site.series) ?? {};
  return [{ label, slug, number, title, pattern, skips, expired: state === 'expired', file, ...matter.placeOf(['title']) }];
}

/** What a post says it is called in feeds. */
export function feedIdUses({ source: file, feedId }: PostHead, matter: FrontMatter): FeedIdUse[] {
  return feedId === undefined ? [] : [{ id: feedId, file, ...matter.placeOf(['feed_id']) }];
}
