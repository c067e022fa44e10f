import { positionAt } from '../position.ts';
import { CodeFault, readMdx } from './document.ts';
import type { Diagnostic } from '../../domain/diagnostics.ts';
import type { MdxSource } from './check.ts';

/** An attribute whose value stands without quotes. */
const UNQUOTED = /^<[A-Za-z][\w.:-]*(?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|\{[^}]*\}))?)*\s+(([\w:-]+)=([^\s"'{>]+))/;

/** The error of a compiler that names no place, with the place where the code that cannot be read stands. */
export function placed(error: unknown, source: MdxSource): unknown {
  if (error instanceof CodeFault || readPlace(error).line !== undefined) return error;
  try {
    readMdx(source.text, source);
    return error;
  } catch (found) {
    return found instanceof CodeFault ? found : error;
  }
}

/** The diagnostic of MDX that cannot be read: the compiler names line and column in the file. */
export function mdxFault(error: unknown, { file, text }: Pick<MdxSource, 'file' | 'text'>): Diagnostic {
  const { line, column, reason } =
    error instanceof CodeFault ? { ...positionAt(text, error.offset), reason: error.message } : readPlace(error);
  const place = within(text, line ?? 1, column ?? 1);
  const rest = text.split('\n').slice(place.line - 1);
  const at = { file, ...place, found: rest[0]?.trim() ?? '' };
  const after = rest.join('\n').slice(place.column - 1);
  const comment = /^\s*<!--\s*([\s\S]*?)\s*-->/.exec(after);
  if (comment) return { kind: 'mdx-comment', ...at, values: { suggestion: `{/* ${comment[1]} */}` } };
  const link = /^<((?:https?:\/\/|mailto:)[^>\s]+)>/.exec(after)?.[1];
  if (link !== undefined) return { kind: 'mdx-link', ...at, values: { suggestion: `[${link.replace(/^mailto:/, '')}](${link})` } };
  const unquoted = UNQUOTED.exec(after);
  if (unquoted) return unquotedFault(at, text, unquoted);
  const open = /Expected a closing tag for `<(\w[\w.]*)>`/.exec(reason);
  if (open) return { kind: 'mdx-unclosed-tag', ...at, values: { name: open[1] ?? '' } };
  if (error instanceof CodeFault || /expression/i.test(reason))
    return { kind: 'mdx-expression', ...at, values: { reason, open: '{', close: '}' } };
  return { kind: 'mdx-syntax', ...at, values: { reason, brace: '{' } };
}

function unquotedFault(at: Omit<Diagnostic, 'kind' | 'values'>, text: string, match: RegExpExecArray): Diagnostic {
  const [whole, attribute = '', name, value] = match;
  const tag = text.split('\n', at.line - 1).join('\n').length + (at.line > 1 ? 1 : 0) + at.column - 1;
  const place = positionAt(text, tag + whole.length - attribute.length);
  return { kind: 'mdx-unquoted', file: at.file, ...place, found: attribute, values: { suggestion: `${name}="${value}"` } };
}

/** What the compiler says, and where, if it does. */
function readPlace(error: unknown): { line?: number; column?: number; reason: string } {
  const message = error instanceof Error ? error.message : String(error);
  const [, line, column, told = message] = /^(?:.*?:)?(\d+):(\d+)(?:-\d+:\d+)?:?\s*(.*)/s.exec(message) ?? [];
  const reason = (told.split('\n')[0] ?? told).replace(/\s*\(mdx[\w-]*:[\w-]+\)$/, '');
  return line === undefined ? { reason } : { line: Number(line), column: Number(column), reason };
}

/** A place that lies in the text: the compiler counts on past its end. */
function within(text: string, line: number, column: number): { line: number; column: number } {
  const lines = text.split('\n');
  const row = Math.min(Math.max(1, line), lines.length);
  return { line: row, column: Math.min(Math.max(1, column), (lines[row - 1]?.length ?? 0) + 1) };
}
