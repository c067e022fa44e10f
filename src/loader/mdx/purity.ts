import { FORBIDDEN_MEMBERS, isOfHost, isPure, MEMBERS_WITH_ARGUMENT, pureMembers } from './built-ins.ts';
import { freeNames } from './scope.ts';
import { constantOf, everyNode, nameOf, nodeIn, nodesIn } from './syntax.ts';
import type { NameUse } from './scope.ts';
import type { SyntaxNode } from './syntax.ts';

/** What of the machine each construct of the language would read. */
const CONSTRUCTS: Readonly<Record<string, string>> = {
  ImportExpression: 'import()',
  MetaProperty: 'import.meta',
  AwaitExpression: 'await',
  YieldExpression: 'yield',
  WithStatement: 'with',
  DebuggerStatement: 'debugger',
};

/**
 * What of a program is more than values made of values, and the names that nothing declares. What passes gives the same on every
 * machine and does nothing but give it: it may be run to be checked.
 *
 * @param declared names of the whole file
 */
export function impurities(program: SyntaxNode, declared: ReadonlySet<string>): Impurity[] {
  const parents = new Map([...everyNode(program)].flatMap((node) => childrenWith(node)));
  const free = freeNames(program, declared).filter(({ tag }) => !tag);
  const faults = free.flatMap((use) => nameFault(use, parents));
  for (const node of everyNode(program)) {
    const name = constructIn(node);
    if (name !== undefined) faults.push({ kind: 'mdx-global', name, node });
    if (writesTo(node, new Set(free.map((use) => use.node)))) faults.push({ kind: 'mdx-global', name: '=', node });
  }
  return faults;
}

function childrenWith(parent: SyntaxNode): [SyntaxNode, SyntaxNode][] {
  return Object.values(parent).flatMap((value) => nodesIn(value).map((child): [SyntaxNode, SyntaxNode] => [child, parent]));
}

function nameFault({ name, node }: NameUse, parents: ReadonlyMap<SyntaxNode, SyntaxNode>): Impurity[] {
  if (isPure(name)) return [];
  const members = pureMembers(name);
  if (!members) return [{ kind: isOfHost(name) ? 'mdx-global' : 'mdx-name', name, node }];
  const parent = parents.get(node);
  const member = parent?.type === 'MemberExpression' && parent['object'] === node ? memberOf(parent) : undefined;
  if (typeof member === 'string') return members.has(member) ? [] : [{ kind: 'mdx-global', name: `${name}.${member}`, node }];
  if (parent?.type === 'NewExpression' && parent['callee'] === node && members.has('new')) {
    const [first] = nodesIn(parent['arguments']);
    return first && first.type !== 'SpreadElement' ? [] : [{ kind: 'mdx-global', name: `new ${name}()`, node: parent }];
  }
  return [{ kind: 'mdx-global', name: parent?.type === 'CallExpression' ? `${name}()` : name, node }];
}

/** The construct a text may not use, as it is named to its author. */
function constructIn(node: SyntaxNode): string | undefined {
  if (Object.hasOwn(CONSTRUCTS, node.type)) return CONSTRUCTS[node.type];
  if (node['async'] === true) return 'async';
  if (node['generator'] === true) return 'function*';
  if (node['await'] === true) return 'for await';
  if (node.type === 'CallExpression') return clockCall(node);
  const key = node.type === 'MemberExpression' ? memberOf(node) : node.type === 'Property' ? keyOf(node) : undefined;
  return FORBIDDEN_MEMBERS.has(key) ? String(key) : undefined;
}

/** A call without argument that answers from the clock or the machine's language. */
function clockCall(node: SyntaxNode): string | undefined {
  const callee = nodeIn(node['callee']);
  const member = callee?.type === 'MemberExpression' ? memberOf(callee) : undefined;
  const known = typeof member === 'string' && Object.hasOwn(MEMBERS_WITH_ARGUMENT, member);
  return known && nodesIn(node['arguments']).length === 0 ? `${member}()` : undefined;
}

/** The name of the member an expression takes, where it can be told without running it. */
function memberOf(node: SyntaxNode): unknown {
  return node['computed'] === true ? constantOf(nodeIn(node['property']))?.value : nameOf(nodeIn(node['property']));
}

function keyOf(node: SyntaxNode): unknown {
  const key = nodeIn(node['key']);
  return node['computed'] === true || key?.type === 'Literal' ? constantOf(key)?.value : nameOf(key);
}

/** Whether a node changes something that is not the file's own: a built-in is shared by the whole build. */
function writesTo(node: SyntaxNode, free: ReadonlySet<SyntaxNode>): boolean {
  const deletes = node.type === 'UnaryExpression' && node['operator'] === 'delete';
  if (node.type !== 'AssignmentExpression' && node.type !== 'UpdateExpression' && !deletes) return false;
  let target = nodeIn(node['left'] ?? node['argument']);
  while (target?.type === 'MemberExpression') target = nodeIn(target['object']);
  return target !== undefined && free.has(target);
}

export interface Impurity {
  /** `mdx-global`: more than a value; `mdx-name`: a name that nothing declares. */
  kind: 'mdx-global' | 'mdx-name';
  name: string;
  node: SyntaxNode;
}
