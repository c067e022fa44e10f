/** An invisible sign (word joiner), which no word of the index keeps: it marks where a text was taken apart. */
const JOINT = '\u2060';
const ELISION = /(?<![\p{L}\p{N}])((?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)['’])(?=\p{L}|$)/giu;
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', Œ: 'Oe', æ: 'ae', Æ: 'Ae' };

/**
 * A text as Pagefind is to index it: the engine folds accents but takes `l’école` for one word and knows no ligature. An elided word and
 * what follows stand apart, `œ` is `oe`; invisible signs keep what it was, so that `restoredText` gives back what the author wrote.
 */
export function indexedText(text: string): string {
  return text
    .replaceAll(JOINT, '')
    .replace(/[œæ]/gi, (sign) => (LIGATURES[sign] ?? sign).split('').join(JOINT))
    .replace(ELISION, `$1${JOINT} `);
}

/** The text that was indexed, or a part of it, between whose words the engine may have put its marks. */
export function restoredText(text: string): string {
  return text
    .replace(/([oa])\u2060e/gi, (pair, first: string) => ({ o: 'œ', O: 'Œ', a: 'æ', A: 'Æ' })[first] ?? pair)
    .replace(/\u2060((?:<\/?mark>)?)\s((?:<\/?mark>)?)/g, '$1$2')
    .replaceAll(JOINT, '');
}

/**
 * What is asked of the index for what a reader typed: in a phrase between quotes elided words stand apart, as they were indexed;
 * elsewhere they say nothing and are left out.
 */
export function indexedQuery(typed: string): string {
  const spelt = typed
    .replace(/[œæ]/gi, (sign) => LIGATURES[sign] ?? sign)
    .replace(/\s+/g, ' ')
    .trim();
  const phrase = /^(?:"|«|“)\s*(.*[^\s])\s*(?:"|»|”)$/.exec(spelt)?.[1];
  return phrase === undefined ? spelt.replace(ELISION, '') : `"${phrase.replace(ELISION, '$1 ')}"`;
}

/** A text for comparison: lower case, without accents, ligatures or signs that are no part of a word. */
export function folded(text: string): string {
  return text
    .replace(/[œæ]/gi, (sign) => LIGATURES[sign] ?? sign)
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}+#\s]/gu, '')
    .toLowerCase();
}
