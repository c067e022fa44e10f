import { severityOf, sortDiagnostics, textsOf } from './diagnostics.ts';
import { frameOf } from './diagnostic-frame.ts';
import { visible } from './visible.ts';
import type { DiagnosticMessages, PreviewMessages } from '../messages/index.ts';
import type { Diagnostic, LinesOf } from './diagnostics.ts';
import type { Span } from './source-span.ts';

/** How much of a line is shown on each side of its place, in UTF-16 units. */
const REACH = 200;

/** What the preview shows of diagnostics: errors and warnings apart, in the order of their files. */
export function previewOf(diagnostics: readonly Diagnostic[], { messages, words, language, linesOf }: PreviewOptions): Preview {
  const sorted = sortDiagnostics(diagnostics);
  const [errors, warnings] = (['error', 'warning'] as const).map((severity) =>
    sorted.filter((diagnostic) => severityOf(diagnostic) === severity),
  );
  const tell = (diagnostic: Diagnostic): PreviewDiagnostic => {
    const { file, line, column, kind } = diagnostic;
    const { rows, shown } = frameOf(diagnostic, linesOf(file) ?? []);
    const { found, why, write } = textsOf(diagnostic, messages);
    const lines = rows.map(({ number, text, span }) => ({ number, ...partsOf(text, span) }));
    const said = { found: visible(shown ? '' : found), why: visible(why), write: visible(write) };
    return { file, line, column, kind, lines, ...said };
  };
  return {
    language,
    words: { ...words, ...messages.labels },
    count: messages.summary(errors?.length ?? 0, warnings?.length ?? 0, 1),
    errors: errors?.map(tell) ?? [],
    warnings: warnings?.map(tell) ?? [],
  };
}

/** A line in three, cut where it is long: what is marked stands in the middle. */
function partsOf(text: string, { from, to }: Span): Omit<PreviewLine, 'number'> {
  const before = text.slice(Math.max(0, from - REACH), from);
  const after = text.slice(Math.min(to, from + REACH), Math.min(to, from + REACH) + REACH);
  return {
    before: (from > REACH ? '…' : '') + visible(before),
    marked: visible(text.slice(from, Math.min(to, from + REACH))),
    after: visible(after) + (to + REACH < text.length ? '…' : ''),
  };
}

export interface PreviewOptions {
  messages: DiagnosticMessages;
  words: PreviewMessages;
  language: string;
  linesOf: LinesOf;
}

/** All the panel of the preview is to show. */
export interface Preview {
  language: string;
  words: PreviewMessages & DiagnosticMessages['labels'];
  /** How many errors and warnings there are, in words; empty where there are none. */
  count: string;
  errors: readonly PreviewDiagnostic[];
  warnings: readonly PreviewDiagnostic[];
}

export interface PreviewDiagnostic {
  /** Path from the project's folder. */
  file: string;
  line: number;
  column: number;
  kind: string;
  lines: readonly PreviewLine[];
  /** Empty where the lines show it. */
  found: string;
  why: string;
  write: string;
}

export interface PreviewLine {
  number: number;
  before: string;
  marked: string;
  after: string;
}
