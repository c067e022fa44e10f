import type { HastNode } from 'satteri';

/**
 * The text of a heading as its dialect prints it, of which its id is made: dashes of hyphens, code left alone. So a heading keeps its id
 * however its typography is set.
 */
export function headingText(node: Readonly<HastNode>): string {
  if (node.type === 'text') return printedDashes(node.value);
  if (!('children' in node)) return '';
  const { children } = node;
  return node.type === 'element' && node.tagName === 'code'
    ? codeText(children)
    : children.map((child) => headingText(child as HastNode)).join('');
}

/** Hyphens as the dialect prints them where they stand for dashes. */
export function printedDashes(text: string): string {
  return text.replaceAll('---', '—').replaceAll('--', '–');
}

function codeText(children: readonly HastNode[]): string {
  return children
    .map((child) => ('value' in child ? (child.value ?? '') : 'children' in child ? codeText(child.children as HastNode[]) : ''))
    .join('');
}
