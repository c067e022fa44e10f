import { wordsIn } from '../domain/edition.ts';
import { typographyOf } from '../domain/typography/language.ts';
import { messagesFor } from '../messages/index.ts';
import type { EditionFacts, Editions } from '../domain/edition.ts';
import type { Site } from '../schema/site.ts';

/** The editions of a site: in its language, then in each other that its facts name. */
export function editionsOf(site: Site): Editions {
  const others = Object.entries(site.languages).map(([lang, own]) => editionFacts(site, lang as Site['lang'], own));
  return [{ site, messages: messagesFor(site.lang), folder: undefined }, ...others];
}

/** What the facts of a site say in another language. Texts keep the country of the site; its chosen feeds are those of its own language. */
function editionFacts(site: Site, lang: Site['lang'], { title = site.title, description, menu }: OwnFacts): EditionFacts {
  const own = { ...site, lang, typography: typographyOf(site), title, description, menu, feeds: [] };
  return { site: own, messages: wordsIn(lang, messagesFor(lang)), folder: lang };
}

type OwnFacts = NonNullable<Site['languages'][Site['lang']]>;
