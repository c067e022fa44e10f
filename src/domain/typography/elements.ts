import { decodeAddress } from '../url.ts';
import { typographyOf, rulesFor } from './language.ts';
import type { Rules, TypographyFacts } from './language.ts';

/** Elements whose text is not prose. */
export const NOT_PROSE: ReadonlySet<string> = new Set('code pre kbd samp var script style textarea math svg'.split(' '));

/** Elements that stand in a line of text; every other one ends a block. */
const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big br cite code data del dfn em font i img input ins kbd label mark math nobr output q ruby s samp small ' +
    'span strike strong sub sup svg time tt u var wbr'
  ).split(' '),
);

/** Whether an element stands in a line of text. */
export function isInline(name: string): boolean {
  return INLINE.has(name);
}

/**
 * By which rules the text of an element is set: those around it, nothing where it is left alone, or those of its own language. A language
 * without rules is left alone.
 *
 * @param around the rules of what the element stands in
 */
export function rulesInside({ name, lang, translate, classes }: ElementFacts, around: Rules | undefined, site: TypographyFacts): Inside {
  if (NOT_PROSE.has(name) || translate === 'no' || /(?:^|\s)notypo(?:\s|$)/.test(classes ?? '')) return 'none';
  if (lang === undefined || lang === '' || typographyOf(site) === 'off') return 'same';
  const own = rulesFor(site, lang);
  if (own === undefined) return 'none';
  // A language alone is that of the text around it, of whatever country.
  return own === around || (lang === own.language && lang === around?.language) ? 'same' : own;
}

/** Whether the text of a link is its own address. */
export function isAddress(text: string, href: string): boolean {
  const shown = text.trim();
  return (
    shown !== '' &&
    [href, decodeAddress(href)].some((address) => [shown, `mailto:${shown}`, `http://${shown}`, `https://${shown}`].includes(address))
  );
}

/** `none`: left alone; `same`: as around it. */
export type Inside = 'none' | 'same' | Rules;

export interface ElementFacts {
  name: string;
  lang?: string | undefined;
  translate?: string | undefined;
  classes?: string | undefined;
}
