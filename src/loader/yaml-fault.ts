import type { YAMLError } from 'yaml';

import { addCommas, closeBracket, dropCommas, indentAfter, quoteFrom, quoteSharps, quoteValue, shapeOf } from './yaml-mend.ts';
import type { Diagnostic, DiagnosticKind } from '../domain/diagnostics.ts';

/** What a value cannot begin with, outside quotes (YAML 1.2, c-indicator). */
const SIGN = /^[^:]*?(?::\s+|-\s+)[[\]{},&*!|>%@`#]|^[^:]*:\s+[-?](?:\s|$)/;

/** The fault of YAML that cannot be read: its kind, place and the line mended where that is sure. */
export function yamlFault({ code, message, pos: [offset] }: YAMLError, yaml: string): YamlFault {
  const line = lineAt(yaml, offset);
  const fault = (kind: DiagnosticKind, suggestion: string, at: number = offset): YamlFault => {
    return { kind, offset: at, found: lineAt(yaml, at).text.trim(), values: { reason: message, suggestion } };
  };
  const sure = [
    firstSetIn(fault, yaml),
    /^[^:]*:\s+\?\s/.test(line.text) && signFault(fault, line),
    /^\s*\*\s/.test(line.text) && fault('yaml-sign', line.text.replace('*', '-').trim(), line.start + line.text.indexOf('*')),
    /^Flow |in flow/.test(message) && sharpFault(fault, yaml, offset),
    code === 'TAB_AS_INDENT' && fault('yaml-indent', indentAfter(line.text, lineBefore(yaml, line.start))),
    code === 'BAD_DQ_ESCAPE' && fault('yaml-escape', quoteValue(line.text)),
    code === 'MISSING_CHAR' && /quote/.test(message) && openFault('yaml-quote', fault, yaml, offset),
    code === 'MISSING_CHAR' && /map value/.test(message) && isProse(line, yaml) && fault('front-matter-open', ''),
    code === 'MISSING_CHAR' && /map value/.test(message) && fault('front-matter-shape', shapeOf(line.text, lineBefore(yaml, line.start))),
    /Unexpected , in flow/.test(message) && fault('yaml-comma', dropCommas(line.text)),
    /^Flow |in flow/.test(message) && openFault('yaml-bracket', fault, yaml, offset),
    code === 'BLOCK_AS_IMPLICIT_KEY' && implicitKey(fault, yaml, offset),
    code === 'BAD_INDENT' && indentFault(fault, yaml, line),
    /at node end/.test(message) && /^[^:]*:\s+["']/.test(line.text) && fault('yaml-inner-quote', quoteValue(line.text), offset - 1),
    /^[^:]*:\s+\[.*["']\s+["'].*\]\s*$/.test(line.text) && fault('yaml-comma', addCommas(line.text)),
    SIGN.test(line.text) && signFault(fault, line),
  ].find((candidate) => candidate !== false);
  return sure || fault('yaml-syntax', '');
}

/** A first key set in where the next one is not: YAML takes all that follows for a part of it. */
function firstSetIn(fault: MakeFault, yaml: string): YamlFault | false {
  const first = /^ +([\w-]+:[^\n]*)\n(?=[\w-]+:)/.exec(yaml);
  return first !== null && fault('yaml-indent', first[1] ?? '', 0);
}

/** The sign left open stands before the place where the parser notices. */
function openFault(kind: 'yaml-quote' | 'yaml-bracket', fault: MakeFault, yaml: string, offset: number): YamlFault {
  const openings =
    kind === 'yaml-quote'
      ? /^(?:.*?:[ \t]*|[ \t]*(?:-[ \t]+)?)(?:"(?:[^"\\\n]|\\.)*|'[^'\n]*)$/gm
      : /^(?:.*?:[ \t]*|[ \t]*(?:-[ \t]+)?)[[{][^\n]*$/gm;
  const open = [...yaml.slice(0, offset + 1).matchAll(openings)].findLast(([text]) => kind === 'yaml-quote' || isOpen(text));
  const start = open ? open.index + open[0].search(kind === 'yaml-quote' ? /["']/ : /[[{]/) : offset;
  const { text } = lineAt(yaml, start);
  return fault(kind, kind === 'yaml-quote' ? quoteValue(text) : closeBracket(text), start);
}

function isOpen(line: string): boolean {
  return (line.match(/[[{]/g)?.length ?? 0) > (line.match(/[\]}]/g)?.length ?? 0);
}

function indentFault(fault: MakeFault, yaml: string, { text, start }: Line): YamlFault {
  return fault('yaml-indent', indentAfter(text, lineBefore(yaml, start)), start + Math.max(0, text.search(/\S/)));
}

/** A `#` that begins an item of a flow list, and hides the rest of the line with its bracket. */
function sharpFault(fault: MakeFault, yaml: string, offset: number): YamlFault | false {
  const open = [...yaml.slice(0, offset + 1).matchAll(/^[^\n:]+:[ \t]+\[(?:[^\n\]]*,)?[ \t]+#|^[^\n:]+:[ \t]+\[#/gm)].at(-1);
  if (!open) return false;
  const at = open.index + open[0].length - 1;
  return fault('yaml-sign', quoteSharps(lineAt(yaml, at).text), at);
}

/** A second `: ` on the line, or the line after it that is set in for no reason. */
function implicitKey(fault: MakeFault, yaml: string, offset: number): YamlFault {
  const { text, end } = lineAt(yaml, offset);
  if (/:\s.*:(?:\s|$)/.test(text)) return fault('yaml-colon', quoteValue(text));
  const next = end + 1 + yaml.slice(end + 1).search(/\S/);
  return indentFault(fault, yaml, lineAt(yaml, next));
}

function signFault(fault: MakeFault, { text, start }: Line): YamlFault {
  const column = /^.*?(?::|-)\s+/.exec(text)?.[0].length ?? 0;
  const item = /^((?:tags?|categor(?:y|ies)|redirect_from):)\s+(-\s+\S.*)$/.exec(text);
  if (item) return fault('yaml-sign', `${item[1]}\n  ${item[2]}`, start + column);
  return fault('yaml-sign', quoteFrom(text, column), start + column);
}

/** A line after a blank one, below a title: where the text begins, of which the front matter was not closed. */
function isProse({ start }: Line, yaml: string): boolean {
  return lineBefore(yaml, start).trim() === '' && start > 0 && /^title:/m.test(yaml.slice(0, start));
}

/** The line an offset stands on. */
export function lineAt(text: string, offset: number): Line {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', start);
  const end = next < 0 ? text.length : next;
  return { text: text.slice(start, end), start, end };
}

function lineBefore(yaml: string, start: number): string {
  return start === 0 ? '' : lineAt(yaml, start - 1).text;
}

/** A fault of YAML, by its offset in it. */
export type YamlFault = Pick<Diagnostic, 'kind' | 'found' | 'values'> & { offset: number };

type MakeFault = (kind: DiagnosticKind, suggestion: string, at?: number) => YamlFault;

interface Line {
  text: string;
  start: number;
  end: number;
}
