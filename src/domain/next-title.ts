// A whole number that stands alone: no part of a word (MP3), of a decimal (3,5) or of what follows a slash (1/4).
// The « º » of nº is a letter to Unicode, and begins no word.
const WHOLE = /(?<!(?!º)\p{L}|\d|\d[.,])\d+(?![.,]?\d)/gu;
const OUT_OF = /(?<=\d\s*\/\s*|\d\s+(?:sur|of)\s+)\d+/giu;
/** « 1er », « 1re » and « 1ère » are followed by « 2e ». */
const FIRST = /^(?:er|re|ère)(?!\p{L})/u;

/**
 * The title that comes after one in its series: the last whole number goes up by one. Of a place among several (`1/4`, « 1 sur 4 »)
 * it is the place that goes up.
 *
 * @returns undefined where the title counts nothing, or the last place is taken
 */
export function nextTitle(title: string): string | undefined {
  const totals = new Map([...title.matchAll(OUT_OF)].map((match) => [match.index, BigInt(match[0])]));
  const numbers = [...title.matchAll(WHOLE)];
  const last = numbers.findLast(({ index }) => !totals.has(index));
  if (!last) return undefined;
  const [written] = last;
  const next = BigInt(written) + 1n;
  const following = numbers[numbers.indexOf(last) + 1];
  const total = following && totals.get(following.index);
  if (total !== undefined && next > total) return undefined;
  const rest = title.slice(last.index + written.length);
  const counted = String(next).padStart(written.length, '0');
  return `${title.slice(0, last.index)}${counted}${next === 2n ? rest.replace(FIRST, 'e') : rest}`;
}
