import { read } from './dist.ts';

/** What the tag filter loads of the built site, post by post, newest first: title, address, date, slugs of tags. */
export function tagRows(): TagRow[] {
  const { tags, carried, rows } = JSON.parse(read('etiquettes.json')) as {
    tags: string[];
    carried: number[][];
    rows: [string, string, string][];
  };
  return rows.map((row, post): TagRow => [...row, (carried[post] ?? []).map((tag) => tags[tag] ?? '')]);
}

type TagRow = [title: string, href: string, date: string, tags: string[]];
