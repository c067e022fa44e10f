import { visit } from 'yaml';
import type { Document } from 'yaml';

import type { YamlFault } from './yaml-fault.ts';

// What XML 1.0 has no character for, and halves of one.
// oxlint-disable-next-line no-control-regex
const NONE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;

/** Characters that quotes let an author write by number, and that no feed can hold: `"\0"`, `"\uD800"`. */
export function escapedControls(document: Document, yaml: string): YamlFault[] {
  if (!yaml.includes('\\')) return [];
  const found: YamlFault[] = [];
  visit(document, {
    Scalar(_, { value, range, type }) {
      const [start, end] = range ?? [0, 0];
      const code = type === 'QUOTE_DOUBLE' && typeof value === 'string' ? NONE.exec(value)?.[0].charCodeAt(0) : undefined;
      if (code === undefined) return;
      const hex = code.toString(16).toUpperCase().padStart(4, '0');
      found.push({ kind: 'control-character', offset: start, found: yaml.slice(start, end).slice(0, 80), values: { code: hex } });
    },
  });
  return found;
}
