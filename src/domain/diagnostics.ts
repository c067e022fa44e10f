import type { DiagnosticMessages } from '../messages/index.ts';

/** Kinds that do not stop a build; every other kind does. */
const WARNINGS: ReadonlySet<DiagnosticKind> = new Set([
  'unknown-key',
  'duplicate-key',
  'tag-variants',
  'tag-commas',
  'link-hidden',
  'liquid',
]);

/** `error` stops the build; `warning` is told. A fault in a draft is told and stops nothing. */
export function severityOf({ kind, lenient }: Diagnostic): 'error' | 'warning' {
  return lenient === true || WARNINGS.has(kind) ? 'warning' : 'error';
}

/** Diagnostics in the order of their files, then of their places; the same one twice counts once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].toSorted((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.kind, b.kind));
}

/** The whole text of a diagnostic: place, kind, what was found, why it is wrong, what to write. */
export function formatDiagnostic(diagnostic: Diagnostic, messages: DiagnosticMessages): string {
  const { file, line, column, kind, found } = diagnostic;
  const { labels } = messages;
  const { why, write } = messages.kinds[kind];
  const rows = [
    [labels.found, found],
    [labels.why, fill(why, diagnostic.values)],
    [labels.write, fill(write, diagnostic.values)],
  ].filter(([, text]) => text !== '');
  const width = Math.max(...rows.map(([label = '']) => label.length));
  const indented = rows.map(
    ([label = '', text = '']) => `  ${label.padEnd(width)} : ${text.replaceAll('\n', `\n${' '.repeat(width + 5)}`)}`,
  );
  return [`${file}:${line}:${column} ${labels[severityOf(diagnostic)]} (${kind})`, ...indented].join('\n');
}

/** All diagnostics and their count, ready for a terminal. */
export function formatReport(diagnostics: readonly Diagnostic[], messages: DiagnosticMessages): string {
  const errors = diagnostics.filter((diagnostic) => severityOf(diagnostic) === 'error').length;
  const texts = sortDiagnostics(diagnostics).map((diagnostic) => formatDiagnostic(diagnostic, messages));
  return [...texts, messages.summary(errors, diagnostics.length - errors)].join('\n\n');
}

/** A text of a diagnostic with its values in place of the names between braces. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '').replace(/ +\n/g, '\n');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export type DiagnosticKind = keyof DiagnosticMessages['kinds'];

/** A mistake in a source file. Lines and columns begin at 1; columns count UTF-16 units, as editors do. */
export interface Diagnostic {
  kind: DiagnosticKind;
  file: string;
  line: number;
  column: number;
  /** What stands there, as written; empty where nothing does. */
  found: string;
  /** What the messages of the kind name between braces. */
  values: Readonly<Record<string, string>>;
  /** True in a draft: told, without stopping the build. */
  lenient?: boolean;
}
