import { Parser } from 'acorn';
import jsx from 'acorn-jsx';

const JavaScript = Parser.extend(jsx());

/** How each kind of code is made a program of its own: what stands before and after it. */
const FRAMES = { module: ['', ''], value: ['(', '\n)'], spread: ['({', '\n})'] } as const;

/** The syntax tree of a piece of MDX's JavaScript; nothing where it holds comments alone. Its places count from the piece's beginning. */
export function parseCode(code: string, kind: CodeKind): SyntaxNode | undefined {
  if (code.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '').trim() === '') return undefined;
  const [before, after] = FRAMES[kind];
  const options = { ecmaVersion: 'latest', sourceType: 'module', allowAwaitOutsideFunction: true } as const;
  const program: unknown = JavaScript.parse(before + code + after, options);
  if (!isNode(program)) return undefined;
  if (before !== '') for (const node of everyNode(program)) shift(node, before.length);
  return program;
}

/** A node and everything under it, in the order of the text. */
export function* everyNode(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const child of childrenOf(node)) yield* everyNode(child);
}

export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flatMap(nodesIn);
}

/** The nodes a field of a node holds: one, several or none. */
export function nodesIn(value: unknown): SyntaxNode[] {
  return Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [];
}

/** The one node of a field. */
export function nodeIn(value: unknown): SyntaxNode | undefined {
  return isNode(value) ? value : undefined;
}

/** The name of an identifier, in JavaScript or in a tag. */
export function nameOf(node: SyntaxNode | undefined): string | undefined {
  const name = node?.['name'];
  return typeof name === 'string' ? name : undefined;
}

/** The value of an expression that says it itself: text, number, truth, and texts put together. */
export function constantOf(node: SyntaxNode | undefined): { value: unknown } | undefined {
  if (node?.type === 'Literal') return { value: node['value'] };
  if (node?.type === 'TemplateLiteral') return textOf(node);
  if (node?.type !== 'BinaryExpression' || node['operator'] !== '+') return undefined;
  const [left, right] = [constantOf(nodeIn(node['left'])), constantOf(nodeIn(node['right']))];
  return left && right && { value: `${String(left.value)}${String(right.value)}` };
}

function textOf(template: SyntaxNode): { value: string } | undefined {
  const values = nodesIn(template['expressions']).map(constantOf);
  if (values.includes(undefined)) return undefined;
  const parts = nodesIn(template['quasis']).map(({ value }) => (value as { cooked: string }).cooked);
  return { value: parts.map((part, index) => part + (index < values.length ? String(values[index]?.value) : '')).join('') };
}

function shift(node: SyntaxNode, by: number): void {
  node.start -= by;
  node.end -= by;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** `module`: imports and exports; `value`: one expression; `spread`: the inside of an object. */
export type CodeKind = keyof typeof FRAMES;

/** A node of ESTree, with JSX. */
export interface SyntaxNode {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}
