import type { Diagnostic } from './diagnostics.ts';

/**
 * What of its line a diagnostic is about. The file as a whole is about none of its lines: its name, say.
 *
 * @param text the line of the diagnostic, undefined where it cannot be read
 */
export function spanOf({ kind, line, column, found, values }: Place, text: string | undefined): Span | undefined {
  const first = firstLineOf(found);
  if (text === undefined || (line === 1 && column === 1 && (first === '' || !text.includes(first)))) return undefined;
  const from = Math.min(column - 1, text.length);
  const rest = text.slice(from);
  // What breaks YAML is one sign; the line that was found around it is shown anyway.
  if (kind.startsWith('yaml-')) return { from, to: from + 1 };
  const key = keyAt(rest, values['key'] ?? '');
  if (key > 0) return { from, to: from + key };
  if (first === '') return { from, to: from };
  if (rest.startsWith(first)) return { from, to: from + first.length };
  if (/^["']/.test(rest) && rest.startsWith(first, 1)) return { from, to: from + first.length + 2 };
  return { from, to: valueEnd(text, from, first) ?? from + Math.max(1, /^[\p{L}\p{M}\p{N}_-]*/u.exec(rest)?.[0].length ?? 0) };
}

/** The first line of what was found, without the sign that it was cut. */
export function firstLineOf(found: string): string {
  return found.trimStart().split('\n', 1)[0]?.replace(/…$/, '').trimEnd() ?? '';
}

/** The length of a key where one begins. */
function keyAt(rest: string, key: string): number {
  const name = key.split('.').at(-1) ?? '';
  return name !== '' && rest.startsWith(name) && /^\s*:/.test(rest.slice(name.length)) ? name.length : 0;
}

/** Where a value ends that was found with its key before it. */
function valueEnd(text: string, from: number, found: string): number | undefined {
  const start = text.lastIndexOf(found, from);
  const before = text.slice(start, from);
  return start >= 0 && start < from && /^[^:]*:\s+$/.test(before) ? start + found.length : undefined;
}

/** A part of a line, in UTF-16 units from 0; nothing of it where it ends where it begins. */
export interface Span {
  from: number;
  to: number;
}

type Place = Pick<Diagnostic, 'kind' | 'line' | 'column' | 'found' | 'values'>;
