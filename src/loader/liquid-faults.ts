import { codeRanges } from '../markdown/code-ranges.ts';
import { positionAt } from './position.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { BodySource } from './body.ts';

// A tag on its line, one that includes over several; an output of what Jekyll knows, or through a filter of its. Other braces are text.
const TAG = String.raw`\{%-?[ \t]{0,20}(?:include\w*\b(?:(?!\{%)[\s\S]){0,1000}?|[a-z]\w*\b(?:(?!\{%)[^\n]){0,1000}?)%\}`;
const ROOT = String.raw`(?:site|page|include|layout|paginator|jekyll)\.\w[^{}]*`;
const FILTER = String.raw`[^{}|]*\|\s*(?:relative_url|absolute_url|prepend|append|markdownify|date\w*|strip_html|slugify|jsonify|escape)\b[^{}]*`;
// What nothing closes is shown, too, where no text would begin so.
const OPEN_TAG = String.raw`\{%-?[ \t]{0,20}(?:include|if|unless|for|assign|capture|highlight|raw|comment|link|post_url)\b(?![^]{0,1000}?%\})[^\n]*`;
const OPEN_OUTPUT = String.raw`\{\{-?[ \t]{0,20}(?:site|page|include|layout|paginator)\.\w(?![^\n]*\}\})[^\n]*`;
const LIQUID = new RegExp(String.raw`${TAG}|\{\{-?\s{0,20}(?:${ROOT}|${FILTER})\}\}|${OPEN_TAG}|${OPEN_OUTPUT}`, 'g');

/** Tags that belong to others. */
const PART = /^\{%-?\s*(?:end\w+|els(?:e|if)|when)\b/;
const RAW = /\{%-?\s*raw\s*-?%\}/;
const END_RAW = /\{%-?\s*endraw\s*-?%\}/g;

/** Places told of a text: the import finds them all. */
const MOST = 5;

/** Liquid of Jekyll's that stands in a text as it is: only the import resolves it. Code may well speak of it. */
export function liquidFaults(body: string, { file, text }: Pick<BodySource, 'file' | 'text'>): Diagnostic[] {
  const ranges = codeRanges(body);
  const before = text.length - body.length;
  const found: Diagnostic[] = [];
  let range = 0;
  let raw = 0;
  for (const { 0: liquid, index } of body.matchAll(LIQUID)) {
    while ((ranges[range]?.[1] ?? Infinity) <= index) range += 1;
    const inCode = (ranges[range]?.[0] ?? Infinity) <= index;
    if (index < raw || inCode || PART.test(liquid)) continue;
    raw = RAW.test(liquid) ? endOfRaw(body, index) : raw;
    found.push({ kind: 'liquid', file, ...positionAt(text, before + index), found: liquid, values: {} });
    if (found.length === MOST) break;
  }
  return found;
}

function endOfRaw(body: string, from: number): number {
  END_RAW.lastIndex = from;
  return END_RAW.exec(body)?.index ?? body.length;
}
