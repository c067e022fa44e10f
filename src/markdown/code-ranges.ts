import { markdownToMdast } from 'satteri';

/** Signs of code, whatever it stands in: to be read takes a hundred times as long as to be looked for. */
const MAY_HOLD_CODE = /[`\t]|~~~| {4}/;
const OPENING = /<(?:!--|(pre|code|kbd|samp|script|style|textarea)\b)/gi;

/** The parts of a Markdown text that are shown as they are written, or not at all: code and comments, as `[start, end]`. */
export function codeRanges(body: string): [number, number][] {
  return [...(MAY_HOLD_CODE.test(body) ? codeNodes(body) : []), ...enclosed(body)].toSorted(([a], [b]) => a - b);
}

/** A text with some of its parts blanked, its places kept. */
export function blanked(text: string, ranges: readonly (readonly [number, number])[]): string {
  let made = '';
  for (const [start, end] of ranges)
    if (end > made.length) made += text.slice(made.length, start) + text.slice(Math.max(start, made.length), end).replace(/[^\n]/g, ' ');
  return made + text.slice(made.length);
}

function codeNodes(body: string): [number, number][] {
  const found: [number, number][] = [];
  const waiting: TreeNode[] = [markdownToMdast(body)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    const code = node.type === 'code' || node.type === 'inlineCode';
    if (code && start !== undefined && end !== undefined) found.push([start, end]);
    for (const child of node.children ?? []) waiting.push(child);
  }
  return found;
}

/** HTML that holds code, and comments. What never ends is passed over, and looked for once. */
function enclosed(body: string): [number, number][] {
  const found: [number, number][] = [];
  const endless = new Set<string>();
  let last = 0;
  for (const { index, 1: name } of body.matchAll(OPENING)) {
    const close = name === undefined ? '-->' : `</${name}`;
    const end = index < last || endless.has(close) ? -1 : body.indexOf(close, index);
    if (index >= last && end < 0) endless.add(close);
    if (end < 0) continue;
    last = end + close.length;
    found.push([index, last]);
  }
  return found;
}

interface TreeNode {
  type: string;
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
  children?: readonly TreeNode[];
}
