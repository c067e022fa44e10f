import type { ErrorCode, YAMLError } from 'yaml';

import type { Diagnostic, DiagnosticKind } from '../domain/diagnostics.ts';

const KINDS: Partial<Record<ErrorCode, DiagnosticKind>> = {
  TAB_AS_INDENT: 'yaml-indent',
  BAD_INDENT: 'yaml-indent',
  BAD_COLLECTION_TYPE: 'yaml-indent',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-colon',
  MULTILINE_IMPLICIT_KEY: 'yaml-quote',
};

/** The diagnostic of a fault of YAML: its kind by the parser's code, and the line mended where that is sure. */
export function yamlFault(error: YAMLError, yaml: string, { file, placeOf }: YamlPlace): Diagnostic {
  const kind = kindOf(error, lineAround(yaml, error.pos[0]));
  const start = kind === 'yaml-quote' || kind === 'yaml-bracket' ? openingBefore(yaml, error.pos[0], kind) : error.pos[0];
  const found = lineAround(yaml, start);
  return { kind, file, ...placeOf(start), found: found.trim(), values: { reason: error.message, suggestion: mend(kind, found) } };
}

/** Offset of the sign left open: the parser only notices at the end. */
function openingBefore(yaml: string, offset: number, kind: DiagnosticKind): number {
  const openings = kind === 'yaml-quote' ? /^.*?:[ \t]*(?:"(?:[^"\\\n]|\\.)*|'[^'\n]*)$/gm : /^.*?:[ \t]*[[{][^\]}\n]*$/gm;
  const open = [...yaml.slice(0, offset + 1).matchAll(openings)].at(-1);
  return open ? open.index + open[0].search(/["'[{]/) : offset;
}

function kindOf(error: YAMLError, found: string): DiagnosticKind {
  if (error.code === 'MISSING_CHAR') return /quote/.test(error.message) ? 'yaml-quote' : 'yaml-bracket';
  if (/flow (?:sequence|map|collection)/i.test(error.message)) return 'yaml-bracket';
  if (/: .*: /.test(found) && error.code === 'BLOCK_AS_IMPLICIT_KEY') return 'yaml-colon';
  return KINDS[error.code] ?? 'yaml-syntax';
}

function mend(kind: DiagnosticKind, line: string): string {
  const [, key = 'title', value = ''] = /^\s*([\w-]+)\s*:\s*(.*)$/.exec(line) ?? [];
  const bare = value.replace(/^["']|["']$/g, '').trim();
  if (kind === 'yaml-bracket') return `${key}: ${value.replace(/[\s,]*$/, '')}]`;
  if (kind === 'yaml-indent') return line.trim().replaceAll('\t', '  ');
  return `${key}: "${bare.replaceAll('"', '\\"')}"`;
}

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end);
}

interface YamlPlace {
  file: string;
  /** Line and column in the file of an offset in the YAML. */
  placeOf: (offset: number) => { line: number; column: number };
}
