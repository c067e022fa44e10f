/** What a sign becomes in the slug of a label, so that `C`, `C++` and `C#` stay three. */
const SIGNS: Readonly<Record<string, string>> = {
  '+': 'plus',
  '#': 'sharp',
  '%': 'pour-cent',
  '&': 'et',
  '@': 'a',
  '=': 'egale',
  '€': 'euro',
  $: 'dollar',
  '°': 'degre',
};

const LETTERS: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** Names of devices that Windows, and hosts upon it, take for no folder (Naming Files, Paths, and Namespaces). */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Selectors of a character's look, which tell no two words apart. */
const LOOKS = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;

/** Letters whose marks are accents; in other scripts a mark makes another letter, or a vowel. */
const ACCENTED = /[\p{Script=Latin}\p{Script=Greek}]/u;

/**
 * The slug of a label or of a new post's title: Latin letters without accents, digits, hyphens; letters of other scripts with their
 * marks, which tell words apart there; any other sign by its name or its code point, so that no label is empty.
 */
export function slugOf(label: string): string {
  const spelt = plainLetters(label).replace(/[^\p{L}\p{M}\p{N}]/gu, (sign) => (SIGNS[sign] ? `-${SIGNS[sign]}-` : '-'));
  const signs = label.normalize('NFC').replace(LOOKS, '') || label;
  const slug = hyphenate(spelt) || hyphenate([...signs].map((sign) => `u${sign.codePointAt(0)?.toString(16)}`).join('-'));
  return DEVICES.test(slug) ? `mot-${slug}` : slug;
}

/** What is the same for two labels that differ by case, accents, spaces or Unicode form alone. */
export function foldLabel(label: string): string {
  return plainLetters(label).replace(/\s+/g, ' ').trim();
}

/** Jekyll's `slugify` in mode `pretty`, case kept: the `:title` placeholder (Jekyll 4, utils.rb). */
export function prettySlug(text: string): string {
  return trimHyphens(text.normalize('NFC').replace(/[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu, '-'));
}

/** Jekyll's `slugify` in mode `default`: the `:slug` and `:name` placeholders (Jekyll 4, utils.rb). */
export function plainSlug(text: string): string {
  return trimHyphens(text.normalize('NFC').replace(/[^\p{M}\p{L}\p{Nd}]+/gu, '-')).toLowerCase();
}

/** Letters in lower case; those of Latin and Greek without accents or ligatures. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(LOOKS, '')
    .replace(/(\p{L}?)\p{M}+/gu, (marked, letter: string) => (letter === '' || ACCENTED.test(letter) ? letter : marked))
    .normalize('NFC')
    .toLowerCase()
    .replace(/[œæßøłđðþı]/g, (letter) => LETTERS[letter] ?? letter);
}

function hyphenate(text: string): string {
  return text.replace(/-+/g, '-').replace(/^-|-$/g, '');
}

function trimHyphens(text: string): string {
  return text.replace(/^-|-$/g, '');
}
