import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { readYaml } from '../../loader/read-yaml.ts';
import { checkSchema } from '../../loader/schema-faults.ts';
import { decodeSource } from '../../loader/source.ts';
import { importRulesKeys, importRulesSchema } from '../../schema/import-rules.ts';
import { templateFaults } from './liquid/template-faults.ts';
import type { Diagnostic } from '../../domain/diagnostics.ts';
import type { ImportRules } from '../../schema/import-rules.ts';

/** Where the author says what the site's own configuration cannot: beside `package.json`. */
const FILE = 'import.yaml';

const NONE: ImportRules = { tags: {}, listings: {} };

/**
 * Reads what the author says of the site: in the file that was asked for, else in the project's own, if it has one.
 *
 * @param root the project's folder
 */
export async function readImportRules(root: string, asked: string | undefined): Promise<RulesReading> {
  const file = asked ?? FILE;
  try {
    const { text, diagnostics } = decodeSource(await readFile(path.resolve(root, file)), file);
    return diagnostics.length > 0 ? { rules: NONE, diagnostics } : parseImportRules(text, file);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (asked === undefined && reason === 'ENOENT') return { rules: NONE, diagnostics: [] };
    return { rules: NONE, diagnostics: [{ kind: 'file-unreadable', file, line: 1, column: 1, found: '', values: { reason } }] };
  }
}

/** Checks such a text: its YAML, its keys, its templates. */
export function parseImportRules(text: string, file: string = FILE): RulesReading {
  const reading = readYaml(text, file, 0);
  if (reading.diagnostics.some(({ kind }) => kind !== 'duplicate-key')) return { rules: NONE, diagnostics: reading.diagnostics };
  const example = { tags: "\n  figure: '<p>{{ markup }}</p>'", template: "'<p>{{ markup }}</p>'" };
  const { value, diagnostics } = checkSchema(importRulesSchema, reading, { file, known: importRulesKeys, example, unknown: 'unknown-map' });
  const rules = value ?? NONE;
  const faults = templateFaults(rules.tags).map(({ name, reason }) => {
    const key = reading.written(['tags', name, 'template']) === undefined ? ['tags', name] : ['tags', name, 'template'];
    const place = { file, ...reading.placeOf(key), found: reading.written(key) ?? '' };
    return { kind: 'map-template' as const, ...place, values: { reason } };
  });
  return { rules, diagnostics: [...reading.diagnostics, ...diagnostics, ...faults] };
}

export interface RulesReading {
  rules: ImportRules;
  diagnostics: Diagnostic[];
}
