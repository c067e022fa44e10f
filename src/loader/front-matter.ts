import { nameFacts } from './file-name.ts';
import { firstLine, noYaml, readYaml } from './read-yaml.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { YamlReading } from './read-yaml.ts';

// The fences of Jekyll (document.rb, YAML_FRONT_MATTER_REGEXP): the closing one may be `...`.
const FENCED = /^---[ \t]*\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\n|$)/m;

/**
 * Reads the front matter of a text. Every scalar stays the text it was written as, so that dates, versions and numbers mean what
 * the schema says and not what YAML guesses; an empty value is left out.
 */
export function readFrontMatter(text: string, file: string): FrontMatter {
  const fenced = text.startsWith('---') ? FENCED.exec(text) : null;
  if (!fenced || fenced.index !== 0) return { ...noYaml, body: text, bodyLine: 1, diagnostics: [missingFence(text, file)] };
  const yaml = fenced[1] ?? '';
  const bodyLine = fenced[0].split('\n').length;
  return { ...readYaml(yaml, file, 1), body: text.slice(fenced[0].length), bodyLine };
}

function missingFence(text: string, file: string): Diagnostic {
  // Keys, then a fence: only the first one is missing.
  if (/^(?:[ \t]*\n)*\w+:[ \t].*\n(?:[^\n]*\n){0,60}?---[ \t]*(?:\n|$)/.test(text))
    return { kind: 'front-matter-unopened', file, line: 1, column: 1, found: firstLine(text), values: { line: firstLine(text) } };
  const kind = /^---[ \t]*(?:\n|$)/.test(text) ? 'front-matter-open' : 'front-matter-missing';
  const suggestion = /^#{1,2}\s+(.+)$/m.exec(text)?.[1] ?? nameFacts(file).title;
  return { kind, file, line: 1, column: 1, found: firstLine(text), values: { suggestion } };
}

export interface FrontMatter extends YamlReading {
  /** What follows the front matter. */
  body: string;
  /** Line of the file at which the body begins. */
  bodyLine: number;
}
