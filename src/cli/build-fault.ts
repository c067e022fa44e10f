import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Diagnostic } from '../domain/diagnostics.ts';

/**
 * What made Astro's build fail, where its log names a file of the project: a component or a script that cannot be compiled, or one that
 * fails when a page is made.
 *
 * @param log what Astro printed, line by line
 */
export function buildFault(log: readonly string[], root: string): Diagnostic | undefined {
  const text = log.join('\n');
  const failed = /Caught error rendering (\S+): (?:\w*Error: )?(.*)/.exec(text);
  const place = failed ? frameIn(text.slice(failed.index), root) : compiledIn(text, root);
  if (!place) return undefined;
  const reason = failed?.[2] ?? /^\[(?!ERROR|WARN)[\w:-]+\] (.*)$/m.exec(text)?.[1] ?? '';
  const found = lineOf(path.join(root, place.file), place.line);
  return { kind: failed ? 'component-fails' : 'component-syntax', ...place, found, values: { reason, page: failed?.[1] ?? '' } };
}

/** Whether a page failed to be made; its places are told only by a build that keeps them. */
export function failedPage(log: readonly string[]): boolean {
  return log.some((line) => line.includes('Caught error rendering'));
}

/** The innermost place of a stack that an author wrote. */
function frameIn(text: string, root: string): Place | undefined {
  const frames = [...text.matchAll(/^\s+at .*?\(?(\/[^():]+):(\d+):(\d+)\)?$/gm)].map(([, file = '', line, column]) => ({
    file: relative(file, root),
    line: Number(line),
    column: Number(column),
  }));
  const own = frames.filter(({ file }) => file.startsWith('src/'));
  // Places in MDX are those of the code it was compiled to.
  const written = own.find(({ file }) => !file.endsWith('.mdx'));
  const mdx = own.find(({ file }) => file.endsWith('.mdx'));
  return written ?? (mdx && { file: mdx.file, line: 1, column: 1 });
}

function compiledIn(text: string, root: string): Place | undefined {
  const [, drawn, line = '1', column = '1'] = /╭─\[ (.+?):(\d+):(\d+) \]/.exec(text) ?? [];
  if (drawn !== undefined) return { file: relative(path.resolve(root, drawn), root), line: Number(line), column: Number(column) };
  const [, file, row, at] = /Location:\s+(\/.+?):(\d+):(\d+)/.exec(text) ?? [];
  return file === undefined ? undefined : { file: relative(file, root), line: Number(row), column: Number(at) };
}

function relative(file: string, root: string): string {
  return path.relative(root, file).split(path.sep).join('/');
}

function lineOf(file: string, line: number): string {
  try {
    return readFileSync(file, 'utf8').split('\n')[line - 1]?.trim() ?? '';
  } catch {
    return '';
  }
}

type Place = Pick<Diagnostic, 'file' | 'line' | 'column'>;
