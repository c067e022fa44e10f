import { readFileSync } from 'node:fs';

import { nearest } from '../../domain/spelling.ts';
import { exportsOf } from './imports.ts';
import type { MdxDocument } from './document.ts';
import type { MdxFault } from './fault.ts';

/** Imports of what a text may not import, of files that are not there, and of names their files do not export. */
export function importFaults({ imports }: MdxDocument): MdxFault[] {
  return imports.flatMap((one): MdxFault[] => {
    const { written, node, target, fault, near, place } = one;
    const at = { offset: place(node.start), found: written };
    if (fault) return [{ kind: fault, ...at, values: { path: written, suggestion: near ?? './Composant.astro' } }];
    if (target === undefined) return [];
    const reason = written.endsWith('.json') ? jsonFault(target) : undefined;
    if (reason !== undefined) return [{ kind: 'mdx-import-json', ...at, values: { path: written, reason } }];
    return nameFaults(one, target);
  });
}

function nameFaults({ written, names, place }: MdxDocument['imports'][number], target: string): MdxFault[] {
  const exported = written.includes('?') ? new Set(['default']) : exportsOf(target);
  if (!exported) return [];
  return names
    .filter(({ imported }) => imported !== '*' && !exported.has(imported))
    .map(({ imported, local, node }) => {
      const known = [...exported];
      const suggestion =
        exported.has('default') && known.length === 1
          ? `import ${local} from '${written}';`
          : (nearest(imported, known) ?? known.join(', '));
      return { kind: 'mdx-import-name', offset: place(node.start), found: imported, values: { name: imported, path: written, suggestion } };
    });
}

function jsonFault(file: string): string | undefined {
  try {
    JSON.parse(readFileSync(file, 'utf8'));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
