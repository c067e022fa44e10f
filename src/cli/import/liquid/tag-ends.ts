import type { TagToken, TopLevelToken } from 'liquidjs';

import { isTag } from './include-tag.ts';

const known = new WeakMap<readonly TopLevelToken[], ReadonlySet<number>>();

/**
 * Whether a tag has an end of its own further on, as `{% figure %}` may. Told for all tags of a text at once: asking each anew would
 * take a hostile text's length squared.
 *
 * @param remaining the tokens after it, the same list for the whole text
 */
export function hasEnd(token: TagToken, remaining: readonly TopLevelToken[]): boolean {
  const blocks = known.get(remaining) ?? openers([token, ...remaining]);
  known.set(remaining, blocks);
  return blocks.has(token.begin);
}

/** Where the tags begin that have an end: an end belongs to the nearest of its name. */
function openers(tokens: readonly TopLevelToken[]): ReadonlySet<number> {
  const open = new Map<string, number[]>();
  const found = new Set<number>();
  for (const token of tokens) {
    if (!isTag(token)) continue;
    const held = open.get(token.name) ?? [];
    open.set(token.name, held);
    held.push(token.begin);
    const begin = token.name.startsWith('end') ? open.get(token.name.slice(3))?.pop() : undefined;
    if (begin !== undefined) found.add(begin);
  }
  return found;
}
