import { severityOf, sortDiagnostics, textsOf } from '../../domain/diagnostics.ts';
import { diagnosticMessagesFor } from '../../messages/index.ts';
import { countsOf, sourceOf } from './told.ts';
import type { Diagnostic, DiagnosticKind, Severity, Telling } from '../../domain/diagnostics.ts';
import type { Told } from './told.ts';

/** A report for programs: one object of {@link JsonReport}. */
export function jsonReport({ diagnostics, waiting, texts, language }: Told, { linesOf }: Telling): string {
  const messages = diagnosticMessagesFor(language);
  const tell = (diagnostic: Diagnostic): JsonDiagnostic => {
    const { kind, file, line, column } = diagnostic;
    const { source, endColumn } = sourceOf(diagnostic, linesOf);
    const { found, why, write } = textsOf(diagnostic, messages);
    return { severity: severityOf(diagnostic), kind, file, line, column, endColumn, found, why, write, source: source ?? null };
  };
  const report: JsonReport = {
    version: 1,
    ...countsOf(diagnostics),
    texts,
    waiting,
    diagnostics: sortDiagnostics(diagnostics).map(tell),
  };
  return JSON.stringify(report, null, 2);
}

/** What `--format json` prints. Within a version, keys are added and never changed. */
export interface JsonReport {
  version: 1;
  errors: number;
  warnings: number;
  /** How many posts and pages were read without an error. */
  texts: number;
  /** The dates of the posts that wait for their day, ISO 8601 with their zone, the next one first. */
  waiting: readonly string[];
  /** In the order of their files, then of their places. */
  diagnostics: readonly JsonDiagnostic[];
}

export interface JsonDiagnostic {
  severity: Severity;
  kind: DiagnosticKind;
  /** Path from the project's folder, with `/`. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  /** The column after the last one concerned; `column` where that is a place and no text. */
  endColumn: number;
  /** What stands there, as written; empty where nothing does. */
  found: string;
  why: string;
  write: string;
  /** The line, as written; null where the file is at fault, not a line of it. */
  source: string | null;
}
