import { parseArgs } from 'node:util';

import { nearest } from '../../domain/spelling.ts';
import type { TagsFault } from './fault.ts';

const OPTIONS = { format: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const;

/** Reads the words after `npm run tags --`: nothing, or `rename` with two names. */
export function readArguments(args: readonly string[]): TagsArguments | { fault: TagsFault } {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const unknown = tokens.find((token) => token.kind === 'option' && !Object.hasOwn(OPTIONS, token.name));
  if (unknown?.kind === 'option') return { fault: unknownOption(unknown.rawName, unknown.name) };
  const { format = 'text', 'dry-run': dryRun = false } = values;
  if (format !== 'text' && format !== 'json') return { fault: { kind: 'format', values: { found: String(format) } } };
  if (typeof dryRun !== 'boolean') return { fault: { kind: 'option-value', values: { option: '--dry-run' } } };
  const [verb, ...names] = positionals;
  if (verb === undefined) return { do: 'list', format };
  if (verb !== 'rename') return { fault: { kind: 'verb', values: { found: verb } } };
  const [from = '', to = '', ...more] = names.map((name) => name.normalize('NFC').replace(/\s+/g, ' ').trim());
  if (from === '' || to === '' || more.length > 0) return { fault: { kind: 'names', values: {} } };
  return { do: 'rename', from, to, dryRun, format };
}

function unknownOption(option: string, name: string): TagsFault {
  const near = nearest(name, Object.keys(OPTIONS));
  return { kind: 'option', values: { option, ...(near === undefined ? {} : { suggestion: `--${near}` }) } };
}

export type TagsArguments =
  { do: 'list'; format: 'text' | 'json' } | { do: 'rename'; from: string; to: string; dryRun: boolean; format: 'text' | 'json' };
