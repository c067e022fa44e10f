import { isAlias, isScalar, visit } from 'yaml';
import type { Document, Node } from 'yaml';

import { quoteFrom } from './yaml-mend.ts';
import { lineAt } from './yaml-fault.ts';
import type { YamlFault } from './yaml-fault.ts';

/**
 * The fault of YAML that can be read and does not say what its author meant: `*word*`, `&word` and `!word` outside quotes are signs
 * of YAML, which takes them out of the text; aliases can unfold without end.
 */
export function nodeFault(document: Document, yaml: string): YamlFault | undefined {
  const aliased = new Set<string>();
  let endless: number | undefined;
  let stray: number | undefined;
  visit(document, {
    Alias(_, node, path) {
      aliased.add(node.source);
      const target = node.resolve(document);
      if (!target) stray ??= node.range?.[0];
      else if (path.includes(target)) endless ??= node.range?.[0];
    },
  });
  if (stray !== undefined) return signFault(yaml, stray);
  if (endless !== undefined || (aliased.size > 0 && unfoldsTooFar(document))) {
    const offset = endless ?? Math.max(0, yaml.indexOf('*'));
    return { kind: 'yaml-alias', offset, found: lineAt(yaml, offset).text.trim().slice(0, 80), values: {} };
  }
  const sign = findStray(document, yaml, aliased);
  return sign === undefined ? undefined : signFault(yaml, sign);
}

/** Offset of a tag of YAML, or of an anchor that nobody uses on a text. */
function findStray(document: Document, yaml: string, aliased: ReadonlySet<string>): number | undefined {
  let found: number | undefined;
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) return undefined;
      const sign = strayIn(node, aliased);
      found = sign === undefined ? undefined : yaml.lastIndexOf(sign, node.range?.[0] ?? yaml.length);
      return found === undefined ? undefined : visit.BREAK;
    },
  });
  return found;
}

function strayIn(node: Node, aliased: ReadonlySet<string>): string | undefined {
  const { tag, anchor } = node as { tag?: string; anchor?: string };
  if (tag?.startsWith('!')) return tag;
  return isScalar(node) && anchor !== undefined && !aliased.has(anchor) ? `&${anchor}` : undefined;
}

function signFault(yaml: string, offset: number): YamlFault {
  const { text, start } = lineAt(yaml, offset);
  return { kind: 'yaml-sign', offset, found: text.trim(), values: { suggestion: quoteFrom(text, offset - start) } };
}

/** The parser refuses to unfold more than a hundred aliases of aliases. */
function unfoldsTooFar(document: Document): boolean {
  try {
    document.toJS();
    return false;
  } catch {
    return true;
  }
}
