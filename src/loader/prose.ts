import { codeRanges } from '../markdown/code-ranges.ts';

const OBJECT = '\uFFFC';

/** What is no prose in Markdown besides code: passages in another language or marked, tags, addresses, expressions, modules. */
const NOT_PROSE: readonly RegExp[] = [
  /<(\w+)\b[^>]*\s(?:lang=|translate="no"|class="[^"]*notypo)[^>]*>(?:(?!<\/\1)[^])*/g,
  /<\/?[a-z][^<>]*>/gi,
  /(?<=\])\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/g,
  /^ {0,3}\[[^\]\n]+\]:.*$/gm,
  /(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.|mailto:)\S+/gi,
  /\{[^{}\n]*\}|\$\$[^$]*\$\$/g,
  // Up to the line that is neither indented nor closes what is open.
  /^(?:import|export)\s.*(?:\n(?:[ \t]+\S.*|[})\]].*|[ \t]*(?=\n[ \t})\]])))*/gm,
  /:[\w+-]+:/g,
];

/** A Markdown text in which what is no prose is hidden: as long as it was, so that places stay. */
export function proseOf(body: string): string {
  let text = body;
  if (/[`<]|^(?: {4}|\t)|~~~/m.test(body))
    for (const [start, end] of codeRanges(body)) text = text.slice(0, start) + hidden(end - start) + text.slice(end);
  for (const pattern of NOT_PROSE) text = text.replace(pattern, (found: string) => hidden(found.length));
  return text;
}

function hidden(length: number): string {
  return OBJECT.repeat(length);
}
