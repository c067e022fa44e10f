import path from 'node:path';

import { formatReport, severityOf } from '../../domain/diagnostics.ts';
import { formatWaiting } from '../../domain/waiting.ts';
import { terminal } from '../../loader/terminal.ts';
import { diagnosticMessagesFor, messagesFor } from '../../messages/index.ts';
import { reportIn } from '../report.ts';
import type { Language } from '../../messages/index.ts';
import type { Format } from '../report.ts';
import type { Told } from '../report/told.ts';

/** Whether anything told keeps a site from being published. */
export function isFaulty({ diagnostics }: Told): boolean {
  return diagnostics.some((one) => severityOf(one) === 'error');
}

/**
 * Tells people what is wrong, if anything is; programs are told in any case.
 *
 * @param outDir where `dist/…` stands until it is published
 */
export function printReport(told: Told, format: Format, { root, outDir = path.join(root, 'dist') }: Shown): void {
  const stream = format === 'text' ? process.stderr : process.stdout;
  const { linesOf, ...telling } = terminal(root, stream);
  const built = (file: string) => (file.startsWith('dist/') ? path.relative(root, path.join(outDir, file.slice(5))) : file);
  const shown = { ...telling, linesOf: (file: string) => linesOf?.(built(file)) };
  if (format !== 'text') stream.write(`${reportIn(format, told, shown)}\n`.trimStart());
  else if (told.diagnostics.length > 0) stream.write(`${formatReport(told.diagnostics, diagnosticMessagesFor(told.language), shown)}\n`);
}

/** Says that the last site still stands; returns the exit code. */
export function printUnchanged(language: Language): 1 {
  process.stderr.write(`\n${diagnosticMessagesFor(language).unchanged}\n`);
  return 1;
}

/** Says how a build ended, and which posts wait for their day. A program reads what stands on the standard output. */
export function printEnd(line: string, { waiting, language }: Told, format: Format): void {
  const told = [line, formatWaiting(waiting, diagnosticMessagesFor(language), messagesFor(language)) ?? []].flat().join('\n');
  (format === 'text' ? process.stdout : process.stderr).write(`${told}\n`);
}

interface Shown {
  root: string;
  outDir?: string;
}
