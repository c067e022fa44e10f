import { language } from '../../schema/values.ts';
import { readWords, unknownOption } from '../option-fault.ts';
import type { NewFault } from './fault.ts';

const OPTIONS = {
  series: { type: 'string' },
  date: { type: 'string' },
  lang: { type: 'string' },
  mdx: { type: 'boolean' },
  draft: { type: 'boolean' },
} as const;
const EXAMPLES: Readonly<Record<string, string>> = { series: '"A mon compte"', date: '2026-05-01', lang: 'en' };
const KNOWN = { options: OPTIONS, examples: EXAMPLES };
const DASHES = /^[-‐-―]+/;
const INVISIBLE = /^[\s\p{Cc}\p{M}\p{DI}]*$/u;

/**
 * Reads the words after `npm run new --`. The title may stand without quotes.
 *
 * @returns what is asked for, or the first mistake
 */
export function readArguments(args: readonly string[]): NewArguments | { fault: NewFault } {
  const { values, positionals, fault } = readWords(args, KNOWN);
  if (fault) return { fault };
  const dashed = positionals.find((word) => DASHES.test(word) && /^[-‐-―]+(?:series|date|lang|mdx|draft)$/.test(word));
  if (dashed !== undefined) return { fault: unknownOption(dashed, KNOWN) };
  const { series, date, lang: written, mdx } = values;
  const lang = language.optional().safeParse(written);
  if (!lang.success) return { fault: { kind: 'language', values: { key: '--lang', suggestion: 'en' } } };
  const title = clean(positionals.join(' '));
  if (positionals.length > 0 && INVISIBLE.test(title)) return { fault: { kind: 'invisible-title', values: {} } };
  if (positionals.length === 0 && typeof series !== 'string') return { fault: { kind: 'no-title', values: {} } };
  return {
    title: positionals.length > 0 ? title : undefined,
    series: typeof series === 'string' ? clean(series) : undefined,
    date: typeof date === 'string' ? date.trim() : undefined,
    lang: lang.data,
    mdx: mdx === true,
  };
}

/** One line, composed, as YAML and file names want it. */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}

export interface NewArguments {
  /** As the author wrote it; undefined where the series is to propose it. */
  title: string | undefined;
  series: string | undefined;
  /** As the author wrote it. */
  date: string | undefined;
  /** BCP 47 tag. */
  lang: string | undefined;
  mdx: boolean;
}
