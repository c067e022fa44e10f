/**
 * The groups of texts that are one in several languages. One naming is enough, and a group holds one text a language.
 *
 * @param namings in order: of two that exclude each other, the first counts
 * @returns the texts of the group of each that has one, and the namings that cannot be
 */
export function translationGroups<Name extends Naming>(namings: readonly Name[]): TranslationGroups<Name> {
  const groups = new Map<string, Text[]>();
  const faults: TranslationFault<Name>[] = [];
  for (const naming of namings) {
    const { from, to } = naming;
    const [own, other] = [from, to].map((text) => groups.get(text.source) ?? [text]) as [Text[], Text[]];
    if (from.source === to.source) faults.push({ kind: 'translation-self', naming });
    else if (from.lang === to.lang) faults.push({ kind: 'translation-language', naming });
    else if (own !== other) {
      const taken = own.find(({ lang }) => other.some((text) => text.lang === lang));
      const rival = taken && other.find(({ lang }) => lang === taken.lang);
      if (taken && rival) faults.push({ kind: 'translation-taken', naming, rivals: [taken, rival] });
      else for (const { source } of [...own, ...other]) groups.set(source, [...own, ...other]);
    }
  }
  return { groups, faults };
}

/** The versions of a text, where there are several: that in the site's language first, then by language. */
export function sortVersions(texts: readonly Version[]): readonly Version[] {
  if (texts.length < 2) return [];
  return texts.toSorted((a, b) => Number(b.main) - Number(a.main) || (a.lang < b.lang ? -1 : 1));
}

/** A text says of another that it is the same in another language. */
export interface Naming {
  from: Text;
  to: Text;
}

export interface Text {
  /** Path of the file from the project's folder. */
  source: string;
  /** BCP 47 tag, in small letters. */
  lang: string;
}

export interface TranslationGroups<Name extends Naming> {
  /** By source. */
  groups: ReadonlyMap<string, readonly Text[]>;
  faults: readonly TranslationFault<Name>[];
}

export type TranslationFault<Name extends Naming> =
  | { kind: 'translation-self' | 'translation-language'; naming: Name; rivals?: never }
  /** Two texts of one language would be one. */
  | { kind: 'translation-taken'; naming: Name; rivals: readonly [Text, Text] };

/** A text in one of its languages. */
export interface Version {
  /** BCP 47 tag. */
  lang: string;
  title: string;
  /** Decoded path from the site's root. */
  permalink: string;
  /** Whether it is in the site's language. */
  main: boolean;
}
