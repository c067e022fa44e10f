import { shown } from './group.ts';
import { linkTo } from './post-link.ts';
import type { Group, Shown } from './group.ts';
import type { PostLink } from './post-link.ts';

/**
 * The place of each post in its series, by source. A series whose titles all say their numbers is counted by them, any other by the
 * order of its posts.
 *
 * @param series each in the order in which it is read
 */
export function episodesOf(series: readonly Group[]): ReadonlyMap<string, Episode> {
  return new Map(
    series.flatMap((group) => {
      const { posts } = group;
      const facts = shown(group);
      const links = posts.map(linkTo);
      const numbers = posts.flatMap(({ series: own }) => own?.number ?? []);
      const counted = numbers.length === posts.length ? numbers : posts.map((_, index) => index + 1);
      return posts.map((post, index): [string, Episode] => [
        post.source,
        {
          group: facts,
          number: counted[index] ?? index + 1,
          last: counted.at(-1) ?? posts.length,
          previous: links[index - 1],
          next: links[index + 1],
        },
      ]);
    }),
  );
}

/** Where a post stands in its series. */
export interface Episode {
  group: Shown;
  number: number;
  /** The number of the last one. */
  last: number;
  previous: PostLink | undefined;
  next: PostLink | undefined;
}
