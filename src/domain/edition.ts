import type { Messages } from '../messages/index.ts';
import type { Site } from '../schema/site.ts';

/** The words of an edition: the addresses of its lists stand in its folder. */
export function wordsIn(folder: string, messages: Messages): Messages {
  const { page, all, ...lists } = messages.routes;
  const placed = Object.entries(lists).map(([name, route]) => [name, `${folder}/${route}`]);
  return { ...messages, routes: { ...(Object.fromEntries(placed) as typeof lists), page, all } };
}

/** The edition that holds what is written in a language: of its variants (`en-GB`) too; the main one where none is in that language. */
export function editionIn<Facts extends EditionFacts>(editions: Editions<Facts>, lang: string | undefined): Facts {
  const [main] = editions;
  return editions.find(({ site }) => site.lang === primaryOf(lang)) ?? main;
}

/** The form of the addresses of posts in a language. */
export function permalinkIn({ languages, permalink }: Pick<Site, 'languages' | 'permalink'>, lang: string | undefined): string {
  const own = Object.entries(languages).find(([language]) => language === primaryOf(lang));
  return own?.[1].permalink ?? permalink;
}

/** The language of the lists that hold what is written in a language: that of the site, where it has none in that language. */
export function listLanguage({ lang: main, languages = {} }: ListFacts, lang: string | undefined): string {
  const primary = primaryOf(lang);
  return primary !== undefined && Object.hasOwn(languages, primary) ? primary : main;
}

/** The language of a variant: `en` of `en-GB`. */
export function primaryOf(lang: string | undefined): string | undefined {
  return lang?.toLowerCase().split(/[-_]/)[0];
}

/** The same editions, each with more. */
export function mapEditions<From extends EditionFacts, To extends EditionFacts>(
  [main, ...others]: Editions<From>,
  change: (edition: From) => To,
): Editions<To> {
  return [change(main), ...others.map(change)];
}

/** The lists, feeds and search of a site in one language, beside its posts. */
export interface EditionFacts {
  /** The facts of the site, as this edition tells them. */
  site: Site;
  /** What its pages say, and where its lists stand. */
  messages: Messages;
  /** What its lists stand in: `en`. The main one stands at the root. */
  folder: string | undefined;
}

interface ListFacts {
  lang: string;
  languages?: Site['languages'];
}

/** The main edition, in the site's language, then the others. */
export type Editions<Facts extends EditionFacts = EditionFacts> = readonly [Facts, ...Facts[]];
