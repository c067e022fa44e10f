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

/**
 * The slug of a label or of a new post's title: Latin letters without accents, digits, hyphens; letters of other scripts as they are;
 * any other sign by its name or its code point, so that no label is empty.
 */
export function slugOf(label: string): string {
  const spelt = [...plainLetters(label)].map((sign) => {
    if (/[\p{L}\p{N}]/u.test(sign)) return sign;
    const name = SIGNS[sign];
    return name ? `-${name}-` : '-';
  });
  const slug = hyphenate(spelt.join(''));
  return slug || hyphenate([...label].map((sign) => `u${sign.codePointAt(0)?.toString(16)}`).join('-'));
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

/** Letters without accents or ligatures, in lower case. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
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
