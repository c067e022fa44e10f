import { isMap, isNode, isSeq } from 'yaml';
import type { Document, Node } from 'yaml';

const SHOWN = 200;

/** Where each key and value of a YAML map stands in its file. Of a key written twice, the last counts. */
export function yamlPlaces(document: Document, yaml: string, placeAt: (offset: number) => Place): YamlPlaces {
  return {
    placeOf: (path) => placeAt(valueOffset(locate(document, path))),
    keyPlaceOf: (path) => placeAt(startOf(locate(document, path).key) ?? 0),
    written(path) {
      const { key, value, complete } = locate(document, path);
      const start = startOf(key);
      if (!complete || start === undefined) return undefined;
      const end = value?.range?.[1] ?? yaml.indexOf(':', start) + 1;
      return shown(yaml, start, end);
    },
  };
}

/** A key and its value as they stand, without the indent that nests them. */
function shown(yaml: string, start: number, end: number): string {
  const indent = start - (yaml.lastIndexOf('\n', start) + 1);
  const text = yaml
    .slice(start, end)
    .trimEnd()
    .replace(new RegExp(`\\n {0,${indent}}`, 'g'), '\n');
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function valueOffset({ key, value, complete, root, item }: Located): number {
  if (!complete) return root ? 0 : (startOf(value) ?? startOf(key) ?? 0);
  const { range } = value ?? {};
  return range && (item || range[1] > range[0]) ? range[0] : (startOf(key) ?? 0);
}

function startOf(node: Node | undefined): number | undefined {
  return node?.range?.[0];
}

/** Goes down a path as far as it leads. */
function locate(document: Document, path: readonly PropertyKey[]): Located {
  let value: unknown = document.contents;
  let key: unknown;
  let depth = 0;
  for (const step of path) {
    if (isMap(value)) {
      const pair = value.items.findLast((item) => String(item.key) === String(step));
      if (!pair) break;
      ({ key, value } = pair);
    } else if (isSeq(value) && Number(step) < value.items.length) {
      value = value.items[Number(step)];
    } else break;
    depth += 1;
  }
  return {
    key: isNode(key) ? key : undefined,
    value: isNode(value) ? value : undefined,
    complete: depth === path.length,
    root: depth === 0,
    item: typeof path.at(-1) === 'number',
  };
}

export interface YamlPlaces {
  /** Place of the value at a path, or of the nearest thing above it. */
  placeOf(path: readonly PropertyKey[]): Place;
  /** Place of the last key of a path. */
  keyPlaceOf(path: readonly PropertyKey[]): Place;
  /** The last key of a path and its value, as written; undefined where the path leads nowhere. */
  written(path: readonly PropertyKey[]): string | undefined;
}

/** Line and column, from 1. */
export interface Place {
  line: number;
  column: number;
}

interface Located {
  key: Node | undefined;
  value: Node | undefined;
  /** Whether the path leads to its end. */
  complete: boolean;
  /** Whether it leads nowhere at all. */
  root: boolean;
  /** Whether it leads to an item of a list. */
  item: boolean;
}
