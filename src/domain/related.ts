import { wordsOf } from './telling-words.ts';
import type { Post } from '../schema/entry.ts';

/** What a tie says, at its rarest: a tag its author chose says more than a word of the title, and that more than one of the text. */
const TAG = 3;
const TITLE = 2;
const SHELF = 1.5;
const WORD = 1;

/** Holders of a tie that are looked at beside a post, the nearest in time: what many posts share tells little of any of them. */
const WINDOW = 40;
/** Ties of a kind that are looked at, of one post. */
const TIES = 24;
/** Below this, what two posts share is chance. */
const LEAST = 1;
/** Posts shown: always those, and more where they are at least half as near as the nearest. */
const SURE = 3;
const MOST = 5;

/** Ties of every post, ready to be asked: made once for the library, in a time that grows with the number of posts. */
export function indexRelated(posts: readonly Post[], lang: string): RelatedIndex {
  const holders = new Map<string, number[]>();
  const spoken = new Map<string, number>();
  const ties = posts.map((post, index) => {
    const own = post.lang ?? lang;
    spoken.set(own, (spoken.get(own) ?? 0) + 1);
    return tiesOf(post).map(([name, weight]): Tie => {
      const key = `${own} ${name}`;
      const list = holders.get(key) ?? [];
      if (list.length === 0) holders.set(key, list);
      return { holders: list, place: list.push(index) - 1, weight, rare: name.startsWith('word ') };
    });
  });
  const total = posts.map((post) => spoken.get(post.lang ?? lang) ?? 0);
  return { posts, ties, total, places: new Map(posts.map(({ source }, index) => [source, index])) };
}

/**
 * The posts nearest to one by tags, category and words, each counted by its rarity, in the same language: five at most, the nearest
 * first. Those of its series and its neighbours in time are left out, for the page leads to them already.
 *
 * @returns none for a post that stands in no list
 */
export function relatedTo(source: string, index: RelatedIndex): readonly Post[] {
  const { posts, places } = index;
  const place = places.get(source);
  const post = place === undefined ? undefined : posts[place];
  if (place === undefined || !post) return [];
  const scores = new Map<number, number>();
  for (const [other, weight] of matchesOf(place, index)) scores.set(other, (scores.get(other) ?? 0) + weight);
  const found = [...scores]
    .filter(([other, score]) => score >= LEAST && Math.abs(other - place) > 1)
    .flatMap(([other, score]) => {
      const known = posts[other];
      return known && (!post.series || known.series?.slug !== post.series.slug)
        ? [{ post: known, score, away: Math.abs(other - place) }]
        : [];
    })
    .toSorted((a, b) => b.score - a.score || a.away - b.away || (a.post.permalink < b.post.permalink ? -1 : 1));
  const [best] = found;
  return found
    .slice(0, MOST)
    .filter(({ score }, rank) => rank < SURE || score * 2 >= (best?.score ?? 0))
    .map(({ post: near }) => near);
}

/** Each tie of a post to another, with what it weighs: at most a fixed number of them, however many posts there are. */
export function* matchesOf(place: number, { ties, total }: RelatedIndex): Generator<[other: number, weight: number]> {
  for (const { holders, place: own, weight, rare } of ties[place] ?? []) {
    if (rare && holders.length > WINDOW) continue;
    const rarity = Math.log(((total[place] ?? 0) + 1) / holders.length);
    for (const other of holders.slice(Math.max(0, own - WINDOW / 2), own + WINDOW / 2 + 1))
      if (other !== place) yield [other, weight * rarity];
  }
}

function tiesOf({ tags, category, title, body }: Post): (readonly [name: string, weight: number])[] {
  const inTitle = new Set(wordsOf(title).slice(0, TIES));
  const words = [...new Set([...inTitle, ...body.terms])];
  return [
    ...tags.slice(0, TIES).map(({ slug }) => [`tag ${slug}`, TAG] as const),
    ...category.slice(0, TIES).map((_, depth) => [`shelf ${shelfOf(category, depth)}`, SHELF] as const),
    ...words.map((word) => [`word ${word}`, inTitle.has(word) ? TITLE : WORD] as const),
  ];
}

function shelfOf(category: Post['category'], depth: number): string {
  return category
    .slice(0, depth + 1)
    .map(({ slug }) => slug)
    .join('/');
}

/** What ties the posts of a library to each other. */
export interface RelatedIndex {
  /** Newest first. */
  posts: readonly Post[];
  /** Those of each post. */
  ties: readonly (readonly Tie[])[];
  /** Posts in the language of each. */
  total: readonly number[];
  /** Where each post stands, by source. */
  places: ReadonlyMap<string, number>;
}

interface Tie {
  /** The posts that have it, in their order. */
  holders: number[];
  /** Where the post itself stands among them. */
  place: number;
  weight: number;
  /** Whether it tells nothing where many posts have it. */
  rare: boolean;
}
