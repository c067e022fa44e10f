import { fill } from '../../domain/fill.ts';
import type { TagsMessages } from '../../messages/index.ts';

/** The kinds that lie in how the command is written; the others, in what stands in the project. */
const OF_THE_COMMAND: ReadonlySet<string> = new Set(['option', 'option-value', 'format', 'verb', 'names', 'same']);

/** What a mistake says: why it is one, and what to write. */
export function formatFault({ kind, values }: TagsFault, { faults, labels, usage }: TagsMessages): string {
  const { why, write } = faults[kind];
  const width = Math.max(labels.why.length, labels.write.length);
  const all = { suggestion: usage, ...values };
  const shown = (text: string) => fill(text, all).replaceAll('\n', `\n${' '.repeat(width + 3)}`);
  return `${labels.why.padEnd(width)} : ${shown(why)}\n${labels.write.padEnd(width)} : ${shown(write)}`;
}

/** 1 where the command cannot be done, 2 where it is not well written. */
export function exitCodeOf({ kind }: TagsFault): 1 | 2 {
  return OF_THE_COMMAND.has(kind) ? 2 : 1;
}

/** A mistake of the command, with what its texts name between braces. Without a `suggestion`, they show the whole use. */
export interface TagsFault {
  kind: keyof TagsMessages['faults'];
  values: Readonly<Record<string, string>>;
}
