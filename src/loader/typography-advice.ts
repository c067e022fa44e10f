import { advise } from '../domain/typography/advice.ts';
import { offsetAt, positionAt } from './position.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Advice } from '../domain/typography/advice.ts';
import type { Rules } from '../domain/typography/language.ts';
import type { BodySource } from './body.ts';
import type { FrontMatter } from './front-matter.ts';

/** Places told of each kind in a file. */
const MOST = 5;

/** What a French title or description may want changed by hand, each place in the front matter. */
export function matterAdvice(matter: FrontMatter, text: string, rules: Rules | undefined): Advice[] {
  if (!rules) return [];
  return ['title', 'description', 'excerpt'].flatMap((key) => {
    const value = matter.values[key];
    const found = typeof value === 'string' ? advise(value, rules) : [];
    if (found.length === 0) return [];
    const from = offsetAt(text, matter.placeOf([key]));
    let at = from;
    return found.map((advice) => {
      const offset = text.indexOf(advice.found, at);
      at = offset < 0 ? at : offset + advice.found.length;
      return { ...advice, offset: Math.max(from, offset) };
    });
  });
}

/** Diagnostics of advice, five of a kind: the fifth says how many more there are. */
export function typographyFaults(advice: readonly Advice[], { file, text }: Pick<BodySource, 'file' | 'text'>): Diagnostic[] {
  const counts = new Map<string, number>();
  const totals = new Map<string, number>();
  for (const { kind } of advice) totals.set(kind, (totals.get(kind) ?? 0) + 1);
  return advice.flatMap(({ kind, offset, found, suggestion }): Diagnostic[] => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count > MOST) return [];
    const left = count === MOST ? (totals.get(kind) ?? 0) - MOST : 0;
    const word = kind === 'typography-space' ? (/\S{0,30}$/.exec(text.slice(Math.max(0, offset - 30), offset))?.[0] ?? '') : '';
    const values = { sign: found, suggestion: `${word}${suggestion}`, ...(left > 0 ? { more: String(left) } : {}) };
    return [{ kind, file, ...positionAt(text, offset), found, values }];
  });
}
