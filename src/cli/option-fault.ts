import { parseArgs } from 'node:util';

import { fill } from '../domain/fill.ts';
import { nearest } from '../domain/spelling.ts';
import type { DiagnosticMessages, OptionMessages } from '../messages/index.ts';

const DASHES = /^[-‐-―]+/;
const INVISIBLE = /^[\s\p{Cc}\p{M}\p{DI}]*$/u;

/** The words of a command: the values of its options, what stands beside them, and the first mistake in the options, if any. */
export function readWords<const Options extends KnownOptions['options']>(
  args: readonly string[],
  known: KnownOptions & { options: Options },
): Words<Options> {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: known.options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return { values: values as Words<Options>['values'], positionals, fault: firstOptionFault(tokens, known) };
}

/** The first mistake in the options of a command, if any. */
function firstOptionFault(tokens: readonly Token[], known: KnownOptions): OptionFault | undefined {
  return tokens.flatMap((token) => (token.kind === 'option' ? (optionFault(token, known) ?? []) : []))[0];
}

/** What is wrong with an option, if anything: it is unknown, or has a value, or none, where it should not. */
function optionFault({ name, rawName, value, inlineValue }: OptionToken, known: KnownOptions): OptionFault | undefined {
  const option = known.options[name];
  if (!Object.hasOwn(known.options, name) || !option) return unknownOption(rawName, known);
  const values = { option: rawName, suggestion: known.examples[name] ?? '' };
  if (option.type === 'boolean') return value === undefined ? undefined : { kind: 'option-value', values };
  const empty = value === undefined || INVISIBLE.test(value) || (!inlineValue && value.startsWith('-'));
  return empty ? { kind: 'option-empty', values } : undefined;
}

/** An option that does not exist, with the one that looks like it. */
export function unknownOption(option: string, { options }: KnownOptions): OptionFault {
  const near = nearest(option.replace(DASHES, ''), Object.keys(options));
  return { kind: 'option', values: { option, ...(near === undefined ? {} : { suggestion: `--${near}` }) } };
}

/** Why something is a mistake, and what to write. */
export function formatReason(texts: Reason, values: Readonly<Record<string, string>>, labels: Labels): string {
  const width = Math.max(labels.why.length, labels.write.length);
  return `${labels.why.padEnd(width)} : ${fill(texts.why, values)}\n${labels.write.padEnd(width)} : ${fill(texts.write, values)}`;
}

interface Words<Options> {
  values: { readonly [Name in keyof Options]?: string | boolean };
  positionals: readonly string[];
  fault: OptionFault | undefined;
}

export interface KnownOptions {
  options: Readonly<Record<string, { type: 'boolean' | 'string' }>>;
  /** A value of each option that takes one. */
  examples: Readonly<Record<string, string>>;
}

/** A mistake in how a command is written. Without a `suggestion`, the whole use is shown. */
export interface OptionFault {
  kind: keyof OptionMessages;
  values: Readonly<Record<string, string>>;
}

/** A word as `parseArgs` tells it. */
type Token = ({ kind: 'option' } & OptionToken) | { kind: 'positional' | 'option-terminator' };

/** An option as `parseArgs` tells it. */
export interface OptionToken {
  name: string;
  rawName: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}

type Reason = Readonly<Record<'why' | 'write', string>>;

type Labels = Pick<DiagnosticMessages['labels'], 'why' | 'write'>;
