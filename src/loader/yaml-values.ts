import { visit } from 'yaml';
import type { Document } from 'yaml';

// The nothings of YAML 1.2's core schema, where no quotes say otherwise.
const NOTHING = /^(?:~|null|Null|NULL)?$/;

/** The values of a map, every scalar the text it was written as; those that hold nothing are left out. */
export function yamlValues(document: Document): Record<string, unknown> {
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && node.type === 'PLAIN' && NOTHING.test(node.source ?? '')) node.value = null;
    },
  });
  const values = (document.toJS() ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== null));
}
