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
  const asked = only && new Set(tiesOf(only).map(({ name }) => name));
  const spoken = new Map<string, Spoken>();
  for (const [index, post] of posts.entries()) {
    const own = post.lang ?? lang;
    const known = spoken.get(own) ?? { total: 0, tag: new Map(), shelf: new Map(), word: new Map() };
    spoken.set(own, known);
    known.total += 1;
    for (const { kind, name } of tiesOf(post, asked)) {
      const holders = known[kind].get(name);
      if (holders) holders.push(index);
      else known[kind].set(name, [index]);
    }
  }
  return { posts, lang, spoken, places: new Map(posts.map(({ source }, index) => [source, index])) };
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
export function* matchesOf(place: number, { posts, lang, spoken }: RelatedIndex): Generator<[other: number, weight: number]> {
  const post = posts[place];
  const known = post && spoken.get(post.lang ?? lang);
  if (!known) return;
  for (const { kind, name, weight } of tiesOf(post)) {
    const holders = known[kind].get(name) ?? [];
    // A word that many posts have tells nothing.
    if (kind === 'word' && holders.length > WINDOW) continue;
    const rarity = Math.log((known.total + 1) / holders.length);
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

/**
 * What a post may share with others of its language.
 *
 * @param asked the names that are wanted, where not all are
 */
function tiesOf(post: Post, asked?: ReadonlySet<string>): Tie[] {
  const { tags, category, title, body } = post;
  const inTitle = titles.get(post) ?? new Set(wordsOf(title).slice(0, TIES));
  titles.set(post, inTitle);
  const found: Tie[] = [];
  const add = (kind: Tie['kind'], name: string, weight: number) => {
    if (asked?.has(name) !== false) found.push({ kind, name, weight });
  };
  for (const { slug } of tags.slice(0, TIES)) add('tag', slug, TAG);
  for (const depth of category.slice(0, TIES).keys()) add('shelf', shelfOf(category, depth), SHELF);
  for (const word of inTitle) add('word', word, TITLE);
  for (const word of body.terms) if (!inTitle.has(word)) add('word', word, WORD);
  return found;
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
  spoken: ReadonlyMap<string, Spoken>;
  /** Where each post stands, by source. */
  places: ReadonlyMap<string, number>;
}

/** The posts of one language: how many they are, and those that have each tie, in their order. */
interface Spoken extends Record<Tie['kind'], Map<string, number[]>> {
  total: number;
}

interface Tie {
  kind: 'tag' | 'shelf' | 'word';
  name: string;
  weight: number;
}
