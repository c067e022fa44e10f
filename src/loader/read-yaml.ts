import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';

import { postKeys } from '../schema/post.ts';
import { cutValues } from './yaml-comments.ts';
import { duplicateKeys } from './yaml-duplicates.ts';
import { escapedControls } from './yaml-controls.ts';
import { nodeFault } from './yaml-node-fault.ts';
import { shapeOf } from './yaml-mend.ts';
import { yamlPlaces } from './yaml-places.ts';
import { yamlFault } from './yaml-fault.ts';
import { yamlValues } from './yaml-values.ts';
import type { Diagnostic, DiagnosticKind } from '../domain/diagnostics.ts';
import type { YamlFault } from './yaml-fault.ts';
import type { YamlPlaces } from './yaml-places.ts';

/** Faults whose suggestion is the whole line, mended. */
const CURED: ReadonlySet<DiagnosticKind> = new Set([
  'yaml-colon',
  'yaml-quote',
  'yaml-inner-quote',
  'yaml-bracket',
  'yaml-comma',
  'yaml-escape',
  'yaml-sign',
  'yaml-space',
]);

/** Lines mended on the way. */
const MOST = 10;

const TEXT_ONLY = { schema: 'failsafe', strict: false, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;

const START = { line: 1, column: 1 };
/** What is read where nothing can be. */
export const noYaml: YamlReading = {
  values: {},
  keys: [],
  placeOf: () => START,
  keyPlaceOf: () => START,
  written: () => undefined,
  diagnostics: [],
};

/**
 * Reads a YAML map with the place of each key. Where lines that cannot be read have a sure cure, it is read on as if they were cured, so
 * that all faults are told at once.
 *
 * @param linesBefore lines of the file above the YAML
 */
export function readYaml(yaml: string, file: string, linesBefore: number): YamlReading {
  const told: Diagnostic[] = [];
  for (let text = yaml; ;) {
    const { isRead, ...reading } = readOnce(text, file, linesBefore);
    const cured = new Set(told.map(({ line }) => line));
    const fresh = reading.diagnostics.filter(({ line }) => !cured.has(line));
    if (isRead)
      return told.length === 0 ? reading : { ...noYaml, diagnostics: [...told, ...fresh], cured: { ...reading, diagnostics: [] } };
    told.push(...fresh);
    const next = fresh[0] && told.length < MOST ? cure(text, fresh[0], linesBefore) : undefined;
    if (next === undefined) return { ...noYaml, diagnostics: told.length > 0 ? told : reading.diagnostics };
    text = next;
  }
}

function readOnce(yaml: string, file: string, linesBefore: number): YamlReading & { isRead: boolean } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { ...TEXT_ONLY, lineCounter: lines });
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + linesBefore, column: col };
  };
  const fault =
    hardSpace(yaml) ??
    secondDocument(yaml) ??
    (document.errors[0] ? yamlFault(document.errors[0], yaml) : (shapeFault(document, yaml) ?? nodeFault(document, yaml)));
  if (fault) {
    const { offset, ...told } = fault;
    return { ...noYaml, isRead: false, diagnostics: [{ file, ...placeAt(offset), ...told }] };
  }
  const places = yamlPlaces(document, yaml, placeAt);
  const told = [...duplicateKeys(document, yaml), ...escapedControls(document, yaml), ...cutValues(document, yaml)];
  const diagnostics = told.map(({ offset, ...rest }) => ({ file, ...placeAt(offset), ...rest }));
  return { isRead: true, values: yamlValues(document), keys: keysOf(document), ...places, diagnostics };
}

/** YAML whose faulty line is written as proposed; undefined where nothing sure is proposed for that line alone. */
function cure(yaml: string, { kind, line, values }: Diagnostic, linesBefore: number): string | undefined {
  const { suggestion = '' } = values;
  if (!CURED.has(kind) || suggestion === '' || suggestion.includes('\n')) return undefined;
  const lines = yaml.split('\n');
  const index = line - linesBefore - 1;
  const indent = /^\s*/.exec(lines[index] ?? '')?.[0] ?? '';
  return lines.with(index, `${indent}${suggestion.trim()}`).join('\n');
}

/** A colon followed by a space that does not break, as French keyboards write it: YAML takes none but plain ones. */
function hardSpace(yaml: string): YamlFault | undefined {
  const line = /^([ \t]*[\w-]+[ \u00A0\u202F]*:)[\u00A0\u202F][^\n]*/m.exec(yaml);
  if (!line || !postKeys.includes(/[\w-]+/.exec(line[0])?.[0] ?? '')) return undefined;
  const found = line[0].trim();
  const suggestion = found.replace(/^([\w-]+)[\s\u00A0\u202F]*:[\s\u00A0\u202F]*/, '$1: ');
  return { kind: 'yaml-space', offset: line.index + (line[1] ?? '').length, found, values: { suggestion } };
}

/** What follows the first document of a file. */
function secondDocument(yaml: string): YamlFault | undefined {
  if (!yaml.includes('\n---')) return undefined;
  const first = yaml.search(/^(?!---)[^\s#]/m);
  const line = [...yaml.matchAll(/^---(?=\s|$)/gm)].find(({ index }) => index > first && first >= 0);
  return line ? { kind: 'yaml-documents', offset: line.index, found: '---', values: {} } : undefined;
}

function shapeFault({ contents }: Document, yaml: string): YamlFault | undefined {
  if (contents === null || isMap(contents)) return undefined;
  const offset = yaml.search(/\S/);
  const found = firstLine(yaml);
  return { kind: 'front-matter-shape', offset, found, values: { suggestion: shapeOf(found, '') } };
}

/** Every key, once, in order. */
function keysOf({ contents }: Document): string[] {
  const items = isMap(contents) ? contents.items : [];
  return [...new Set(items.flatMap(({ key }) => (isNode(key) ? String(key) : [])))];
}

/** The first line that holds something, cut. */
export function firstLine(text: string): string {
  return text.trimStart().split('\n', 1)[0]?.slice(0, 80) ?? '';
}

export interface YamlReading extends YamlPlaces {
  values: Record<string, unknown>;
  /** Every key of the map, those that hold nothing among them. */
  keys: readonly string[];
  diagnostics: Diagnostic[];
  /** What is read where the lines that cannot be are taken as proposed. */
  cured?: YamlReading;
}
