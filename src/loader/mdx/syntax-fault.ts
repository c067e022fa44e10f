import { offsetAt, positionAt } from '../position.ts';
import { CodeFault, readMdx } from './document.ts';
import type { Diagnostic } from '../../domain/diagnostics.ts';
import type { MdxSource } from './check.ts';

/** An attribute whose value stands without quotes. */
const UNQUOTED =
  /^<[A-Za-z][\w.:-]*(?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|\{[^}]*\}))?)*\s+(([\w:-]+)=([“”][^“”>]*[“”]|[^\s"'{>]+?)(?=\/?>|\s|["'{]|$))/;

/** Elements of HTML that hold nothing. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

const LIQUID = /^\{(?:\{(?!<)[^{}\n]*\}\}|%[^\n]*?%\})/;
/** What kramdown reads as attributes (https://kramdown.gettalong.org/syntax.html#inline-attribute-lists). */
const KRAMDOWN = /^\{(?:::?|#)[^{}\n]*\}/;

/** The error of a compiler that names no place, with the place where the code that cannot be read stands. */
export function placed(error: unknown, source: MdxSource): unknown {
  if (error instanceof CodeFault || readPlace(error).line !== undefined) return error;
  try {
    readMdx(source.text, source);
    return error;
  } catch (found) {
    return found instanceof CodeFault ? found : error;
  }
}

/** The diagnostic of MDX that cannot be read: the compiler names line and column in the file. */
export function mdxFault(error: unknown, { file, text }: Pick<MdxSource, 'file' | 'text'>): Diagnostic {
  const { line, column, reason } =
    error instanceof CodeFault ? { ...positionAt(text, error.offset), reason: error.message } : readPlace(error);
  const place = within(text, line ?? 1, column ?? 1);
  const rest = text.split('\n').slice(place.line - 1);
  const at = { file, ...place, found: rest[0]?.trim() ?? '' };
  const after = rest.join('\n').slice(place.column - 1);
  const comment = /^\s*<!--\s*([\s\S]*?)\s*-->/.exec(after);
  if (comment) return { kind: 'mdx-comment', ...at, values: { suggestion: `{/* ${comment[1]} */}` } };
  const link = /^<((?:https?:\/\/|mailto:)[^>\s]+)>/.exec(after)?.[1];
  if (link !== undefined) return { kind: 'mdx-link', ...at, values: { suggestion: `[${link.replace(/^mailto:/, '')}](${link})` } };
  const unquoted = UNQUOTED.exec(after);
  if (unquoted) return unquotedFault(at, text, unquoted);
  const tag = tagFault(reason, after);
  if (tag) return { ...at, found: /^<[^\n>]*>?/.exec(after)?.[0] ?? at.found, ...tag };
  return dialectFault(at, text) ?? { ...at, ...codeFault(reason, error) };
}

/** A tag that has no other end, or not where it should. */
function tagFault(reason: string, after: string): Told | undefined {
  const crossed = /^Expected the closing tag `<\/([^`]*)>` either/.exec(reason);
  if (crossed) return { kind: 'mdx-crossed-tag', values: { name: crossed[1] ?? '' } };
  const other = /^Unexpected closing tag `<\/([^`]*)>`, expected corresponding closing tag for `<([^`]*)>` \((\d+):/.exec(reason);
  if (other) return { kind: 'mdx-other-tag', values: { name: other[1] ?? '', open: other[2] ?? '', line: other[3] ?? '' } };
  const stray = /^Unexpected closing tag `<\/([^`]*)>`/.exec(reason);
  if (stray) return { kind: 'mdx-stray-tag', values: { name: stray[1] ?? '' } };
  const name = /^Expected a closing tag for `<([^`]*)>`/.exec(reason)?.[1];
  if (name === undefined) return undefined;
  if (VOID.test(name))
    return { kind: 'mdx-void-tag', values: { name, suggestion: (/^<[^>]*/.exec(after)?.[0] ?? `<${name}`).trimEnd() + ' />' } };
  return { kind: after.includes(`</${name}>`) ? 'mdx-crossed-tag' : 'mdx-unclosed-tag', values: { name } };
}

/** Braces of Jekyll's, around the place where they end to be code. */
function dialectFault({ file, line, column }: Omit<Diagnostic, 'kind' | 'values'>, text: string): Diagnostic | undefined {
  const written = text.split('\n')[line - 1] ?? '';
  const kinds = [
    ['mdx-liquid', LIQUID],
    ['mdx-kramdown', KRAMDOWN],
  ] as const;
  for (const start of [written.lastIndexOf('{', column - 1), written.lastIndexOf('{', column - 1) - 1])
    for (const [kind, pattern] of kinds) {
      const found = start < 0 ? undefined : pattern.exec(written.slice(start))?.[0];
      if (found !== undefined && start + found.length >= column - 1) return { kind, file, line, column: start + 1, found, values: {} };
    }
  return undefined;
}

function unquotedFault(at: Omit<Diagnostic, 'kind' | 'values'>, text: string, match: RegExpExecArray): Diagnostic {
  const [whole, attribute = '', name, value] = match;
  const tag = offsetAt(text, at);
  const place = positionAt(text, tag + whole.length - attribute.length);
  return {
    kind: 'mdx-unquoted',
    file: at.file,
    ...place,
    found: attribute,
    values: { suggestion: `${name}="${value?.replace(/^[“”]|[“”]$/g, '')}"` },
  };
}

function codeFault(said: string, error: unknown): Told {
  const braces = { open: '{', close: '}' };
  const reason = said.replace(/^Could not parse \w+ with oxc: /, '');
  if (said.startsWith('Unexpected end of file in expression')) return { kind: 'mdx-unclosed-brace', values: braces };
  const module = error instanceof CodeFault ? error.piece === 'module' : /^Could not parse esm|^Unexpected statement/.test(said);
  if (module) return { kind: 'mdx-module', values: { reason } };
  if (error instanceof CodeFault || /expression/i.test(said)) return { kind: 'mdx-expression', values: { reason, ...braces } };
  return { kind: 'mdx-syntax', values: { reason } };
}

/** What the compiler says, and where, if it does. */
function readPlace(error: unknown): { line?: number; column?: number; reason: string } {
  const message = error instanceof Error ? error.message : String(error);
  const [, line, column, told = message] = /^(?:.*?:)?(\d+):(\d+)(?:-\d+:\d+)?:?\s*(.*)/s.exec(message) ?? [];
  const reason = (told.split('\n')[0] ?? told).replace(/\s*\(mdx[\w-]*:[\w-]+\)$/, '');
  return line === undefined ? { reason } : { line: Number(line), column: Number(column), reason };
}

/** A place that lies in the text: the compiler counts on past its end. */
function within(text: string, line: number, column: number): { line: number; column: number } {
  const lines = text.split('\n');
  const row = Math.min(Math.max(1, line), lines.length);
  return { line: row, column: Math.min(Math.max(1, column), (lines[row - 1]?.length ?? 0) + 1) };
}

type Told = Pick<Diagnostic, 'kind' | 'values'>;
