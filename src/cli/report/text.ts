import { formatReport } from '../../domain/diagnostics.ts';
import { formatWaiting } from '../../domain/waiting.ts';
import { diagnosticMessagesFor, messagesFor } from '../../messages/index.ts';
import type { Telling } from '../../domain/diagnostics.ts';
import type { Told } from './told.ts';

/** A report for people: every diagnostic, how many there are, and who waits. */
export function textReport({ diagnostics, waiting, texts, language }: Told, telling: Telling): string {
  const messages = diagnosticMessagesFor(language);
  const told = diagnostics.length > 0 ? formatReport(diagnostics, messages, telling) : messages.checked(texts);
  return [told, formatWaiting(waiting, messages, messagesFor(language)) ?? []].flat().join('\n');
}
