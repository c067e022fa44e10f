import type { Properties } from 'hast';

import type { Reading } from './reading.ts';

const PART =
  /(?:^|\s)(?:([\p{L}_:][^\s=]*)=(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)')|#([^\s}]+)|([.][^\s}]+)|([\p{L}][\p{L}\p{N}_-]*))/gu;
const UNSAFE = /^(?:on|style$|srcdoc$)/i;

/**
 * What attribute lists say, names of other lists followed. Those that run a script or that the content security policy refuses are left
 * out: `on…` and `style`.
 */
export function attributesOf(lists: readonly string[], reading: Reading): Attributes {
  const made: Attributes = { properties: {}, classes: [], names: new Set() };
  for (const list of lists) collect(list, reading, made);
  return made;
}

/** The properties of an element with those of its attribute lists. */
export function withAttributes(properties: Properties, lists: readonly string[], reading: Reading): Properties {
  if (lists.length === 0) return properties;
  const { properties: given, classes } = attributesOf(lists, reading);
  const before = Array.isArray(properties['className']) ? properties['className'] : [];
  const className = [...before, ...classes];
  return { ...properties, ...given, ...(className.length > 0 && { className }) };
}

function collect(list: string, reading: Reading, made: Attributes): void {
  for (const [, key, double, single, id, className, name] of list.matchAll(PART)) {
    if (id !== undefined) made.properties['id'] = id;
    else if (className !== undefined) made.classes.push(...className.slice(1).split('.').filter(Boolean));
    else if (key === 'class') made.classes.push(...(double ?? single ?? '').split(/\s+/).filter(Boolean));
    else if (key !== undefined && !UNSAFE.test(key)) made.properties[key] = (double ?? single ?? '').replace(/\\(.)/g, '$1');
    else if (name !== undefined && !made.names.has(name)) {
      made.names.add(name);
      collect(reading.attributeLists.get(name) ?? '', reading, made);
    }
  }
}

interface Attributes {
  properties: Properties;
  classes: string[];
  /** Words that stand alone: names of attribute lists, `toc`. */
  names: Set<string>;
}
