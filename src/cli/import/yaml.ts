import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, Scalar } from 'yaml';
import type { Alias, Document, Node } from 'yaml';

import { plainScalar } from './yaml-scalar.ts';
import { emptyMap, isRecord } from './values.ts';
import type { Value, ValueMap } from './values.ts';

/** Nodes after which a document is refused: aliases can unfold without end. */
const MOST_NODES = 200_000;

/**
 * Reads YAML as Jekyll does (SafeYAML): the last of two equal keys wins, tags of other languages are refused, a quoted text may go on
 * in lines that are not indented. Never throws.
 */
export function readYaml(text: string, { linesBefore = 0, symbols = 'kept' }: YamlOptions = {}): YamlResult {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', strict: false, uniqueKeys: false, lineCounter: lines, logLevel: 'silent' });
  const lineAt = (offset: number) => lines.linePos(offset).line + linesBefore;
  const [error] = document.errors;
  if (error) {
    const mended = joinQuoted(text);
    if (mended !== text) return { ...readYaml(mended, { linesBefore, symbols }), mended };
    return {
      values: emptyMap(),
      value: null,
      lineOf: () => 1 + linesBefore,
      fault: { reason: reasonOf(error.message), line: lineAt(error.pos[0]) },
    };
  }
  const lineOf = (key: string) => lineAt(keyOffset(document, key));
  try {
    const value = convert(document.contents as Node | null, { document, symbols, left: MOST_NODES, found: new Map() });
    return { values: isRecord(value) ? value : emptyMap(), value, lineOf };
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    return { values: emptyMap(), value: null, lineOf, fault: { reason, line: 1 + linesBefore } };
  }
}

function convert(node: Node | null, state: State): Value {
  state.left -= 1;
  if (state.left < 0) throw new RangeError('too many aliases');
  if (node === null) return null;
  if (isAlias(node)) return convert(anchored(node, state), state);
  const { tag } = node as { tag?: string };
  if (tag !== undefined && !/^!?$|^tag:yaml\.org,2002:|^!!/.test(tag)) throw new TypeError(`tag ${tag}`);
  if (isSeq(node)) return node.items.map((item) => convert(item as Node | null, state));
  if (isMap(node)) return convertMap(node.items as { key: Node | null; value: Node | null }[], state);
  if (!isScalar(node)) return null;
  const text = String(node.value ?? '');
  const plain = node.type === undefined || node.type === Scalar.PLAIN;
  return plain && tag === undefined ? plainScalar(node.value === null ? '' : text, state.symbols) : text;
}

/** What an alias stands for: found once, since it takes a walk of the document. */
function anchored(alias: Alias, { document, found }: State): Node | null {
  const known = found.get(alias);
  if (known !== undefined) return known;
  const node = alias.resolve(document) ?? null;
  found.set(alias, node);
  return node;
}

function convertMap(items: readonly { key: Node | null; value: Node | null }[], state: State): ValueMap {
  const map = emptyMap();
  for (const { key, value } of items) {
    const name = isScalar(key) ? String(key.value ?? '') : JSON.stringify(convert(key, state));
    const made = convert(value, state);
    if (name !== '<<') map[name] = made;
    else for (const held of Array.isArray(made) ? made : [made]) if (isRecord(held)) Object.assign(map, { ...held, ...map });
  }
  return map;
}

/** A quoted text on one line, where Psych lets it go on without indent and the `yaml` package does not. */
function joinQuoted(text: string): string {
  return text.replace(/^([\w-]+:[ \t]+)("(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')(?=[ \t]*$)/gm, (_, key: string, quoted: string) => {
    return `${key}${quoted.replace(/[ \t]*\n[ \t]*/g, ' ')}`;
  });
}

function keyOffset(document: Document, key: string): number {
  const { contents } = document;
  if (!isMap(contents)) return 0;
  const pair = contents.items.findLast((item) => isScalar(item.key) && String(item.key.value) === key);
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

function reasonOf(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');
}

interface State {
  document: Document;
  symbols: 'kept' | 'dropped';
  left: number;
  /** What aliases stand for, as far as they were met. */
  found: Map<Alias, Node | null>;
}

export interface YamlOptions {
  /** Lines of the file above the YAML. */
  linesBefore?: number;
  /** What stands for `:name`: SafeYAML keeps it, Psych makes a symbol of it and loses the colon. */
  symbols?: 'kept' | 'dropped';
}

export interface YamlResult {
  /** The map, empty where the document is none. */
  values: ValueMap;
  value: Value;
  /** Line of the file at which a key of the map stands. */
  lineOf: (key: string) => number;
  /** The text as it had to be changed to be read. */
  mended?: string;
  fault?: { reason: string; line: number };
}
