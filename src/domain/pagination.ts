/** Posts a page of the list of all: about 20 kB compressed, so that one page holds all of most journals, and none grows without end. */
export const TITLES_A_PAGE = 1000;

/**
 * Cuts a list into pages. The first stands at the list's own path, the others under it.
 *
 * @param path decoded, with a slash at its end
 * @param word the segment before the page's number
 */
export function paginate<Item>(items: readonly Item[], path: string, { size, word }: PageOptions): readonly ListPage<Item>[] {
  const total = Math.max(1, Math.ceil(items.length / size));
  const pathOf = (number: number) => (number === 1 ? path : `${path}${word}/${number}/`);
  return Array.from({ length: total }, (_, index) => {
    const number = index + 1;
    return {
      items: items.slice(index * size, number * size),
      number,
      total,
      path: pathOf(number),
      newer: number > 1 ? pathOf(number - 1) : undefined,
      older: number < total ? pathOf(number + 1) : undefined,
      pathOf,
    };
  });
}

export interface PageOptions {
  /** Items a page. */
  size: number;
  word: string;
}

export interface ListPage<Item> {
  items: readonly Item[];
  number: number;
  total: number;
  path: string;
  newer: string | undefined;
  older: string | undefined;
  pathOf: (number: number) => string;
}
