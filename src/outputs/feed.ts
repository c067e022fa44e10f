/** A feed before its format: what RSS, Atom and JSON Feed all say. Dates are ISO 8601 with offset, addresses whole. */
export interface Feed {
  title: string;
  description: string;
  language: string;
  author: string;
  /** The site's identifier for Atom. */
  id: string;
  homeUrl: string;
  /** Where this very feed stands. */
  selfUrl: string;
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

/** The newest date of a feed: never the clock's. */
export function feedUpdated({ items }: Feed): string | undefined {
  return items.map(({ updated }) => updated).toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
}
