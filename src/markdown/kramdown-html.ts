import { markdownToHtml } from 'satteri';

import { kramdownPlugin } from './kramdown/plugin.ts';
import type { ReadOptions } from './kramdown/read-kramdown.ts';

/** The HTML of a text in kramdown's dialect, and nothing of Carnet's with it: what Jekyll's `markdownify` gives. */
export function kramdownHtml(source: string, options: ReadOptions): string {
  const made = markdownToHtml('', { hastPlugins: [kramdownPlugin(source, options)] });
  // No plugin here waits for anything.
  if (made instanceof Promise) throw new TypeError('kramdownPlugin');
  return made.html;
}
