import { blanked, codeRanges } from '../markdown/code-ranges.ts';
import { positionAt } from './position.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';

/** The marks git leaves around two versions that it could not join (git-merge, "How conflicts are presented"). */
const CONFLICT = /^<{7}(?: [^\n]*)?$|^>{7} \S/m;

/** Two versions of a text left side by side by git, outside code that speaks of them. */
export function mergeConflict(text: string, file: string): Diagnostic[] {
  if (!/^(?:<{7}|>{7})/m.test(text)) return [];
  const match = CONFLICT.exec(blanked(text, codeRanges(text)));
  if (!match) return [];
  const found = text.slice(match.index).split('\n', 1)[0] ?? '';
  return [{ kind: 'merge-conflict', file, ...positionAt(text, match.index), found, values: {} }];
}
