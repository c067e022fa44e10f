import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { parseFeed } from 'htmlparser2';
import RssParser from 'rss-parser';

import { fold, parsePiece, textOf } from './html.ts';

/** The files of the feeds of a list, by format. */
export const FEED_FILES = { RSS: 'rss.xml', Atom: 'feed.xml', 'JSON Feed': 'feed.json' } as const;

/** What independent readers make of a feed: three of its XML, one of its JSON. */
export const READERS: Readonly<Record<string, Reader>> = {
  'feedsmith (RSS)': {
    file: FEED_FILES.RSS,
    items: (text) =>
      (parseRssFeed(text).items ?? []).map(({ guid, link, title, pubDate, content }) =>
        item({ id: guid?.value, url: link, title, date: pubDate, html: content?.encoded }),
      ),
  },
  'rss-parser (RSS)': { file: FEED_FILES.RSS, items: withRssParser },
  'htmlparser2 (RSS)': { file: FEED_FILES.RSS, items: withHtmlparser },
  'feedsmith (Atom)': {
    file: FEED_FILES.Atom,
    items: (text) =>
      (parseAtomFeed(text).entries ?? []).map(({ id, links, title, published, updated, content }) =>
        item({ id, url: links?.[0]?.href, title: title?.value, date: published, updated, html: content?.value }),
      ),
  },
  'rss-parser (Atom)': { file: FEED_FILES.Atom, items: withRssParser },
  'htmlparser2 (Atom)': { file: FEED_FILES.Atom, items: withHtmlparser },
  'feedsmith (JSON Feed)': {
    file: FEED_FILES['JSON Feed'],
    items: (text) =>
      (parseJsonFeed(text).items ?? []).map(({ id, url, title, date_published, date_modified, content_html }) =>
        item({ id, url, title, date: date_published, updated: date_modified, html: content_html }),
      ),
  },
};

async function withRssParser(text: string): Promise<FeedEntry[]> {
  const { items } = await new RssParser().parseString(text);
  return items.map((held) =>
    item({
      id: held.guid ?? (held as { id?: string }).id,
      url: held.link,
      title: held.title,
      date: held.pubDate,
      html: held['content:encoded'] ?? held.content,
    }),
  );
}

/** This reader leaves the texts to others, and takes the update of an entry of Atom for its date. */
function withHtmlparser(text: string): FeedEntry[] {
  const { type, items = [] } = parseFeed(text) ?? {};
  return items.map(({ id, link, title, pubDate }) => item({ id, url: link, title, [type === 'atom' ? 'updated' : 'date']: pubDate }));
}

function item({ id = '', url = '', title = '', date, updated, html }: ReadItem): FeedEntry {
  return {
    id,
    url,
    // Readers may collapse the white space of a title (RFC 4287, 3.1.1.1), and some leave that to others.
    title: fold(title).trim(),
    ...(date === undefined ? {} : { date: new Date(date).toISOString() }),
    ...(updated === undefined ? {} : { updated: new Date(updated).toISOString() }),
    ...(html === undefined ? {} : { text: textOf(parsePiece(html)) }),
  };
}

/** What a reader takes of a post from a feed. */
export interface FeedEntry {
  id: string;
  url: string;
  title: string;
  /** ISO 8601, in UTC. */
  date?: string;
  updated?: string;
  text?: string;
}

interface Reader {
  /** Name of the file that it reads, beside the page of a list. */
  file: string;
  items(text: string): FeedEntry[] | Promise<FeedEntry[]>;
}

interface ReadItem {
  id?: string | undefined;
  url?: string | undefined;
  title?: string | undefined;
  date?: string | Date | undefined;
  updated?: string | Date | undefined;
  html?: string | undefined;
}
