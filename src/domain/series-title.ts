import { labelOf } from './label.ts';
import { foldLabel } from './slug.ts';
import type { Numbered } from '../schema/entry.ts';
import type { Site } from '../schema/site.ts';

/** Where the number of a title stands in its pattern. */
const PLACE = '{n}';

const compiled = new WeakMap<Site['series'], readonly TitlePattern[]>();

/**
 * The series a title belongs to by the pattern of one, and the number it has there. Case, accents, the kind of apostrophe and spaces
 * around the number tell no titles apart.
 *
 * @param slug that of the series the post names itself, which alone is asked for then
 */
export function seriesOfTitle(title: string, series: Site['series'], slug?: string): Numbered | undefined {
  const patterns = patternsOf(series).filter((known) => slug === undefined || known.slug === slug);
  if (patterns.length === 0) return undefined;
  const folded = fold(title);
  for (const { label, slug: own, regex } of patterns) {
    const number = regex.exec(folded)?.[1];
    if (number !== undefined) return { label, slug: own, number: Number(number) };
  }
  return undefined;
}

/** What the facts of the site say of a series, and its name as they spell it, by its slug. */
export function namedSeries(slug: string, series: Site['series']): ({ name: string } & Site['series'][string]) | undefined {
  const [name, facts] = Object.entries(series).find(([written]) => labelOf(written).slug === slug) ?? [];
  return name === undefined || facts === undefined ? undefined : { name, ...facts };
}

/** The title a pattern gives a number: « A mon compte + 9 mois ». */
export function titleNumbered(pattern: string, number: number): string {
  return pattern.replace(PLACE, String(number));
}

/** A title that was written for a pattern, with the place of the number in it. */
export function patternFrom(title: string): string {
  const bare = title.replaceAll(/\s*\{\w*\}\s*/g, ' ').trim();
  return /\d/.test(bare) ? bare.replace(/\d+(?=\D*$)/, PLACE) : `${bare} ${PLACE}`.trim();
}

function patternsOf(series: Site['series']): readonly TitlePattern[] {
  const known = compiled.get(series);
  if (known) return known;
  const patterns = Object.entries(series).flatMap(([name, { pattern }]): TitlePattern[] => {
    if (pattern === undefined) return [];
    const [before = '', after = ''] = pattern.split(PLACE).map((part) => fold(part).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return [{ ...labelOf(name), regex: new RegExp(`^${before}\\s*(\\d{1,9})\\s*${after}$`) }];
  });
  compiled.set(series, patterns);
  return patterns;
}

function fold(text: string): string {
  return foldLabel(text).replaceAll('’', "'");
}

interface TitlePattern {
  label: string;
  slug: string;
  regex: RegExp;
}
