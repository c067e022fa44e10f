import type { z } from 'zod';

import { nearest } from '../domain/spelling.ts';
import type { Diagnostic, DiagnosticKind } from '../domain/diagnostics.ts';
import type { YamlReading } from './front-matter.ts';

/** What to write for a key, where the value found tells nothing better. */
const EXAMPLES: Readonly<Record<string, string>> = {
  url: 'https://exemple.fr',
  timeZone: 'Europe/Paris',
  lang: 'fr',
  pageSize: '10',
  feedSize: '20',
  date: '2026-05-01',
  author: 'name: Camille Dupont',
  tags: 'écriture',
};

/**
 * Checks what was read against a schema: each issue a diagnostic at the key's place.
 *
 * @returns the values the schema makes, or undefined where it refuses them
 */
export function checkSchema<Schema extends z.ZodType>(
  schema: Schema,
  reading: YamlReading,
  { file, known, example }: CheckOptions,
): Checked<z.output<Schema>> {
  const spelling = spellingFaults(reading, { file, known });
  const misspelt = new Set(spelling.flatMap(({ kind, values }) => (kind === 'misspelt-key' ? [values['suggestion']] : [])));
  const result = schema.safeParse(reading.values);
  if (result.success) return { value: result.data, diagnostics: spelling };
  const faults = result.error.issues.flatMap((issue) => issueFault(issue, reading, { file, example }));
  return {
    value: undefined,
    diagnostics: [...spelling, ...faults.filter(({ kind, values }) => kind !== 'missing-key' || !misspelt.has(values['key']))],
  };
}

/** Unknown keys: misspelt ones are errors with the suggestion, others warnings. */
function spellingFaults({ values, placeOf }: YamlReading, { file, known }: Pick<CheckOptions, 'file' | 'known'>): Diagnostic[] {
  return Object.keys(values)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const suggestion = nearest(
        key,
        known.filter((candidate) => !(candidate in values)),
      );
      const value = inline(values[key]);
      const kind = suggestion === undefined ? 'unknown-key' : 'misspelt-key';
      return { kind, file, ...keyPlace(placeOf, key), found: `${key}: ${value}`, values: { key, value, suggestion: suggestion ?? '' } };
    });
}

function issueFault(
  issue: z.core.$ZodIssue,
  { values, placeOf }: YamlReading,
  { file, example }: Pick<CheckOptions, 'file' | 'example'>,
): Diagnostic[] {
  if (issue.code === 'unrecognized_keys') return [];
  const key = issue.path.join('.');
  const value = issue.path.reduce<unknown>((held, step) => (held as Record<PropertyKey, unknown> | undefined)?.[step], values);
  const kind = kindOf(issue, value);
  const last = String(issue.path.at(-1) ?? key);
  const suggestion = suggest(kind, value) ?? example[last] ?? EXAMPLES[last] ?? '…';
  const choices = issue.code === 'invalid_value' ? issue.values.join(', ') : '';
  return [
    {
      kind,
      file,
      ...placeOf(issue.path),
      found: value === undefined ? '' : `${last}: ${inline(value)}`,
      values: { key, suggestion, choices },
    },
  ];
}

function kindOf(issue: z.core.$ZodIssue, value: unknown): DiagnosticKind {
  if (value === undefined) return 'missing-key';
  if (value === '' || issue.code === 'too_small') return 'empty-value';
  if (issue.code === 'invalid_value')
    return issue.path.length > 0 && issue.values.includes('true') ? 'expected-boolean' : 'expected-choice';
  if (issue.message === 'address' || issue.code === 'invalid_format')
    return issue.message === 'number' ? 'expected-number' : 'expected-address';
  if (issue.message === 'time-zone') return 'time-zone';
  if (issue.code === 'invalid_union') return 'expected-list';
  if (issue.code === 'invalid_type' && issue.expected === 'array') return 'expected-list';
  if (issue.code === 'invalid_type' && (issue.expected === 'object' || issue.expected === 'record')) return 'expected-map';
  return 'expected-text';
}

function suggest(kind: DiagnosticKind, value: unknown): string | undefined {
  if (kind === 'expected-boolean') return /^[nf0]/i.test(String(value)) ? 'false' : 'true';
  if (kind === 'expected-text' && Array.isArray(value) && typeof value[0] === 'string') return value.join(' ');
  if (kind === 'expected-list' && typeof value === 'object' && value !== null) return Object.values(value).map(String).join(', ');
  if (kind === 'expected-address' && typeof value === 'string' && /^[\w-]+\.[\w.-]+/.test(value)) return `https://${value}`;
  return undefined;
}

/** The place of a key itself, rather than of its value. */
function keyPlace(placeOf: YamlReading['placeOf'], key: string): { line: number; column: number } {
  return { line: placeOf([key]).line, column: 1 };
}

function inline(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export interface CheckOptions {
  file: string;
  /** The keys the schema has. */
  known: readonly string[];
  /** What to write for a missing key, where the file tells: its title. */
  example: Readonly<Record<string, string>>;
}

export interface Checked<Value> {
  value: Value | undefined;
  diagnostics: Diagnostic[];
}
