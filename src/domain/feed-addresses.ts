/** The formats a list is fed in, each with the file that stands beside the list's page: Atom's is where jekyll-feed writes its own. */
export const FEED_FILES = { rss: 'rss.xml', atom: 'feed.xml', json: 'feed.json' } as const satisfies Record<string, string>;

export const FEED_FORMATS: readonly FeedFormat[] = ['rss', 'atom', 'json'];

/**
 * The address of a feed, as a decoded path.
 *
 * @param list the path of the list's page, with a slash at its end
 * @param archive number of an archive, from 1; none for the feed one subscribes to
 */
export function feedAddress(list: string, format: FeedFormat, archive?: number): string {
  const file = FEED_FILES[format];
  return `${list}${archive === undefined ? file : file.replace('.', `-${archive}.`)}`;
}

/** The addresses of the feeds of an edition: of each list, home first, and the archives of the whole. */
export function feedAddresses(lists: readonly string[], { posts, size }: { posts: number; size: number }): string[] {
  const archives = Array.from({ length: archiveCount(posts, size) }, (_, index) => index + 1);
  const [home = '/'] = lists;
  return FEED_FORMATS.flatMap((format) => [
    ...lists.map((list) => feedAddress(list, format)),
    ...archives.map((number) => feedAddress(home, format, number)),
  ]);
}

/**
 * How many archives so many posts fill. An archive holds `size` posts, counted from the oldest, and appears when the post after them
 * does: what it holds never changes, and with the `size` newest posts all archives make the whole (RFC 5005, 4).
 */
export function archiveCount(posts: number, size: number): number {
  return Math.max(0, Math.ceil(posts / size) - 1);
}

/**
 * The posts of an archive, newest first.
 *
 * @param posts newest first
 * @param number from 1, the oldest
 */
export function archived<Item>(posts: readonly Item[], number: number, size: number): readonly Item[] {
  const end = posts.length - (number - 1) * size;
  return posts.slice(end - size, end);
}

export type FeedFormat = keyof typeof FEED_FILES;
