import type { HastPluginDefinition } from 'satteri';

import { readKramdown, type ReadOptions } from './read-kramdown.ts';

/** Puts the tree of a text in kramdown's dialect in the place of the document, before all other plugins. */
export function kramdownPlugin(source: string, options: ReadOptions): HastPluginDefinition {
  return {
    name: 'kramdown',
    before(root, ctx) {
      ctx.replaceNode(root, readKramdown(source, options));
    },
  };
}
