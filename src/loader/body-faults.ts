import { nearest } from '../domain/spelling.ts';
import { positionAt } from './position.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { ImageFault } from '../markdown/facts.ts';
import type { BodySource } from './body.ts';

/** Diagnostics of the images of a body, each where its path is written. */
export function imageFaults(faults: readonly ImageFault[], { file, text }: BodySource): Diagnostic[] {
  return faults.map(({ kind, path }) => {
    const written = [path, decode(path)].find((form) => text.includes(form)) ?? path;
    const suggestion = nearest(written, []) ?? '![texte alternatif](./image.png)';
    return { kind, file, ...positionAt(text, Math.max(0, text.indexOf(written))), found: written, values: { path: written, suggestion } };
  });
}

/** The diagnostic of MDX that cannot be read: the compiler names line and column in the file. */
export function mdxFault(error: unknown, { file, text }: BodySource): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', reason = message] = /^(?:.*?:)?(\d+):(\d+)(?:-\d+:\d+)?:?\s*(.*)/s.exec(message) ?? [];
  const found = text.split('\n')[Number(line) - 1]?.trim() ?? '';
  const comment = /<!--\s*(.*?)\s*-->/.exec(found);
  const place = { file, line: Number(line), column: Number(column), found };
  if (comment) return { kind: 'mdx-comment', ...place, values: { suggestion: `{/* ${comment[1]} */}` } };
  const open = /Expected a closing tag for `<(\w[\w.]*)>`/.exec(reason);
  if (open) return { kind: 'mdx-unclosed-tag', ...place, values: { name: open[1] ?? '' } };
  if (/expression/i.test(reason))
    return { kind: 'mdx-expression', ...place, values: { reason: reason.split('\n')[0] ?? reason, open: '{', close: '}' } };
  return { kind: 'mdx-syntax', ...place, values: { reason: reason.split('\n')[0] ?? reason, brace: '{' } };
}

/** The diagnostic of Markdown that a plugin refuses. */
export function markdownFault(error: unknown, { file, bodyLine }: BodySource): Diagnostic {
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return { kind: 'markdown-failed', file, line: bodyLine, column: 1, found: '', values: { reason } };
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
