import { isNode, visit } from 'yaml';
import type { Document } from 'yaml';

import { lineAt } from './yaml-fault.ts';
import type { YamlFault } from './yaml-fault.ts';

/** Keys that a map holds twice, at whatever depth: all but the last are lost. Each is told at the last of its kind. */
export function duplicateKeys(document: Document, yaml: string): YamlFault[] {
  const found: YamlFault[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Map<string, number>();
      for (const { key } of items) seen.set(String(key), (seen.get(String(key)) ?? 0) + 1);
      for (const [name, times] of seen) {
        const last = times > 1 ? items.findLast(({ key }) => String(key) === name)?.key : undefined;
        const offset = isNode(last) ? last.range?.[0] : undefined;
        if (offset !== undefined)
          found.push({ kind: 'duplicate-key', offset, found: lineAt(yaml, offset).text.trim(), values: { key: name } });
      }
    },
  });
  return found;
}
