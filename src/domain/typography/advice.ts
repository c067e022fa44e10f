import type { Rules } from './language.ts';

const WORD_START = String.raw`(?<![\p{L}\p{N}_/.@#&-])`;
const WORD_END = String.raw`(?![\p{L}\p{N}_/@-])`;
/** Names that end in a mark. */
const NAMES = '(?<!Yahoo|Joomla|Jeopardy|Wham|Mamma Mia)';

/** Words that titles in English are told by, and words of French they do not have. */
const ENGLISH = /(?<![\p{L}'’])(?:the|of|and|to|is|are|you|your|how|why|what|with|from|by|we|it|this|in)(?![\p{L}'’])/giu;
const FRENCH =
  /(?<!\p{L})(?:les?|la|l['’]|d['’]|des?|du|une?|et|est|pour|que|qui|dans|ce|ça|je|il|elle|on|vous|nous|en|par|pas|au|aux|sur|à)(?!\p{L}\p{L})/giu;
/** Characters around a mark in which its language is looked for. */
const AROUND = 45;

const SPACE = /(?<=\p{L}\p{L}|[\p{L}\p{N}][»)])(?:[!?]+|[;:])(?=\s|[)»"*_](?:\s|$)|$)/u;
const HIGH_MARK = new RegExp(String.raw`(?<=[\p{L}\p{M}]{2}|[\p{L}\p{N}][»)])${NAMES}(?:[!?]+|(?<!&\w{1,20});)(?=\s|[)»"*_]|$)`, 'gu');
const COLON = /(?<=[\p{L}\p{M}]{2}|[\p{L}\p{N}][»)]):(?=\s|$)/gu;

/** Words in which an `E` at the beginning has lost its accent, and which are no words of another language. */
const ACUTE =
  'Etats?|Ecoles?|Ecoliers?|Eglises?|Evidemment|Egalement|Etre|Etant|Etait|Etaient|Ecrire|Ecrit|Ecrans?|Editeurs?|Energies?|Enormes?|Enormément|Equipes?|Epoque|Etapes?|Etudes|Etudiante?s?|Evénements?|Economies?|Ecologie|Electricité|Eviter|Evitez|Ecoutez|Ecouter|Etonnante?s?|Etrange|Eté';
const CEDILLA =
  "Ca(?=[ \\u00A0](?:va|fait|me|te|ne|se|y|peut|sera|serait|marche|reste|devient|donne|permet|a|commence|veut|tombe|dépend|vaut|change|semble|[mnst]['’]))";
/** `A` that begins a sentence, before a word that no verb precedes there. */
const GRAVE =
  "(?<=(?:^|\\n|[.!?…]\\s)[#>*_ \\t-]*)A(?=[ \\u00A0](?:(?:mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leurs?|la|cet?|cette|ces|une?|chaque|partir|force|travers|propos|cause|peine|nouveau|moins|droite|gauche|savoir|suivre|bientôt|demain|quoi|qui|toute?s?|tous)(?!\\p{L})|l['’]))";
const ACCENT = new RegExp(`${WORD_START}(?:(?:${ACUTE})${WORD_END}|${CEDILLA}|${GRAVE})`, 'gu');
const ORDINAL = new RegExp(String.raw`${WORD_START}(\d{1,4}|[IVX]{1,7})(i?[èe]me|[èe]re)(s?)${WORD_END}`, 'gu');
const LIGATURE = new RegExp(
  `${WORD_START}(?:coeurs?|choeurs?|rancoeurs?|soeurs?|oeuvres?|manoeuvres?|oeil|oeillets?|oeufs?|boeufs?|voeux?|noeuds?|moeurs|foetus)${WORD_END}`,
  'giu',
);
/** Whether a text may hold any of it, at a fraction of the cost. */
const GATE = /o[eE]|O[eE]|\bE[a-zé]|\bCa |\bA |\d(?:i?[èe]me|[èe]re)|[IVX](?:i?[èe]me|[èe]re)/;

/**
 * What a French author may want to change by hand: a space that seems to be missing, an accent on a capital, a long ordinal, a ligature.
 * Nothing of it is changed, for each has its exceptions.
 */
export function advise(text: string, { language, mark }: Rules): Advice[] {
  if (language !== 'fr' || !(GATE.test(text) || SPACE.test(text))) return [];
  return [
    ...(mark === '' ? [] : spaces(text, HIGH_MARK)),
    ...spaces(text, COLON),
    ...found('typography-accent', text, { pattern: ACCENT, suggest: ([word]) => accented(word) }),
    ...found('typography-ordinal', text, {
      pattern: ORDINAL,
      suggest: ([, number = '', ending = '', plural = '']) => ordinal(number, ending) + plural,
    }),
    ...found('typography-ligature', text, {
      pattern: LIGATURE,
      suggest: ([word]) => word.replace(/oe/i, (signs) => (signs.startsWith('O') ? 'Œ' : 'œ')),
    }),
  ];
}

/** Marks that lack their space, but in what reads as English. */
function spaces(text: string, pattern: RegExp): Advice[] {
  return found('typography-space', text, { pattern, suggest: ([sign]) => ` ${sign}` }).filter(({ offset }) => {
    const around = text.slice(Math.max(0, offset - AROUND), offset + AROUND);
    const english = around.match(ENGLISH)?.length ?? 0;
    return english === 0 || english < (around.match(FRENCH)?.length ?? 0);
  });
}

function found(kind: AdviceKind, text: string, { pattern, suggest }: Pattern): Advice[] {
  return Array.from(text.matchAll(pattern), (match) => ({ kind, offset: match.index, found: match[0], suggestion: suggest(match) }));
}

function accented(word: string): string {
  return word === 'A' ? 'À' : word === 'Ca' ? 'Ça' : `É${word.slice(1)}`;
}

function ordinal(number: string, ending: string): string {
  return `${number}${ending.endsWith('re') ? 're' : 'e'}`;
}

export type AdviceKind = 'typography-space' | 'typography-accent' | 'typography-ordinal' | 'typography-ligature';

/** A place of a text, and what might stand there. */
export interface Advice {
  kind: AdviceKind;
  /** Where it stands, in UTF-16 units. */
  offset: number;
  /** As written. */
  found: string;
  suggestion: string;
}

interface Pattern {
  pattern: RegExp;
  suggest: (match: RegExpExecArray) => string;
}
