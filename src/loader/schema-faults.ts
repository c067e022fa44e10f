import type { z } from 'zod';

import { otherName } from '../domain/key-names.ts';
import { nearest } from '../domain/spelling.ts';
import { hostNames } from '../schema/host.ts';
import { spokenLanguages } from '../schema/site.ts';
import { kindOf, suggestionFor } from './schema-issue.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { YamlReading } from './read-yaml.ts';

/**
 * Checks what was read against a schema: each issue a diagnostic at the key's place.
 *
 * @returns the values the schema makes, or undefined where it refuses them
 */
export function checkSchema<Schema extends z.ZodType>(
  schema: Schema,
  reading: YamlReading,
  options: CheckOptions,
): Checked<z.output<Schema>> {
  const result = schema.safeParse(reading.values);
  const spelling = Object.keys(reading.values)
    .filter((key) => !options.known.includes(key))
    .map((key) => spellingFault([key], reading, options));
  if (result.success) return { value: result.data, diagnostics: spelling };
  const misspelt = new Set(spelling.map(({ values }) => values['suggestion']));
  const faults = result.error.issues
    .flatMap((issue) => issueFaults(issue, reading, options))
    .filter(({ kind, values }) => kind !== 'missing-key' || !misspelt.has(values['key']));
  return { value: undefined, diagnostics: [...spelling, ...faults] };
}

/** An unknown key: a misspelt one is an error with the suggestion, another what the options say. */
function spellingFault(path: readonly PropertyKey[], { values, written, keyPlaceOf }: YamlReading, options: CheckOptions): Diagnostic {
  const { file, known, unknown } = options;
  const key = String(path.at(-1));
  const free = known.filter((candidate) => path.length === 1 && !(candidate in values));
  const other = otherName(key, free);
  const suggestion = other ?? nearest(key, free);
  const found = written(path) ?? key;
  const line = suggestion === undefined ? found.replaceAll('\n', '\n  ') : `${suggestion}${found.slice(key.length)}`;
  const kind = other ? 'translated-key' : suggestion === undefined ? unknown : 'misspelt-key';
  return { kind, file, ...keyPlaceOf(path), found, values: { key, line, suggestion: suggestion ?? '' } };
}

function issueFaults(issue: z.core.$ZodIssue, reading: YamlReading, options: CheckOptions): Diagnostic[] {
  if (issue.code === 'unrecognized_keys') {
    // At the top, the check of spelling tells them.
    const fault = issue.path.length === 1 && issue.path[0] === 'languages' ? languageFault : spellingFault;
    return issue.path.length === 0 ? [] : issue.keys.map((key) => fault([...issue.path, key], reading, options));
  }
  const value = issue.path.reduce<unknown>((held, step) => (held as Record<PropertyKey, unknown> | undefined)?.[step], reading.values);
  const found = reading.written(issue.path);
  const kind = kindOf(issue, value, found);
  const key = String(issue.path.findLast((step) => typeof step === 'string'));
  const choices = issue.code === 'invalid_value' ? issue.values : issue.message === 'host' ? hostNames : [];
  const suggestion = suggestionFor(kind, value, key) ?? options.example[key] ?? String(choices[0] ?? '…');
  const place = { file: options.file, ...reading.placeOf(issue.path) };
  return [{ kind, ...place, found: found ?? '', values: { key, suggestion, choices: choices.join(', ') } }];
}

/** A language Carnet has no words in. */
function languageFault(path: readonly PropertyKey[], { written, keyPlaceOf }: YamlReading, { file }: CheckOptions): Diagnostic {
  const key = String(path.at(-1));
  const values = { key, choices: spokenLanguages.join(', ') };
  return { kind: 'language-unknown', file, ...keyPlaceOf(path), found: written(path) ?? key, values };
}

export interface CheckOptions {
  file: string;
  /** The keys the schema has. */
  known: readonly string[];
  /** What to write for a missing key, where the file tells: its title. */
  example: Readonly<Record<string, string>>;
  /** What a key is that looks like none. */
  unknown: 'unknown-key' | 'unknown-fact' | 'unknown-map' | 'unknown-tag-key';
}

export interface Checked<Value> {
  value: Value | undefined;
  diagnostics: Diagnostic[];
}
