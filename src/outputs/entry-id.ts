import { absolute } from '../domain/url.ts';
import type { Post } from '../schema/entry.ts';
import type { Site } from '../schema/site.ts';

/**
 * The id of a post in feeds: jekyll-feed's (its `feed.xml` writes `page.id`), which is the directory of the address and the raw slug,
 * without `.html`. `feed_id` in front matter wins.
 */
export function entryId({ feedId, permalink, slug }: Pick<Post, 'feedId' | 'permalink' | 'slug'>, site: Site): string {
  if (feedId !== undefined) return feedId;
  const directory = permalink.replace(/\/$/, '').replace(/[^/]*$/, '');
  return absolute(`${directory}${slug}`, site);
}
