import { formatReason } from '../option-fault.ts';
import type { DateFault } from '../../domain/parse-date.ts';
import type { DiagnosticMessages, NewMessages } from '../../messages/index.ts';

/** The kinds that lie in what stands in the project; the others, in how the command is written. */
const OF_THE_PROJECT: ReadonlySet<string> = new Set(['exists', 'no-series', 'no-number']);

/** What a mistake says: why it is one, and what to write. */
export function formatFault({ kind, values }: NewFault, messages: NewMessages & Pick<DiagnosticMessages, 'kinds'>): string {
  const { why, write } =
    kind in messages.faults ? messages.faults[kind as keyof NewMessages['faults']] : valueTexts(kind as ValueKind, messages);
  const { labels, usage } = messages;
  return formatReason({ why, write }, { suggestion: usage, ...values }, labels);
}

/** 1 where the command cannot be done, 2 where it is not well written. */
export function exitCodeOf({ kind }: NewFault): 1 | 2 {
  return OF_THE_PROJECT.has(kind) ? 1 : 2;
}

/** The mistake of a date, as diagnostics tell it. */
export function dateFault({ kind, ...values }: DateFault): NewFault {
  return { kind, values: { ...values, key: '--date' } };
}

function valueTexts(kind: ValueKind, { kinds }: Pick<DiagnosticMessages, 'kinds'>): { why: string; write: string } {
  return { why: kinds[kind].why, write: kind === 'language' ? '{key} {suggestion}' : '{key} "{suggestion}"' };
}

/** The kinds of values that diagnostics know too. */
type ValueKind = DateFault['kind'] | 'language';

/** A mistake of the command, with what its texts name between braces. Without a `suggestion`, they show the whole use. */
export interface NewFault {
  kind: keyof NewMessages['faults'] | ValueKind;
  values: Readonly<Record<string, string>>;
}
