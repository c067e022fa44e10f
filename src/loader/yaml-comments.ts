import { visit } from 'yaml';
import type { Document } from 'yaml';

import { lineAt } from './yaml-fault.ts';
import { quoteFrom } from './yaml-mend.ts';
import type { YamlFault } from './yaml-fault.ts';

/** What follows a value and begins like a word, as no remark does: `#1`, `# 3`, `#été`. */
const CUT = /^[ \t]*#(?:[^\s#!]|[ \t]\d)/;
/** Values that are whole without what follows them. */
const WHOLE = /^(?:true|false|yes|no|on|off|\d{4}-\d\d-\d\d.*)$/i;

/** Values outside quotes that end at a `#` their author wrote as text: YAML takes it and what follows for a remark, which nobody reads. */
export function cutValues(document: Document, yaml: string): YamlFault[] {
  if (!/[ \t]#(?:\S|[ \t]\d)/.test(yaml)) return [];
  const found: YamlFault[] = [];
  visit(document, {
    Scalar(key, { source = '', type, range }) {
      const [offset, end] = range ?? [0, 0];
      if (key === 'key' || type !== 'PLAIN' || WHOLE.test(source) || !CUT.test(yaml.slice(end, end + 20))) return;
      const { text, start } = lineAt(yaml, offset);
      found.push({ kind: 'yaml-comment', offset, found: text.trim(), values: { suggestion: quoteFrom(text, offset - start) } });
    },
  });
  return found;
}
