import { markdownToMdast, mdxToMdast } from 'satteri';

import { blanked } from './code-ranges.ts';

/** The kinds of nodes that checks of a text ask for. */
const ASKED = ['html', 'link', 'image', 'heading', 'definition', 'footnoteDefinition', 'footnoteReference', 'code', 'inlineCode'] as const;
const JSX = ['mdxJsxFlowElement', 'mdxJsxTextElement', 'mdxFlowExpression', 'mdxTextExpression', 'mdxjsEsm'] as const;

/**
 * The parts of a body with their places in it, in order. Of a text in kramdown's dialect it is an approximation: what stands there is for
 * the rendered text to say, where it stands for this.
 */
export function outlineOf(body: string, file: string): Outline {
  if (file.endsWith('.html')) return new Map([['html', [{ start: 0, end: body.length, depth: 0, url: '', label: '', empty: false }]]]);
  const outline = new Map<PartKind, Part[]>();
  const waiting: TreeNode[] = [file.endsWith('.mdx') ? mdxToMdast(body) : markdownToMdast(body)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    const kind = KINDS.find((name) => name === node?.type);
    if (kind !== undefined && start !== undefined && end !== undefined) {
      const { depth = 0, url = '', label, children = [] } = node;
      const list = outline.get(kind) ?? [];
      outline.set(kind, list);
      list.push({ start, end, depth, url: url ?? '', label: label ?? '', empty: children.length === 0 });
    }
    for (const child of node.children?.toReversed() ?? []) waiting.push(child);
  }
  return outline;
}

/** A text with all but some of its parts blanked, its places kept. */
export function onlyParts(body: string, parts: readonly Pick<Part, 'start' | 'end'>[]): string {
  let last = 0;
  const between = parts.map(({ start, end }): [number, number] => {
    const range: [number, number] = [last, start];
    last = Math.max(last, end);
    return range;
  });
  return blanked(body, [...between, [last, body.length]]);
}

const KINDS = [...ASKED, ...JSX] as const;

export type PartKind = (typeof KINDS)[number];
export type Outline = ReadonlyMap<PartKind, readonly Part[]>;

export interface Part {
  start: number;
  end: number;
  /** Of a heading. */
  depth: number;
  url: string;
  label: string;
  /** Whether nothing stands in it. */
  empty: boolean;
}

interface TreeNode {
  type: string;
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
  depth?: number;
  url?: string | null | undefined;
  label?: string | null | undefined;
  children?: readonly TreeNode[];
}
