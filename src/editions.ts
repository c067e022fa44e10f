import { editionIn, mapEditions, primaryOf } from './domain/edition.ts';
import { episodesOf } from './domain/episodes.ts';
import { groupByCategory, groupByMonth, groupBySeries, groupByTag, groupByYear } from './domain/group.ts';
import { indexRelated, relatedTo } from './domain/related.ts';
import { sortVersions } from './domain/translations.ts';
import { allPosts, editionFacts, once, pages, site } from './library.ts';
import type { EditionFacts, Editions } from './domain/edition.ts';
import type { Episode } from './domain/episodes.ts';
import type { Group, NestedGroup, TagGroup } from './domain/group.ts';
import type { Version } from './domain/translations.ts';
import type { Page, Post } from './schema/entry.ts';

/** The editions of the site: what its pages say and list, by language. */
export const editions: Editions<Edition> = mapEditions(editionFacts, makeEdition);

/** The edition in the language of the site. */
export const [mainEdition] = editions;

/** The edition a post or page stands in, by its language. */
export function editionOf({ lang }: { lang?: string | undefined }): Edition {
  return editionIn(editions, lang);
}

/** A post or page in each of the languages it is shown in, where there are several. */
export async function versionsOf(entry: Post | Page): Promise<readonly Version[]> {
  if (!entry.translations) return [];
  const known = await bySource();
  const texts = [entry, ...entry.translations.flatMap((source) => known.get(source) ?? [])];
  return sortVersions(
    texts.map(({ lang = site.lang, title, permalink }) => ({ lang, title, permalink, main: primaryOf(lang) === site.lang })),
  );
}

const bySource = once(async () => new Map([...(await allPosts()), ...(await pages())].map((entry) => [entry.source, entry])));

function makeEdition(own: EditionFacts): Edition {
  const { site: facts, messages } = own;
  const posts = once(async () =>
    (await allPosts()).filter((post) => post.state !== 'unlisted' && editionIn(editionFacts, post.lang) === own),
  );
  const ties = once(async () => indexRelated(await posts(), facts.lang));
  const series = once(async () => groupBySeries(await posts()));
  return {
    ...own,
    posts,
    groups: {
      categories: once(async () => groupByCategory(await posts())),
      tags: once(async () => groupByTag(await posts(), facts.tags)),
      series,
      archives: once(async () => groupByYear(await posts())),
      months: once(async () => groupByMonth(await posts(), messages)),
    },
    episodes: once(async () => episodesOf(await series())),
    relatedPosts: async (post) =>
      relatedTo(post.source, import.meta.env.DEV ? indexRelated(await posts(), facts.lang, post) : await ties()),
  };
}

/** What stands in the lists of one language. */
export interface Edition extends EditionFacts {
  /** The posts of its lists and feeds, newest first: all but the unlisted. */
  posts: () => Promise<readonly Post[]>;
  /** The same under each category, tag, series, year or month. */
  groups: {
    categories: () => Promise<readonly NestedGroup[]>;
    tags: () => Promise<readonly TagGroup[]>;
    series: () => Promise<readonly Group[]>;
    archives: () => Promise<readonly Group[]>;
    months: () => Promise<readonly NestedGroup[]>;
  };
  /** The place of each post in its series, by source. */
  episodes: () => Promise<ReadonlyMap<string, Episode>>;
  /** The posts nearest to one by what they speak of, the nearest first. */
  relatedPosts: (post: Post) => Promise<readonly Post[]>;
}
