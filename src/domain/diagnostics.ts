import { frameOf, frameRows } from './diagnostic-frame.ts';
import { fill } from './fill.ts';
import { reasonIn } from './reason.ts';
import { visible } from './visible.ts';
import type { DiagnosticMessages } from '../messages/index.ts';

/** Kinds that do not stop a build; every other kind does. */
const WARNINGS: ReadonlySet<DiagnosticKind> = new Set([
  'unknown-key',
  'duplicate-key',
  'tag-variants',
  'mdx-decimal',
  'tag-commas',
  'tags-unread',
  'group-variants',
  'series-gap',
  'series-double',
  'yaml-comment',
  'lost-character',
  'expires-early',
  'updated-early',
  'file-stray',
  'link-hidden',
  'post-hidden',
  'translation-hidden',
  'liquid',
  'file-missing',
  'image-alt',
  'image-alt-name',
  'image-data',
  'image-drawing',
  'image-remote',
  'public-image-missing',
  'public-image-unreadable',
  'image-metadata',
  'invisible-sign',
  'text-direction',
  'html-script',
  'html-handler',
  'html-frame',
  'html-head',
  'html-plugin',
  'html-form',
  'html-style',
  'link-script',
  'link-machine',
  'html-unclosed',
  'html-stray',
  'html-unknown',
  'html-swallowed',
  'media-remote',
  'heading-skip',
  'heading-empty',
  'id-twice',
  'reference-missing',
  'definition-text',
  'note-missing',
  'note-unused',
  'defined-twice',
  'link-lost',
  'link-no-text',
  'link-no-address',
  'link-dead',
  'link-form',
  'anchor-missing',
  'permalink-hidden',
  'permalink-portable',
  'typography-space',
  'typography-accent',
  'typography-ordinal',
  'typography-ligature',
  'title-signs',
  'front-matter-again',
  'html-hidden',
  'html-shown',
  'entity-unseen',
  'heading-lost',
  'list-lost',
  'table-lost',
  'code-open',
  'link-malformed',
  'foreign-markup',
  'security-expires',
  'security-place',
  'host-redirects',
  'output-link',
  'output-link-form',
  'output-anchor',
  'output-media',
  'output-feed',
  'output-redirect-chain',
  'output-id-twice',
  'output-h1',
  'output-title-twice',
]);

/** `error` stops the build; `warning` is told. A fault in a draft is told and stops nothing. */
export function severityOf({ kind, lenient, strict }: Diagnostic): Severity {
  return strict !== true && (lenient === true || WARNINGS.has(kind)) ? 'warning' : 'error';
}

/** Diagnostics that are errors, every one. */
export function strictly(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => ({ ...diagnostic, strict: true }));
}

/** Diagnostics in the order of their files, then of their places. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].toSorted((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.kind, b.kind));
}

/** The whole text of a diagnostic: place, kind, the line, what was found where nothing else shows it, why it is wrong, what to write. */
export function formatDiagnostic(diagnostic: Diagnostic, messages: DiagnosticMessages, telling: Telling = {}): string {
  const { linesOf = noLines, paint = plainly } = telling;
  const { file, line, column, kind } = diagnostic;
  const { labels } = messages;
  const severity = severityOf(diagnostic);
  const place = paint('place', visible(`${file}:${line}:${column}`));
  const head = `${place} ${paint(severity, labels[severity])} ${paint('faint', `(${kind})`)}`;
  const frame = frameOf(diagnostic, linesOf(file) ?? []);
  const { found, why, write } = textsOf(diagnostic, messages);
  const rows = [
    [labels.found, frame.shown || (frame.rows.length > 0 && why.includes(found)) ? '' : found],
    [labels.why, why],
    [labels.write, write],
  ].filter(([, text]) => text !== '');
  const width = Math.max(...rows.map(([label = '']) => label.length));
  const told = rows.map(([label = '', text = '']) => {
    const name = paint('faint', `${label.padEnd(width)} :`);
    return `  ${name} ${visible(text).replaceAll('\n', `\n${' '.repeat(width + 5)}`)}`;
  });
  return [head, ...frameRows(frame, paint, severity), ...told].join('\n');
}

/** All diagnostics, file by file, and their count, ready for a terminal. */
export function formatReport(diagnostics: readonly Diagnostic[], messages: DiagnosticMessages, telling: Telling = {}): string {
  const files = Map.groupBy(sortDiagnostics(diagnostics), ({ file }) => file);
  const texts = [...files.values()].map((faults) => faults.map((fault) => formatDiagnostic(fault, messages, telling)).join('\n\n'));
  const errors = diagnostics.filter((diagnostic) => severityOf(diagnostic) === 'error').length;
  return `${texts.join('\n\n\n')}\n\n${messages.summary(errors, diagnostics.length - errors, files.size)}`;
}

/** What was found, why it is wrong and what to write, in words. */
export function textsOf({ kind, found, values }: Diagnostic, messages: DiagnosticMessages): DiagnosticTexts {
  const { why, write } = messages.kinds[kind];
  const whole = values['more'] === undefined ? why : `${why} ${messages.labels.more}`;
  const { reason } = values;
  if (reason === undefined) return { found, why: fill(whole, values), write: fill(write, values) };
  const meant = reason === '' ? whole.replace(/ ?(?:\(\{reason\}\)|: \{reason\})/, '') : whole;
  return { found, why: fill(meant, { ...values, reason: reasonIn(reason, messages) }), write: fill(write, values) };
}

function noLines(): undefined {
  return undefined;
}

function plainly(_: unknown, text: string): string {
  return text;
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
  /** True where its author wants a warning to be an error. */
  strict?: boolean;
}

export type Severity = 'error' | 'warning';

/** How diagnostics are told. */
export interface Telling {
  /** The lines of a file; undefined where it cannot be read. */
  linesOf?: LinesOf;
  /** Colours a part of the text. */
  paint?: Paint;
}

export type LinesOf = (file: string) => readonly string[] | undefined;

export type Paint = (part: Severity | 'place' | 'faint', text: string) => string;

export interface DiagnosticTexts {
  found: string;
  why: string;
  write: string;
}
