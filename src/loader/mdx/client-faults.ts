import { readFileSync } from 'node:fs';

import { nearest } from '../../domain/spelling.ts';
import type { MdxDocument } from './document.ts';
import type { MdxFault } from './fault.ts';
import type { MdxAttribute, MdxTag } from './pieces.ts';

/** When an island may start. `client:only` is none of them: its place would be empty without JavaScript, and in feeds. */
const MOMENTS = ['client:visible', 'client:idle', 'client:load', 'client:media'];

/** Islands that are none, and moments that do not exist. */
export function clientFaults(document: MdxDocument): MdxFault[] {
  return document.tags.flatMap((tag) =>
    tag.attributes.filter(({ name }) => /^(?:client|server):/.test(name)).flatMap((attribute) => directiveFault(tag, attribute, document)),
  );
}

function directiveFault(tag: MdxTag, { name, offset, constant }: MdxAttribute, document: MdxDocument): MdxFault[] {
  const at = { offset, found: name };
  if (!MOMENTS.includes(name)) {
    const values = { name, known: MOMENTS.join(', '), suggestion: nearest(name, MOMENTS) ?? 'client:visible' };
    return [{ kind: 'mdx-directive', ...at, values }];
  }
  if (name === 'client:media' && (typeof constant?.value !== 'string' || constant.value === ''))
    return [{ kind: 'mdx-directive', ...at, values: { name, known: MOMENTS.join(', '), suggestion: 'client:media="(width > 40rem)"' } }];
  const target = document.imports.find(({ names }) => names.some(({ local }) => local === tag.name.split('.')[0]))?.target;
  // Astro looks for islands among the tags of the prose.
  if (tag.local !== undefined || target === undefined || !isIsland(target))
    return [{ kind: 'mdx-client', ...at, values: { name: tag.name, directive: name, open: '{' } }];
  return [];
}

/** Whether a file may be an island: code that has a `hydrate`, or hands on another file's. */
function isIsland(file: string): boolean {
  return /\.(?:ts|js|mjs)$/.test(file) && /\bhydrate\b|\bfrom\b/.test(readFileSync(file, 'utf8'));
}
