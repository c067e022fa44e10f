/**
 * How the texts of a site are set: the typography of one French-speaking country, or none, which leaves them as their dialect makes
 * them. The site's own choice wins; else a French site is set as in France, and one in another language is left as it is.
 */
export function typographyOf({ typography, lang }: TypographyFacts): Typography {
  return typography ?? (lang === 'fr' ? 'fr-FR' : 'off');
}

/**
 * The rules of a text. A French text follows the country its own language names, else that of the site; one in another language follows
 * that language's rules.
 *
 * @param lang BCP 47 tag of the text, where it is not the site's
 * @returns nothing where the text is left alone: typography is off, or the language has no rules here
 */
export function rulesFor(site: TypographyFacts, lang: string = site.lang): Rules | undefined {
  const typography = typographyOf(site);
  if (typography === 'off') return undefined;
  const [language = '', ...subtags] = lang.toLowerCase().split(/[-_]/);
  const country = language === 'fr' ? (['ca', 'ch'].find((name) => subtags.includes(name)) ?? 'fr') : undefined;
  if (country === undefined) return Object.hasOwn(OTHERS, language) ? OTHERS[language] : undefined;
  return FRENCH[subtags.length > 0 ? (`fr-${country.toUpperCase()}` as FrenchTypography) : typography];
}

const NARROW = '\u202F';
const NO_BREAK = '\u00A0';
const GUILLEMETS = [
  ['«', '»'],
  ['“', '”'],
] as const;

/**
 * France: *Abrégé du code typographique à l’usage de la presse*; Canada: Office québécois de la langue française, where no space stands
 * before `;`, `!` and `?`; Switzerland: *Guide du typographe*, thin spaces inside « ».
 */
const FRENCH: Readonly<Record<FrenchTypography, Rules>> = {
  'fr-FR': { language: 'fr', quotes: GUILLEMETS, inside: NO_BREAK, mark: NARROW },
  'fr-CA': { language: 'fr', quotes: GUILLEMETS, inside: NO_BREAK, mark: '' },
  'fr-CH': { language: 'fr', quotes: GUILLEMETS, inside: NARROW, mark: NARROW },
};

/** Quotation marks, outer and inner, of languages often quoted in French texts. */
const OTHERS: Readonly<Record<string, Rules>> = {
  en: {
    language: 'en',
    quotes: [
      ['“', '”'],
      ['‘', '’'],
    ],
  },
  de: {
    language: 'de',
    quotes: [
      ['„', '“'],
      ['‚', '‘'],
    ],
  },
  es: { language: 'es', quotes: GUILLEMETS },
  it: { language: 'it', quotes: GUILLEMETS },
  pt: {
    language: 'pt',
    quotes: [
      ['“', '”'],
      ['‘', '’'],
    ],
  },
};

export type FrenchTypography = 'fr-FR' | 'fr-CA' | 'fr-CH';
export type Typography = FrenchTypography | 'off';

/** The facts of a site that decide how its texts are set. */
export interface TypographyFacts {
  typography?: Typography | undefined;
  lang: string;
}

/** How texts of a language are set. */
export interface Rules {
  language: string;
  /** Opening and closing marks, of a quotation and of one inside it. */
  quotes: readonly [readonly [string, string], readonly [string, string]];
  /** The space inside « »; none where they are no French marks. */
  inside?: string;
  /** What stands in the place of a space before `;`, `!` and `?`; none where such a space is left. */
  mark?: string;
}
