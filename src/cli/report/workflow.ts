import { severityOf, sortDiagnostics, textsOf } from '../../domain/diagnostics.ts';
import { visible } from '../../domain/visible.ts';
import { diagnosticMessagesFor } from '../../messages/index.ts';
import { countsOf, sourceOf } from './told.ts';
import type { Telling } from '../../domain/diagnostics.ts';
import type { Told } from './told.ts';

/**
 * A report for GitHub, which shows each diagnostic at its line: workflow commands, escaped as `@actions/core` does
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions), then the count.
 */
export function workflowReport({ diagnostics, texts, language }: Told, { linesOf }: Telling): string {
  const messages = diagnosticMessagesFor(language);
  const commands = sortDiagnostics(diagnostics).map((diagnostic) => {
    const { file, line, column, kind } = diagnostic;
    const severity = severityOf(diagnostic);
    const { why, write } = textsOf(diagnostic, messages);
    // GitHub's last column is the last one concerned.
    const endColumn = Math.max(column, sourceOf(diagnostic, linesOf).endColumn - 1);
    const title = `${messages.labels[severity]} (${kind})`;
    const properties = Object.entries({ file, line, endLine: line, col: column, endColumn, title });
    const told = escapeData(`${why}\n${messages.labels.write} : ${write}`);
    return `::${severity} ${properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')}::${told}`;
  });
  const { errors, warnings } = countsOf(diagnostics);
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  return [...commands, diagnostics.length > 0 ? messages.summary(errors, warnings, files) : messages.checked(texts)].join('\n');
}

/** No line ends but line feeds are left once nothing is hidden. */
function escapeData(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
