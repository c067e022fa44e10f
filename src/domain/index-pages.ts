import { guideWords } from './guide-words.ts';
import { paginate } from './pagination.ts';
import type { ListPage } from './pagination.ts';
import type { Label } from '../schema/entry.ts';

/** Groups a page of an index: about 7 kB compressed, so that one page holds all of most journals, and none grows without end. */
export const GROUPS_A_PAGE = 500;

/** By how many groups a page may be cut sooner or later. */
const LEEWAY = 50;

/**
 * Cuts the index of all groups of a kind into pages, each named by where it begins and ends.
 *
 * @param groups in the order of their slugs
 * @param path of the index, decoded, with a slash at its end
 * @param word the segment before the page's number
 */
export function indexPages<Group extends Nested & Label>(
  groups: readonly Group[],
  path: string,
  word: string,
): readonly IndexPage<Group>[] {
  const parts = indexParts(groups);
  const pages = paginate(parts, path, { size: 1, word });
  const names = parts.length > 1 ? guideWords(parts.map((part) => outermost(part).map(({ label }) => label))) : [];
  const guides = pages.flatMap((page, index) => (names[index] === undefined ? [] : { name: names[index], path: page.path }));
  return pages.map((page) => ({ ...page, items: page.items.flat(), guides }));
}

/**
 * The groups of each page: about as many on each, cut where names part early, so that the pages have short ones. What stands in a group is on
 * the page of that one.
 */
export function indexParts<Group extends Nested>(groups: readonly Group[]): readonly (readonly Group[])[] {
  if (groups.length <= GROUPS_A_PAGE) return [groups];
  const families = [...Map.groupBy(groups, ({ above: [around], slug }) => around?.slug ?? slug)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  let before = 0;
  const places = families.map(([slug, family], index) => {
    const place = { index, before, shared: sharedStart(slug, families[index - 1]?.[0] ?? '') };
    before += family.length;
    return place;
  });
  const pages = Math.ceil(groups.length / GROUPS_A_PAGE);
  const size = groups.length / pages;
  const nearCut = Map.groupBy(places, ({ before: held }) => Math.round(held / size));
  const cuts = Array.from({ length: pages - 1 }, (_, page) => page + 1).flatMap((cut) => bestCut(cut * size, nearCut.get(cut) ?? []));
  const bounds = [0, ...cuts, families.length];
  return bounds.slice(1).map((end, part) => families.slice(bounds[part], end).flatMap(([, family]) => family));
}

/** Of the places about one, that within reach where names part earliest, and of several of those the nearest; else the nearest of all, if any. */
function bestCut(wanted: number, places: readonly Place[]): number[] {
  const away = ({ before }: Place) => Math.abs(before - wanted);
  const nearest = places.toSorted((a, b) => away(a) - away(b));
  const [best = nearest[0]] = nearest.filter((place) => away(place) <= LEEWAY).toSorted((a, b) => a.shared - b.shared);
  return best ? [best.index] : [];
}

/** How many signs two slugs begin with alike. */
function sharedStart(slug: string, other: string): number {
  let shared = 0;
  while (shared < slug.length && slug[shared] === other[shared]) shared += 1;
  return shared;
}

function outermost<Group extends Nested>(groups: readonly Group[]): readonly Group[] {
  return groups.filter(({ above }) => above.length === 0);
}

export interface IndexPage<Group> extends ListPage<Group> {
  /** Every page of the index, where there are several. */
  guides: readonly Guide[];
}

/** A page of an index, by what it is called. */
export interface Guide {
  name: string;
  path: string;
}

/** A group that may begin a page. */
interface Place {
  index: number;
  /** How many groups stand before it. */
  before: number;
  /** How much of its slug is that of the one before. */
  shared: number;
}

interface Nested {
  slug: string;
  /** The groups that contain it, the outermost first. */
  above: readonly { slug: string }[];
}
