import { severityOf, sortDiagnostics, textsOf } from '../../domain/diagnostics.ts';
import { visible } from '../../domain/visible.ts';
import { diagnosticMessagesFor } from '../../messages/index.ts';
import type { Told } from './told.ts';

/** A line a diagnostic, in the form compilers have: `file:line:column: error: why [kind]`. Editors know it; severities are English. */
export function lineReport({ diagnostics, language }: Told): string {
  const messages = diagnosticMessagesFor(language);
  const lines = sortDiagnostics(diagnostics).map((diagnostic) => {
    const { file, line, column, kind } = diagnostic;
    const { why, write } = textsOf(diagnostic, messages);
    const told = `${file}:${line}:${column}: ${severityOf(diagnostic)}: ${why} ${messages.labels.write} : ${write} [${kind}]`;
    return visible(told.replace(/\s*\n\s*/g, ' ⏎ '));
  });
  return lines.join('\n');
}
