import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type { Document, YAMLError, YAMLMap } from 'yaml';

import { yamlFault } from './yaml-fault.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';

// The fences of Jekyll (document.rb, YAML_FRONT_MATTER_REGEXP): the closing one may be `...`.
const FENCED = /^---[ \t]*\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\n|$)/m;

/**
 * Reads the front matter of a text. Every scalar stays the text it was written as, so that dates, versions and numbers mean what
 * the schema says and not what YAML guesses; an empty value is left out.
 */
export function readFrontMatter(text: string, file: string): FrontMatter {
  const fenced = text.startsWith('---') ? FENCED.exec(text) : null;
  if (!fenced || fenced.index !== 0) return { ...EMPTY, body: text, bodyLine: 1, diagnostics: [missingFence(text, file)] };
  const yaml = fenced[1] ?? '';
  const bodyLine = fenced[0].split('\n').length;
  return { ...readYaml(yaml, file, 1), body: text.slice(fenced[0].length), bodyLine };
}

/**
 * Reads a YAML map with the place of each key.
 *
 * @param linesBefore lines of the file above the YAML
 */
export function readYaml(yaml: string, file: string, linesBefore: number): YamlReading {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    strict: false,
    uniqueKeys: false,
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const placeOf = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + linesBefore, column: col };
  };
  const faults = document.errors.map((error: YAMLError) => yamlFault(error, yaml, { file, placeOf }));
  if (faults.length > 0) return { ...EMPTY, diagnostics: faults.slice(0, 1) };
  const { contents } = document;
  if (contents !== null && !isMap(contents)) {
    return {
      ...EMPTY,
      diagnostics: [{ kind: 'front-matter-shape', file, ...placeOf(0), found: firstLine(yaml), values: { suggestion: firstLine(yaml) } }],
    };
  }
  return {
    values: valuesOf(document),
    placeOf: (path) => placeOf(offsetOf(document, path)),
    diagnostics: contents === null ? [] : duplicateKeys(contents as YAMLMap, file, placeOf),
  };
}

/** The YAML with empty values left out; `{}` where aliases would unfold without end. */
function valuesOf(document: Document): Record<string, unknown> {
  try {
    const values = (document.toJS() ?? {}) as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(values).filter(([, value]) => value !== '' && value !== null && value !== '~' && value !== 'null'),
    );
  } catch {
    return {};
  }
}

/** Offset of the value at a path, or of the deepest key on the way to it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range && node.range[1] > node.range[0]) return node.range[0];
    const parent = length > 1 ? document.getIn(path.slice(0, length - 1), true) : document.contents;
    const pair = isMap(parent) ? parent.items.findLast((item) => String(item.key) === String(path[length - 1])) : undefined;
    if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
  }
  return 0;
}

function duplicateKeys(map: YAMLMap, file: string, placeOf: (offset: number) => { line: number; column: number }): Diagnostic[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    const name = String(key);
    const again = seen.has(name);
    seen.add(name);
    const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
    return again ? [{ kind: 'duplicate-key' as const, file, ...placeOf(offset), found: name, values: { key: name } }] : [];
  });
}

function missingFence(text: string, file: string): Diagnostic {
  const open = /^---[ \t]*(?:\n|$)/.test(text);
  return {
    kind: open ? 'front-matter-open' : 'front-matter-missing',
    file,
    line: 1,
    column: 1,
    found: firstLine(text),
    values: { suggestion: '…' },
  };
}

function firstLine(text: string): string {
  return text.trimStart().split('\n', 1)[0]?.slice(0, 80) ?? '';
}

const EMPTY: YamlReading = { values: {}, placeOf: () => ({ line: 1, column: 1 }), diagnostics: [] };

export interface YamlReading {
  values: Record<string, unknown>;
  /** Place in the file of the value at a path, or of its key. */
  placeOf: (path: readonly PropertyKey[]) => { line: number; column: number };
  diagnostics: Diagnostic[];
}

export interface FrontMatter extends YamlReading {
  /** What follows the front matter. */
  body: string;
  /** Line of the file at which the body begins. */
  bodyLine: number;
}
