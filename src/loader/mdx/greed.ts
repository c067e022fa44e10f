import { isPure } from './built-ins.ts';
import { constantOf, everyNode, nameOf, nodeIn, nodesIn } from './syntax.ts';
import type { SyntaxNode } from './syntax.ts';

/** Largest number a call may be given without a process of its own, and how many such calls a text may hold. */
const SMALL = 1000;
const FEW = 2;
/** From here on a call is not even tried: no page holds that much. */
const HUGE = 1_000_000;

/** Members that make more than they are given: by a number, or by putting a list or a text beside itself. */
const GROWING = new Set('concat fill flatMap from padEnd padStart push reduce reduceRight repeat splice unshift with'.split(' '));
/** Those that make as much as a number tells, no more. */
const COUNTED = new Set(['from', 'padEnd', 'padStart', 'repeat']);
const LOOPS = new Set(['DoWhileStatement', 'ForInStatement', 'ForOfStatement', 'ForStatement', 'WhileStatement']);
const FUNCTIONS = new Set(['ArrowFunctionExpression', 'FunctionDeclaration', 'FunctionExpression']);

/**
 * Whether code may fill the memory of the process that runs it: it makes large values, loops, or calls itself.
 *
 * @param given names of components that are not the text's own
 */
export function mayFillMemory(programs: readonly SyntaxNode[], given: ReadonlySet<string>): boolean {
  const nodes = programs.flatMap((program) => [...everyNode(program)]);
  const calls = nodes.filter((node) => grows(node));
  return calls.length > FEW || !calls.every(isSmall) || nodes.some(isUnbounded) || nodes.some((node) => callsInside(node, given));
}

/** A call that is told to make more than any page holds: `Array(1e9)`. */
export function hugeCall(program: SyntaxNode): SyntaxNode | undefined {
  return [...everyNode(program)].find((node) => grows(node) && countOf(node) > HUGE);
}

function grows(node: SyntaxNode): boolean {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return false;
  const callee = nodeIn(node['callee']);
  if (callee?.type === 'MemberExpression') return callee['computed'] === true || GROWING.has(memberOf(callee));
  return ['Array', 'BigInt'].includes(nameOf(callee) ?? '');
}

function isSmall(call: SyntaxNode): boolean {
  return countOf(call) <= SMALL;
}

/** How much a call makes, where it says so itself: `'–'.repeat(3)`, `Array(3)`, `Array.from({ length: 3 })`; else no number. */
function countOf(call: SyntaxNode): number {
  const callee = nodeIn(call['callee']);
  const [first] = nodesIn(call['arguments']);
  if (callee?.type !== 'MemberExpression') return nameOf(callee) === 'Array' ? numberOf(first) : Number.NaN;
  if (!COUNTED.has(memberOf(callee))) return Number.NaN;
  if (first?.type !== 'ObjectExpression') return numberOf(first);
  const length = nodesIn(first['properties']).find(({ key }) => nameOf(nodeIn(key)) === 'length');
  return numberOf(nodeIn(length?.['value']));
}

function numberOf(node: SyntaxNode | undefined): number {
  const value = constantOf(node)?.value;
  return typeof value === 'number' ? value : Number.NaN;
}

/** A loop, an integer without bounds, or a function an object holds, which may call itself by it. */
function isUnbounded(node: SyntaxNode): boolean {
  if (LOOPS.has(node.type) || typeof node['bigint'] === 'string') return true;
  return node.type === 'Property' && FUNCTIONS.has(nodeIn(node['value'])?.type ?? '');
}

/** A function that calls another by its name, or as a tag: it may be itself. */
function callsInside(node: SyntaxNode, given: ReadonlySet<string>): boolean {
  if (!FUNCTIONS.has(node.type)) return false;
  return [...everyNode(node)].some(({ type, ...fields }) => {
    if (type === 'JSXOpeningElement') return isOwnTag(nodeIn(fields['name']), given);
    if (type !== 'CallExpression' && type !== 'NewExpression') return false;
    const callee = nodeIn(fields['callee']);
    return callee?.type !== 'MemberExpression' && !isPure(nameOf(callee) ?? '');
  });
}

function isOwnTag(tag: SyntaxNode | undefined, given: ReadonlySet<string>): boolean {
  const name = nameOf(tag);
  return name === undefined ? tag?.type === 'JSXMemberExpression' : /^[A-Z]/.test(name) && !given.has(name);
}

function memberOf(member: SyntaxNode): string {
  return nameOf(nodeIn(member['property'])) ?? '';
}
