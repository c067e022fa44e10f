import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { readYaml } from '../../loader/front-matter.ts';
import { checkSchema } from '../../loader/schema-faults.ts';
import { decodeSource } from '../../loader/source.ts';
import { importMapKeys, importMapSchema } from '../../schema/import-map.ts';
import { templateFaults } from './liquid/template-faults.ts';
import type { Diagnostic } from '../../domain/diagnostics.ts';
import type { TagMaps } from '../../schema/import-map.ts';

/** Where the maps of tags stand in a project. */
const FILE = 'import.yaml';

/**
 * Reads the maps of tags: of the file that was asked for, else of the project's own, if it has one.
 *
 * @param root the project's folder
 */
export async function readTagMaps(root: string, asked: string | undefined): Promise<TagMapsReading> {
  const file = asked ?? FILE;
  try {
    const { text, diagnostics } = decodeSource(await readFile(path.resolve(root, file)), file);
    return diagnostics.length > 0 ? { maps: {}, diagnostics } : parseTagMaps(text, file);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (asked === undefined && reason === 'ENOENT') return { maps: {}, diagnostics: [] };
    return { maps: {}, diagnostics: [{ kind: 'file-unreadable', file, line: 1, column: 1, found: '', values: { reason } }] };
  }
}

/** Checks a text of maps: its YAML, its keys, its templates. */
export function parseTagMaps(text: string, file: string = FILE): TagMapsReading {
  const reading = readYaml(text, file, 0);
  if (reading.diagnostics.some(({ kind }) => kind !== 'duplicate-key')) return { maps: {}, diagnostics: reading.diagnostics };
  const example = { tags: "\n  figure: '<p>{{ markup }}</p>'", template: "'<p>{{ markup }}</p>'" };
  const { value, diagnostics } = checkSchema(importMapSchema, reading, { file, known: importMapKeys, example, unknown: 'unknown-map' });
  const maps = value?.tags ?? {};
  const faults = templateFaults(maps).map(({ name, reason }) => {
    const key = reading.written(['tags', name, 'template']) === undefined ? ['tags', name] : ['tags', name, 'template'];
    const place = { file, ...reading.placeOf(key), found: reading.written(key) ?? '' };
    return { kind: 'map-template' as const, ...place, values: { reason } };
  });
  return { maps, diagnostics: [...reading.diagnostics, ...diagnostics, ...faults] };
}

export interface TagMapsReading {
  maps: TagMaps;
  diagnostics: Diagnostic[];
}
