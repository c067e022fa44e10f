import type { Messages } from '../messages/index.ts';
import type { Site } from '../schema/site.ts';

/** The words of an edition: the addresses of its lists stand in its folder. */
export function wordsIn(folder: string | undefined, messages: Messages): Messages {
  if (folder === undefined) return messages;
  const { page, all, ...lists } = messages.routes;
  const placed = Object.entries(lists).map(([name, route]) => [name, `${folder}/${route}`]);
  return { ...messages, routes: { ...(Object.fromEntries(placed) as typeof lists), page, all } };
}

/** The edition that holds what is written in a language: of its variants (`en-GB`) too; the main one where none is in that language. */
export function editionIn<Facts extends EditionFacts>(editions: Editions<Facts>, lang: string | undefined): Facts {
  const [main] = editions;
  const [language] = lang?.toLowerCase().split(/[-_]/) ?? [];
  return editions.find(({ site }) => site.lang === language) ?? main;
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

/** The main edition, in the site's language, then the others. */
export type Editions<Facts extends EditionFacts = EditionFacts> = readonly [Facts, ...Facts[]];
