import { severityOf } from '../../domain/diagnostics.ts';
import { spanOf } from '../../domain/source-span.ts';
import type { Diagnostic, LinesOf } from '../../domain/diagnostics.ts';
import type { Language } from '../../messages/index.ts';

/** How many diagnostics stop a build, and how many do not. */
export function countsOf(diagnostics: readonly Diagnostic[]): { errors: number; warnings: number } {
  const errors = diagnostics.filter((diagnostic) => severityOf(diagnostic) === 'error').length;
  return { errors, warnings: diagnostics.length - errors };
}

/** The line of a diagnostic, and the column after what it is about; a diagnostic of the whole file has no line. */
export function sourceOf(diagnostic: Diagnostic, linesOf: LinesOf | undefined): { source: string | undefined; endColumn: number } {
  const text = linesOf?.(diagnostic.file)?.[diagnostic.line - 1];
  const span = spanOf(diagnostic, text);
  return { source: span ? text : undefined, endColumn: Math.max(diagnostic.column, (span?.to ?? 0) + 1) };
}

/** What a check or a build has to tell. */
export interface Told {
  diagnostics: readonly Diagnostic[];
  /** The dates of the posts that wait for their day, the next one first. */
  waiting: readonly string[];
  /** How many posts and pages were read. */
  texts: number;
  language: Language;
}
