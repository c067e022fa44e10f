import { fill } from './fill.ts';
import type { DiagnosticMessages, ReasonKind } from '../messages/index.ts';

/** What a library says of a text, in words of ours; between quotes where we have none for it. */
export function reasonIn(said: string, { reasonPatterns, reasons, quoted }: ReasonMessages): string {
  const known: readonly [string, RegExp][] = Object.entries(reasonPatterns);
  for (const [kind, pattern] of known) {
    const groups = pattern.exec(said)?.slice(1);
    if (!groups || !isKind(kind, reasons)) continue;
    const values = groups.filter((group) => group !== undefined).map((group, index) => [String(index + 1), group]);
    return fill(reasons[kind], Object.fromEntries(values));
  }
  return quoted(said);
}

function isKind(kind: string, reasons: ReasonMessages['reasons']): kind is ReasonKind {
  return Object.hasOwn(reasons, kind);
}

type ReasonMessages = Pick<DiagnosticMessages, 'reasonPatterns' | 'reasons' | 'quoted'>;
