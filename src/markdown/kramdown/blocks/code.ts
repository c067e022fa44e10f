import { add, openParagraph, type Cursor } from '../cursor.ts';
import { draft } from '../draft.ts';
import { endsLazily, FENCE } from '../line-kinds.ts';
import { isBlank } from '../lines.ts';

/** What makes a line code; spaces before a tab do not. */
const INDENT = /^(?: {4}|\t)/;

/** Reads code between fences; a fence that nothing closes is text. */
export function readFence(cursor: Cursor): boolean {
  const { lines, at, unclosed } = cursor;
  const [, fence = '', info = '', meta = ''] = FENCE.exec(lines[at] ?? '') ?? [];
  if (fence === '' || unclosed.has(fence) || (fence.startsWith('`') && cursor.reading.options.input !== 'GFM')) return false;
  const closing = new RegExp(String.raw`^ {0,3}${fence}${fence.charAt(0)}*[ \t]*$`);
  let end = at + 1;
  while (end < lines.length && !closing.test(lines[end] ?? '')) end += 1;
  if (end === lines.length) {
    unclosed.add(fence);
    return false;
  }
  const language = info.replace(/\?.*$/, '');
  addCode(cursor, lines.slice(at + 1, end), { language, meta: meta.trim() });
  cursor.at = end + 1;
  return true;
}

/** Reads indented code, and the lines right after it that are not indented. */
export function readIndentedCode(cursor: Cursor): boolean {
  const { lines } = cursor;
  if (!isCode(lines[cursor.at]) || openParagraph(cursor)) return false;
  const code: string[] = [];
  for (; cursor.at < lines.length; cursor.at += 1) {
    const line = lines[cursor.at] ?? '';
    if (isCode(line) || (isBlank(line) && goesOn(cursor))) code.push(line.replace(INDENT, ''));
    else if (isBlank(line) || endsLazily(line)) break;
    else code.push(`${code.pop() ?? ''} ${line}`);
  }
  addCode(cursor, code);
  return true;
}

function isCode(line: string | undefined): boolean {
  return line !== undefined && !isBlank(line) && INDENT.test(line);
}

/** Whether code follows the blank lines at the cursor. */
function goesOn({ lines, at }: Cursor): boolean {
  return isCode(lines.slice(at).find((line) => !isBlank(line)));
}

function addCode(cursor: Cursor, lines: readonly string[], { language = '', meta = '' } = {}): void {
  const properties = {
    ...(language === '' ? {} : { className: [`language-${language}`] }),
    ...(meta === '' ? {} : { dataMeta: meta }),
  };
  const value = lines.map((line) => `${line}\n`).join('');
  add(cursor, draft('pre', [draft('code', [{ type: 'text', value }], properties)]));
}
