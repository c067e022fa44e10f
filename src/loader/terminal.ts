import { styleText } from 'node:util';

import { sourceLines } from './source-lines.ts';
import type { Paint, Telling } from '../domain/diagnostics.ts';

const STYLES = { error: ['red', 'bold'], warning: ['yellow', 'bold'], place: 'bold', faint: 'gray' } as const satisfies Record<
  string,
  Parameters<typeof styleText>[0]
>;

/** How diagnostics are told on a stream: with the lines of the sources, in colours where it is a terminal that has them and no `NO_COLOR` is set. */
export function terminal(root: string, stream: Stream): Telling {
  const linesOf = sourceLines(root);
  if (stream.isTTY !== true || stream.hasColors?.() !== true) return { linesOf };
  const paint: Paint = (part, text) => (text === '' ? text : styleText(STYLES[part], text, { validateStream: false }));
  return { linesOf, paint };
}

type Stream = Partial<Pick<NodeJS.WriteStream, 'isTTY' | 'hasColors'>>;
