/** Lists of a kind that one page names: of feeds, about 3 kB compressed. */
export const LISTS_NAMED = 100;

/** The lists with the most posts, in the order of all; of those that have as many, the first. All of them where they are few. */
export function fullest<List extends { posts: readonly unknown[] }>(lists: readonly List[], count = LISTS_NAMED): readonly List[] {
  if (lists.length <= count) return lists;
  const kept = new Set(lists.toSorted((a, b) => b.posts.length - a.posts.length).slice(0, count));
  return lists.filter((list) => kept.has(list));
}
