import { linkTo } from './domain/post-link.ts';
import { editionOf, editions, versionsOf } from './editions.ts';
import { once } from './library.ts';
import type { Episode } from './domain/episodes.ts';
import type { PostLink } from './domain/post-link.ts';
import type { Version } from './domain/translations.ts';
import type { Edition } from './editions.ts';
import type { Page, Post } from './schema/entry.ts';

/** What the page of a post or page says of others. An unlisted post has no neighbours. */
export async function surroundingsOf(entry: Post | Page): Promise<Surroundings> {
  const versions = await versionsOf(entry);
  if (!('date' in entry)) return { versions, newer: undefined, older: undefined, episode: undefined, related: [] };
  const edition = editionOf(entry);
  return {
    ...(await neighbours()).get(entry.source),
    episode: (await edition.episodes()).get(entry.source),
    related: (await edition.relatedPosts(entry)).map(linkTo),
    versions,
  };
}

const neighbours = once(async () => new Map((await Promise.all(editions.map(neighboursIn))).flat()));

/** What stands beside each post of an edition in time, by source. */
async function neighboursIn({ posts }: Edition): Promise<[source: string, neighbours: Pick<Surroundings, 'newer' | 'older'>][]> {
  const links = (await posts()).map(linkTo);
  return links.map(({ source }, index) => [source, { newer: links[index - 1], older: links[index + 1] }]);
}

export interface Surroundings {
  newer?: PostLink | undefined;
  older?: PostLink | undefined;
  /** Its place in its series. */
  episode: Episode | undefined;
  /** The posts nearest to it by what they speak of, the nearest first. */
  related: readonly PostLink[];
  /** The same text in each of its languages, where there are several. */
  versions: readonly Version[];
}
