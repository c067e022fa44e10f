/** The signs of the text face (`src/styles/fonts/text.woff2`), which draws the images that are shared. */
const SIGNS =
  /^[\u0020-\u007E\u00A0-\u0131\u0134-\u0148\u014A-\u017E\u0218-\u021B\u1E9E\u2009\u200A\u2010\u2011\u2013\u2014\u2018-\u201A\u201C-\u201E\u2020-\u2022\u2026\u202F\u2030\u2032\u2033\u2039\u203A\u2044\u2070\u2074-\u2079\u20AC\u2116\u2122\u2190-\u2193\u21A9\u2212\u2248\u2260\u2264\u2265]*$/;

const segmenter = new Intl.Segmenter();

/** The signs of a text that the face lacks, each once; letters with an accent it lacks among them. */
export function lackedSigns(text: string): string[] {
  return SIGNS.test(text) ? [] : [...new Set(graphemes(text).filter((sign) => isSeen(sign) && !SIGNS.test(sign)))];
}

/**
 * A text as the face draws it: an accent it lacks is left out, and so is a sign that is no letter, such as an emoji. Undefined where a letter
 * or figure is missing, or all is: what would be left says something else.
 */
export function drawnText(text: string): string | undefined {
  const drawn = SIGNS.test(text) ? text : drawnSigns(graphemes(text));
  return (
    drawn
      ?.replace(/ {2,}/g, ' ')
      .replace(/ (?=[.,])/g, '')
      .trim() || undefined
  );
}

function drawnSigns(signs: readonly string[]): string | undefined {
  const drawn = signs.map((sign) => (SIGNS.test(sign) ? sign : plainer(sign)));
  return drawn.some((sign, index) => sign === '' && /[\p{L}\p{N}]/u.test(signs[index] ?? '')) ? undefined : drawn.join('');
}

/** A letter with as many of its accents as the face has; empty where it has not even the letter. */
function plainer(sign: string): string {
  if (!/^\p{L}/u.test(sign)) return '';
  const [letter = '', ...accents] = sign.normalize('NFD');
  return accents.reduce(
    (drawn, accent) => {
      const more = (drawn + accent).normalize('NFC');
      return SIGNS.test(more) ? more : drawn;
    },
    SIGNS.test(letter) ? letter : '',
  );
}

function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text.normalize('NFC')), ({ segment }) => segment);
}

/** Whether a sign shows anything: joiners and marks of direction do not. */
function isSeen(sign: string): boolean {
  return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(sign);
}
