import { styleText } from 'node:util';

import { sourceLines } from './source-lines.ts';
import type { Paint, Telling } from '../domain/diagnostics.ts';

const STYLES = { error: ['red', 'bold'], warning: ['yellow', 'bold'], place: 'bold', faint: 'gray' } as const satisfies Record<
  string,
  Parameters<typeof styleText>[0]
>;

/** How diagnostics are told in a terminal: with the lines of the sources, in colours where the stream shows them and `NO_COLOR` lets it. */
export function terminal(root: string, stream: NodeJS.WriteStream): Telling {
  const paint: Paint = (part, text) => (text === '' ? text : styleText(STYLES[part], text, { stream }));
  return { linesOf: sourceLines(root), paint };
}
