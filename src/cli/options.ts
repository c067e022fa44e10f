import { nearest } from '../domain/spelling.ts';
import { diagnosticMessagesFor, optionMessagesFor } from '../messages/index.ts';
import { formatReason, readWords } from './option-fault.ts';
import { FORMATS } from './report.ts';
import type { Language } from '../messages/index.ts';
import type { OptionFault } from './option-fault.ts';
import type { Format } from './report.ts';

const OPTIONS = { strict: { type: 'boolean' }, format: { type: 'string' } } as const;
const EXAMPLES = { format: 'text' };

/**
 * Reads the words after `npm run check --` or `npm run build --`.
 *
 * @returns what is asked for, or the first mistake
 */
export function readOptions(args: readonly string[]): Options | { fault: OptionFault } {
  const { values, positionals, fault } = readWords(args, { options: OPTIONS, examples: EXAMPLES });
  if (fault) return { fault };
  const [word] = positionals;
  if (word !== undefined) return { fault: { kind: 'option-word', values: { word } } };
  const written = values.format ?? 'text';
  const format = FORMATS.find((name) => name === written);
  if (format !== undefined) return { strict: values.strict === true, format };
  const suggestion = nearest(String(written), FORMATS) ?? 'json';
  return { fault: { kind: 'option-choice', values: { option: '--format', choices: FORMATS.join(', '), suggestion } } };
}

/** What is said of a mistake in the options of a command. */
export function formatOptionFault({ kind, values }: OptionFault, command: 'check' | 'build', language: Language): string {
  const usage = `npm run ${command} -- [--strict] [--format ${FORMATS.join('|')}]`;
  return formatReason(optionMessagesFor(language)[kind], { suggestion: usage, ...values }, diagnosticMessagesFor(language).labels);
}

export interface Options {
  /** Whether a warning is an error. */
  strict: boolean;
  format: Format;
}
