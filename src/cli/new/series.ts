import { instantOf } from '../../domain/date.ts';
import { listLanguage } from '../../domain/edition.ts';
import { labelOf } from '../../domain/label.ts';
import { nextTitle } from '../../domain/next-title.ts';
import { namedSeries, titleNumbered } from '../../domain/series-title.ts';
import { foldLabel } from '../../domain/slug.ts';
import { readPostHeads } from '../../loader/post-heads.ts';
import type { PostHead } from '../../loader/post.ts';
import type { Site } from '../../schema/site.ts';

/**
 * The posts of a series, drafts among them, oldest first: those that name it, whatever the case and the accents, and those that name
 * none and whose title begins with its name.
 */
export async function findSeries(name: string, options: SeriesOptions): Promise<FoundSeries> {
  const { site, lang } = options;
  const heads = (await readPostHeads(options)).filter((head) => listLanguage(site, head.lang) === listLanguage(site, lang));
  const { label, slug } = labelOf(name);
  const named = heads.filter(({ series }) => series?.slug === slug);
  const begun = heads.filter(({ series, title }) => series === undefined && beginning(title, label) !== undefined);
  const posts = [...named, ...begun].toSorted((a, b) => instantOf(a.date) - instantOf(b.date) || (a.source < b.source ? -1 : 1));
  const last = posts.at(-1);
  const known = namedSeries(slug, options.site.series);
  const spelt = known?.name ?? named[0]?.series?.label ?? (last ? beginning(last.title, label) : undefined) ?? label;
  return {
    name: spelt,
    last,
    next: nextOf(named, known) ?? (last && nextTitle(last.title)),
    unnamed: begun.map(({ source }) => source),
  };
}

/** The title after those whose pattern the site says: the first number beyond theirs that is not left out. */
function nextOf(named: readonly PostHead[], facts: ReturnType<typeof namedSeries>): string | undefined {
  if (facts?.pattern === undefined) return undefined;
  let number = Math.max(0, ...named.map(({ series: own }) => own?.number ?? 0)) + 1;
  while (facts.skips.includes(number)) number += 1;
  return titleNumbered(facts.pattern, number);
}

/** The beginning of a title that is a name, as the title spells it, where the name ends at the end of a word. */
function beginning(title: string, name: string): string | undefined {
  const signs = [...title.normalize('NFC')];
  const length = signs.findIndex((_, index) => foldLabel(signs.slice(0, index + 1).join('')) === foldLabel(name)) + 1;
  return length === 0 || /[\p{L}\p{N}]/u.test(signs[length] ?? '') ? undefined : signs.slice(0, length).join('').trim();
}

export interface FoundSeries {
  /** As its posts spell it; as it was asked for where it has none. */
  name: string;
  /** The latest post by date. */
  last: PostHead | undefined;
  /** The title that comes after its last one, where its titles count. */
  next: string | undefined;
  /** Files of posts that are told to be of the series by their title alone. */
  unnamed: readonly string[];
}

interface SeriesOptions {
  /** The project's folder. */
  root: string;
  site: Site;
  /** Milliseconds since 1970 UTC. */
  now: number;
  /** The language of the posts that are looked for: a series counts in each edition by itself. */
  lang: string | undefined;
}
