import { filters as builtIn, toValue } from 'liquidjs';
import type { Liquid } from 'liquidjs';

/** Adds the filters of lists that Jekyll and Ruby's Liquid read otherwise than liquidjs (Jekyll 4, filters.rb; Liquid 4, standardfilters.rb). */
export function addArrayFilters(liquid: Liquid): void {
  liquid.registerFilter('join', (input: unknown, glue: unknown = ' ') => list(input).flat(Infinity).map(text).join(text(glue)));
  liquid.registerFilter('sort', (input: unknown, key?: unknown, nils: unknown = 'first') => sorted(list(input), key, nils === 'last'));
  liquid.registerFilter('where', (input: unknown, key: unknown, wanted: unknown) =>
    list(input).filter((item) => matches(property(item, text(key)), wanted)),
  );
  for (const name of ['group_by', 'group_by_exp'] as const) {
    const group = builtIn[name] as (this: unknown, ...given: unknown[]) => Generator<unknown, Group[], unknown>;
    liquid.registerFilter(name, function* sized(this: unknown, ...given: unknown[]): Generator<unknown, Group[], unknown> {
      const groups = yield* group.apply(this, given);
      return groups.map(({ name: named, items }) => ({ name: named, items, size: items.length }));
    });
  }
}

function list(input: unknown): unknown[] {
  if (Array.isArray(input)) return input;
  if (input === undefined || input === null || input === '') return [];
  return typeof input === 'object' && Symbol.iterator in input ? [...(input as Iterable<unknown>)] : [input];
}

function text(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

/** A property of an item, through points. */
function property(item: unknown, key: string): unknown {
  let held = item;
  for (const part of key.split('.')) {
    if (typeof held !== 'object' || held === null || !Object.hasOwn(held, part)) return undefined;
    held = (held as Readonly<Record<string, unknown>>)[part];
  }
  return held;
}

/** Whether a value is the wanted one: as texts, and a list where it holds it (filters.rb, `compare_property_vs_target`). */
function matches(value: unknown, wanted: unknown): boolean {
  // A `nil` that is written is an object to liquidjs.
  if (toValue(wanted) === null || wanted === undefined) return value === undefined || value === null;
  return (Array.isArray(value) ? value : [value]).some((one) => text(one) === text(wanted));
}

function sorted(items: readonly unknown[], key: unknown, nilsLast: boolean): unknown[] {
  const ranked = items.map((item) => ({ item, value: sortable(key === undefined || key === null ? item : property(item, text(key))) }));
  const nil = (value: unknown) => value === undefined || value === null;
  const compare = (a: unknown, b: unknown) => {
    if (nil(a) || nil(b)) return nil(a) === nil(b) ? 0 : nil(a) === nilsLast ? 1 : -1;
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    const [one, other] = [text(a), text(b)];
    return one < other ? -1 : one > other ? 1 : 0;
  };
  return ranked.toSorted((a, b) => compare(a.value, b.value)).map(({ item }) => item);
}

/** A text that is a number sorts as one (filters.rb, `parse_sort_input`). */
function sortable(value: unknown): unknown {
  return typeof value === 'string' && /^\s*-?(?:\d+|\d*\.\d+)\s*$/.test(value) ? Number(value) : value;
}

interface Group {
  name: unknown;
  items: readonly unknown[];
}
