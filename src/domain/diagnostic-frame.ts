import { frameLine } from './source-frame.ts';
import { firstLineOf, spanOf } from './source-span.ts';
import type { Diagnostic, Paint, Severity } from './diagnostics.ts';
import type { Span } from './source-span.ts';

/** How many lines of a value are shown above the one that is told. */
const ABOVE = 3;

const NOTHING: Span = { from: 0, to: 0 };

/** The line of a diagnostic, after those of its value that stand above. */
export function frameOf(diagnostic: Diagnostic, lines: readonly string[]): Frame {
  const { line, found } = diagnostic;
  const text = lines[line - 1];
  const span = spanOf(diagnostic, text);
  if (text === undefined || !span) return { rows: [], shown: false };
  const first = firstLineOf(found);
  const above = Math.min(line - 1, found.split('\n').length - 1, ABOVE);
  const from = lines.slice(line - 1 - above, line).findLastIndex((shown) => shown.includes(first));
  const start = from < 0 ? line : line - above + from;
  const numbers = Array.from({ length: line - start }, (_, index) => start + index);
  const rows = numbers.map((number) => ({ number, text: lines[number - 1] ?? '', span: NOTHING }));
  return { rows: [...rows, { number: line, text, span }], shown: from >= 0 };
}

/** A frame as a terminal shows it. */
export function frameRows({ rows }: Frame, paint: Paint, severity: Severity): string[] {
  const width = String(rows.at(-1)?.number ?? '').length;
  return rows.flatMap(({ number, text, span }) => {
    const framed = frameLine(text, span);
    const line = `  ${paint('faint', `${String(number).padStart(width)} |`)} ${framed.text}`;
    const mark = /^( *)(.*)$/.exec(framed.marks);
    const under = `  ${paint('faint', `${' '.repeat(width)} |`)} ${mark?.[1] ?? ''}${paint(severity, mark?.[2] ?? '')}`;
    return framed.marks === '' ? [line.trimEnd()] : [line.trimEnd(), under];
  });
}

interface Frame {
  rows: readonly { number: number; text: string; span: Span }[];
  /** Whether what was found is in its lines. */
  shown: boolean;
}
