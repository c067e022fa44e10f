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

/** The words of each post's title. */
const titles = new WeakMap<Post, ReadonlySet<string>>();

/**
 * What ties the posts of a library, ready to be asked: made once, in a time that grows with the number of posts.
 *
 * @param only the one post that will be asked for, if it is one: a preview makes one page at a time
 */
export function indexRelated(posts: readonly Post[], lang: string, only?: Post): RelatedIndex {
  const holders = new Map<string, number[]>();
  const asked = only && new Set(tiesOf(only, only.lang ?? lang).map(({ key }) => key));
  const spoken = new Map<string, number>();
  for (const [index, post] of posts.entries()) {
    const own = post.lang ?? lang;
    spoken.set(own, (spoken.get(own) ?? 0) + 1);
    for (const { key } of tiesOf(post, own)) {
      if (asked && !asked.has(key)) continue;
      const known = holders.get(key);
      if (known) known.push(index);
      else holders.set(key, [index]);
    }
  }
  return { posts, lang, holders, spoken, places: new Map(posts.map(({ source }, index) => [source, index])) };
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
export function* matchesOf(
  place: number,
  { posts, lang, holders: known, spoken }: RelatedIndex,
): Generator<[other: number, weight: number]> {
  const post = posts[place];
  if (!post) return;
  const own = post.lang ?? lang;
  const total = spoken.get(own) ?? 0;
  for (const { key, weight, rare } of tiesOf(post, own)) {
    const holders = known.get(key) ?? [];
    if (rare && holders.length > WINDOW) continue;
    const rarity = Math.log((total + 1) / holders.length);
    const at = placeAmong(holders, place);
    for (const other of holders.slice(Math.max(0, at - WINDOW / 2), at + WINDOW / 2 + 1))
      if (other !== place) yield [other, weight * rarity];
  }
}

/** The place of a number in a list that rises. */
function placeAmong(list: readonly number[], number: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a post may share with others, by a name that says its language too. */
function tiesOf(post: Post, lang: string): Tie[] {
  const { tags, category, title, body } = post;
  const inTitle = titles.get(post) ?? new Set(wordsOf(title).slice(0, TIES));
  titles.set(post, inTitle);
  const words = [...new Set([...inTitle, ...body.terms])];
  return [
    ...tags.slice(0, TIES).map(({ slug }): Tie => ({ key: `${lang} tag ${slug}`, weight: TAG, rare: false })),
    ...category.slice(0, TIES).map((_, depth): Tie => ({ key: `${lang} shelf ${shelfOf(category, depth)}`, weight: SHELF, rare: false })),
    ...words.map((word): Tie => ({ key: `${lang} word ${word}`, weight: inTitle.has(word) ? TITLE : WORD, rare: true })),
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
  /** Of those that name none. */
  lang: string;
  /** The posts that have each tie, in their order. */
  holders: ReadonlyMap<string, readonly number[]>;
  /** How many posts there are in each language. */
  spoken: ReadonlyMap<string, number>;
  /** Where each post stands, by source. */
  places: ReadonlyMap<string, number>;
}

interface Tie {
  key: string;
  weight: number;
  /** Whether it tells nothing where many posts have it. */
  rare: boolean;
}
