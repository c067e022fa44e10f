import { read } from './dist.ts';

/** What the tag filter loads of the built site, post by post, newest first: title, address, date, slugs of tags. */
export function tagRows(): TagRow[] {
  const { tags, posts, rows } = JSON.parse(read('etiquettes.json')) as {
    tags: string[];
    posts: number[][];
    rows: [string, string, string][];
  };
  return rows.map((row, post): TagRow => [...row, (posts[post] ?? []).map((tag) => tags[tag] ?? '')]);
}

type TagRow = [title: string, href: string, date: string, tags: string[]];
