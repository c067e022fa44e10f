/** A feed before its format: what RSS, Atom and JSON Feed all say. Dates are ISO 8601 with offset, addresses whole. */
export interface Feed {
  title: string;
  description: string;
  language: string;
  author: string;
  /** The feed's identifier for Atom; an archive has that of its feed. */
  id: string;
  /** The page that lists the same posts. */
  homeUrl: string;
  /** Where this very feed stands. */
  selfUrl: string;
  /** The sheet browsers show it with, from the root of the host. */
  sheet: string;
  /** The archive of the posts before these (RFC 5005, 4). */
  olderUrl?: string | undefined;
  /** In an archive, the feed one subscribes to. */
  currentUrl?: string | undefined;
  /** The WebSub hub that tells readers of what is new. */
  hub?: string | undefined;
  items: readonly FeedItem[];
}

export interface FeedItem {
  /** Stable for ever, whatever happens to the address. */
  id: string;
  url: string;
  title: string;
  date: string;
  updated: string;
  author: string;
  language: string;
  summary: string;
  /** Whole text, fit for a reader. */
  html: string;
  categories: readonly string[];
}

/** The namespace of the history of feeds (RFC 5005, 2.2). */
export const HISTORY = 'http://purl.org/syndication/history/1.0';

/** The newest date of a feed: never the clock's. */
export function feedUpdated({ items }: Feed): string | undefined {
  return items.map(({ updated }) => updated).toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
}

/** Where a feed stands among others: itself, the archive before it, in an archive the feed it is of, and the hub. */
export function feedRelations({ selfUrl, olderUrl, currentUrl, hub }: Feed): [rel: string, href: string][] {
  const all: [string, string | undefined][] = [
    ['self', selfUrl],
    ['prev-archive', olderUrl],
    ['current', currentUrl],
    ['hub', hub],
  ];
  return all.flatMap(([rel, href]) => (href === undefined ? [] : [[rel, href] satisfies [string, string]]));
}
