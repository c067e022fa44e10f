import { readYaml } from './yaml.ts';
import { emptyMap } from './values.ts';
import type { YamlResult } from './yaml.ts';

// Jekyll 4, document.rb, YAML_FRONT_MATTER_REGEXP: the closing fence takes the empty lines after it.
const FENCED = /^(---[^\S\n]*(?:\s*\n)(?:[\s\S]*?\n)?)((?:---|\.\.\.)[^\S\n]*(?:\n\s*?(?=\S|\n*$)|$))/;

/** Splits a text, its byte order mark off, at its front matter. A text without one is all body. Never throws. */
export function splitFrontMatter(text: string): FrontMatterParts {
  const normal = text.replace(/\r\n?/g, '\n');
  const match = normal.startsWith('---') ? FENCED.exec(normal) : null;
  if (!match) return { yaml: undefined, body: normal, bodyLine: 1 };
  const opening = /^---\s*?\n/.exec(match[1] ?? '')?.[0].length ?? 4;
  const yaml = (match[1] ?? '').slice(opening);
  const head = normal.slice(0, match[0].length);
  return { yaml, body: normal.slice(match[0].length).replace(/^\n+/, ''), bodyLine: head.split('\n').length };
}

/** Cuts a text after its front matter, every byte kept: line ends, byte order mark and the empty lines after the fence. */
export function cutFrontMatter(text: string): { head: string; body: string } {
  const opening = /^\uFEFF?---[^\S\n]*\r?\n/.exec(text)?.[0];
  if (opening === undefined) return { head: '', body: text };
  const closing = /^(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)/m.exec(text.slice(opening.length));
  if (!closing) return { head: '', body: text };
  const end = opening.length + closing.index + closing[0].length;
  return { head: text.slice(0, end), body: text.slice(end) };
}

/** Reads the front matter of a text with Jekyll's YAML. Never throws. */
export function readJekyllMatter(text: string, symbols: 'kept' | 'dropped'): JekyllMatter {
  const parts = splitFrontMatter(text);
  if (parts.yaml === undefined) return { ...parts, values: emptyMap(), value: null, lineOf: () => 1 };
  return { ...parts, ...readYaml(parts.yaml, { linesBefore: 1, symbols }) };
}

export interface FrontMatterParts {
  /** What stands between the fences; undefined where there are none. */
  yaml: string | undefined;
  /** What follows, empty lines off, line ends as `\n`. */
  body: string;
  /** Line of the file at which the body begins. */
  bodyLine: number;
}

export type JekyllMatter = FrontMatterParts & YamlResult;
