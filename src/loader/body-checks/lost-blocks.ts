import { withoutCode } from './shown-in.ts';
import type { BodyCheck, CheckedBody, FoundPart } from './checked-body.ts';

const HARD = '[\\u00A0\\u202F\\u2003\\u3000]';
// A single `#` before a word may be a tag of a social network: a title is alone, has several words and no full stop.
const HEADING = new RegExp(
  `^ {0,3}(?:#{2,6}(?=[^\\s#])|#{1,6}(?=${HARD})|#{7,}(?= )|(?<=\\n\\n)#(?=\\p{Lu}[^#\\n]* [^#\\n]*[^\\s.!?…;:,]\\n(?:\\n|(?![^])))).*$`,
  'gmu',
);
const ITEM = new RegExp(`^ {0,3}(?:[•◦▪‣●○■]\\s|[-*+]${HARD})`, 'u');
const TIGHT_ITEM = /^ {0,3}(?:-(?=[^\s\-|>])|\d{1,2}[.)](?=\p{L})|\d{1,2}\) )/u;
const DELIMITER = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$/gm;
const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})(.*)$/;

/** Titles, lists and tables that are none for a sign or a blank line, and are shown as they are written. */
export const lostBlocks: BodyCheck = (checked) => {
  if (checked.file.endsWith('.html')) return [];
  return [
    ...checked.faults('heading-lost', headings(checked)),
    ...checked.faults('list-lost', lists(checked)),
    ...checked.faults('table-lost', tables(checked)),
    ...checked.faults('code-open', openCode(checked)),
  ];
};

function headings({ body, html, prose, file }: CheckedBody): FoundPart[] {
  if (!/^ {0,3}#/m.test(body)) return [];
  const isShown = (line: string) => file.endsWith('.mdx') || html.includes(/^#+.?\p{L}{0,3}/u.exec(line.trim())?.[0] ?? line);
  return [...`\n${prose()}`.matchAll(HEADING)]
    .filter(([line]) => isShown(line))
    .map(({ 0: line, index }) => {
      const suggestion = line.trim().replace(new RegExp(`^(#{1,6})#*(?:${HARD}|\\s)*`), '$1 ');
      return { start: index - 1, end: index - 1 + line.length, values: { suggestion } };
    });
}

/** The first line of each run of lines that were to be items. */
function lists({ body, html, prose, file }: CheckedBody): FoundPart[] {
  if (!/^ {0,3}(?:[•◦▪‣●○■]|[-*+][\u00A0\u202F\u2003\u3000]|-[^\s\-|>]|\d{1,2}[.)]\p{L}|\d{1,2}\) )/mu.test(body)) return [];
  const lines = prose().split('\n');
  let text: string | undefined;
  const shown = () => (text ??= withoutCode(html));
  let start = 0;
  return lines.flatMap((line, index) => {
    const at = start;
    start += line.length + 1;
    const isItem = (other: string | undefined) => other !== undefined && (ITEM.test(other) || TIGHT_ITEM.test(other));
    const isFirst = isItem(line) && !isItem(lines[index - 1]);
    // kramdown numbers with a full stop alone; others with a parenthesis too.
    const isShown = file.endsWith('.mdx') ? !/^ {0,3}\d+\) /.test(line) : shown().includes(line.trim().slice(0, 3).trim());
    if (!isFirst || !isShown || (TIGHT_ITEM.test(line) && !isItem(lines[index + 1]))) return [];
    const sign = /^ {0,3}(\d{1,2})[.)]/.exec(line)?.[1]?.concat('.') ?? '-';
    const suggestion = `${sign} ${line.trim().replace(/^(?:\d{1,2}[.)]|[^\s\d])\s*/, '')}`;
    return [{ start: at, end: at + line.length, values: { suggestion } }];
  });
}

function tables({ html, prose }: CheckedBody): FoundPart[] {
  if (!/\|[ \t]*:?-+:?[ \t]*(?:\||$)/m.test(html)) return [];
  const shown = withoutCode(html);
  return [...prose().matchAll(DELIMITER)]
    .filter(([line]) => shown.includes(line.trim()))
    .map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
}

/** The fence of a block of code that nothing closes. */
function openCode({ body, file }: CheckedBody): FoundPart[] {
  if (!/```|~~~/.test(body) || file.endsWith('.mdx')) return [];
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  const lines = body.replace(/<!--[^]*?-->|<(pre|script|style)\b[^]*?<\/\1>/gi, blank).split('\n');
  const item = body.search(/^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]/m);
  let open: { fence: string; start: number; end: number } | undefined;
  let at = 0;
  for (const line of lines) {
    const [, fence = '', rest = ''] = FENCE.exec(line) ?? [];
    const start = at + line.indexOf(fence);
    at += line.length + 1;
    // Set in by four spaces outside a list, it is code itself.
    if (fence === '' || (/^(?: {4}|\t)/.test(line) && !(item >= 0 && item < start))) continue;
    if (!open) open = fence.startsWith('`') && rest.includes('`') ? undefined : { fence, start, end: start + fence.length };
    else if (fence.startsWith(open.fence) && rest.trim() === '') open = undefined;
  }
  return open ? [{ start: open.start, end: open.end, values: { fence: open.fence } }] : [];
}
