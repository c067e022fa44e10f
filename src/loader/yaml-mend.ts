import { postKeys } from '../schema/post.ts';

/** A text between the quotes that need no escape in it. */
export function quoted(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

/** A line with its whole value between quotes; values that have theirs, with commas between, become a list. */
export function quoteValue(line: string): string {
  const [, before = '', value = ''] = /^\s*((?:-\s+)?[\w-]+\s*:\s+|-\s+)?(.*)$/.exec(line) ?? [];
  if (/^(?:"[^"]*"|'[^']*')(?:\s*,\s*(?:"[^"]*"|'[^']*'))+$/.test(value.trim())) return `${before}[${value.trim()}]`;
  return `${before}${quoted(bare(value.trim()))}`;
}

/** A value without the quotes around it, or the one it begins with; quotes around its first words stay. */
function bare(value: string): string {
  const [, quote = '', rest = ''] = /^(["'])(.*)$/.exec(value) ?? [];
  if (quote === '') return value.replace(/^“([^“”]*)”$/, '$1');
  if (rest.endsWith(quote)) return rest.slice(0, -1);
  return rest.includes(`${quote} :`) || rest.includes(`${quote}:`) ? value : rest;
}

/** A line with the part of its value that begins at a column between quotes: up to the comma or bracket of a flow list, or its end. */
export function quoteFrom(line: string, column: number): string {
  const flow = /[[{]/.test(line.slice(0, column));
  const [part = ''] = (flow ? /^[^,\]}]*/ : /^.*/).exec(line.slice(column)) ?? [];
  return `${line.slice(0, column)}${quoted(part.trim())}${line.slice(column + part.length)}`.trim();
}

/** A line with the items of its flow list that begin with `#` between quotes. */
export function quoteSharps(line: string): string {
  return line.replace(/([[,][ \t]*)(#[^,\]]*)/g, (_, before: string, item: string) => before + quoted(item.trim())).trim();
}

/** A line with its open bracket closed. */
export function closeBracket(line: string): string {
  const close = /[[{]/.exec(line)?.[0] === '{' ? '}' : ']';
  return `${line.trim().replace(/[\s,]*$/, '')}${close}`;
}

/** A line without the commas that separate nothing. */
export function dropCommas(line: string): string {
  return line
    .replace(/,(?:\s*,)+/g, ',')
    .replace(/([[{])\s*,\s*/g, '$1')
    .trim();
}

/** A line of a list with a comma between what stands between quotes. */
export function addCommas(line: string): string {
  return line.replace(/(["'])\s+(?=["'])/g, '$1, ').trim();
}

/** A line as far in as the one before it, or further where that opens a list or a text. */
export function indentAfter(line: string, previous: string): string {
  const indent = /^ */.exec(previous)?.[0] ?? '';
  const opens = /:(?:[ \t]+[|>][-+]?)?[ \t]*$/.test(previous);
  return opens ? `${previous.trimEnd()}\n${indent}  ${line.trim()}` : `${indent}${line.trim()}`;
}

/** What a line that is no `key: value` may have meant, after the line before it. */
export function shapeOf(line: string, previous: string): string {
  const [, key = '', rest = ''] = /^\s*(\w+)(?:\s*[:=：;；]\s*|\s+)(\S.*)$/.exec(line.replace(/^\s*-\s+/, '')) ?? [];
  if (postKeys.includes(key)) return `${key}: ${rest}`;
  // What other languages open a remark with.
  const [, remark] = /^\s*(?:\/\/|\/\*|<!--|;|--)\s*(\S.*?)\s*(?:\*\/|-->)?$/.exec(line) ?? [];
  if (remark !== undefined) return `# ${remark}`;
  if (/^\w+:\s+\S/.test(previous)) return `${previous.trimEnd()} ${line.trim()}`;
  return `title: ${line.replace(/^\s*[-*]\s+/, '').trim()}`;
}
