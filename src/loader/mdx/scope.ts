import { childrenOf, nameOf, nodeIn, nodesIn } from './syntax.ts';
import type { SyntaxNode } from './syntax.ts';

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
const BLOCKS = new Set([
  'BlockStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'SwitchStatement',
  'CatchClause',
  'StaticBlock',
]);

/** The names a program uses and does not declare in a function or block around them, each where it stands. */
export function freeNames(node: SyntaxNode, outer: ReadonlySet<string> = new Set()): NameUse[] {
  const scope = new Set([...outer, ...declaredIn(node)]);
  if (node.type === 'Identifier') return outer.has(nameOf(node) ?? '') ? [] : [{ name: nameOf(node) ?? '', node, tag: false }];
  if (node.type === 'JSXOpeningElement')
    return [...tagUse(node, scope), ...nodesIn(node['attributes']).flatMap((one) => freeNames(one, scope))];
  return referencesIn(node).flatMap((child) => freeNames(child, scope));
}

/** The names the top of a program declares: imports, exports, constants, functions, classes. */
export function topNames(program: SyntaxNode): string[] {
  return nodesIn(program['body']).flatMap((statement) => [
    ...declaredBy(statement),
    ...declaredBy(nodeIn(statement['declaration'])),
    ...(statement.type === 'ImportDeclaration' ? nodesIn(statement['specifiers']).flatMap((one) => namesOf(nodeIn(one['local']))) : []),
  ]);
}

/** The names a pattern binds. */
export function namesOf(pattern: SyntaxNode | undefined): string[] {
  if (!pattern) return [];
  switch (pattern.type) {
    case 'Identifier':
      return [nameOf(pattern) ?? ''];
    case 'Property':
      return namesOf(nodeIn(pattern['value']));
    case 'AssignmentPattern':
      return namesOf(nodeIn(pattern['left']));
    default:
      return ['properties', 'elements', 'argument'].flatMap((field) => nodesIn(pattern[field]).flatMap(namesOf));
  }
}

/** Children in which an identifier is a use: no name of a property, of a label, of an attribute, of an import or export. */
function referencesIn(node: SyntaxNode): SyntaxNode[] {
  const skipped = new Set<unknown>();
  const named = ['Property', 'MethodDefinition', 'PropertyDefinition'].includes(node.type) ? node['key'] : node['property'];
  if (node['computed'] !== true) skipped.add(named);
  if (node.type === 'LabeledStatement' || node.type === 'BreakStatement' || node.type === 'ContinueStatement') skipped.add(node['label']);
  if (node.type === 'JSXAttribute' || node.type === 'MetaProperty')
    for (const field of ['name', 'meta', 'property']) skipped.add(node[field]);
  if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration') return [];
  if (node.type === 'ExportNamedDeclaration' && node['source']) return [];
  if (node.type === 'ExportSpecifier') return nodesIn(node['local']);
  // `{ a }` is one identifier twice: as key and as value.
  if (node.type === 'Property' && node['shorthand'] === true) return nodesIn(node['value']);
  return childrenOf(node).filter((child) => !skipped.has(child));
}

function declaredIn(node: SyntaxNode): string[] {
  if (node.type === 'Program') return [...topNames(node), ...hoisted(node)];
  if (FUNCTIONS.has(node.type)) return [...namesOf(nodeIn(node['id'])), ...nodesIn(node['params']).flatMap(namesOf), ...hoisted(node)];
  if (node.type === 'ClassExpression' || node.type === 'ClassDeclaration') return namesOf(nodeIn(node['id']));
  if (!BLOCKS.has(node.type)) return [];
  const cases = nodesIn(node['cases']).flatMap((one) => nodesIn(one['consequent']));
  const inside = [...nodesIn(node['body']), ...cases, ...nodesIn(node['init']), ...nodesIn(node['left'])].flatMap(declaredBy);
  return node.type === 'CatchClause' ? [...inside, ...namesOf(nodeIn(node['param']))] : inside;
}

/** What `var` declares for the whole of a function, from any block of it. */
function hoisted(node: SyntaxNode): string[] {
  return childrenOf(node).flatMap((child) => {
    if (FUNCTIONS.has(child.type)) return [];
    const own = child.type === 'VariableDeclaration' && child['kind'] === 'var' ? declaredBy(child) : [];
    return [...own, ...hoisted(child)];
  });
}

function declaredBy(statement: SyntaxNode | undefined): string[] {
  if (statement?.type === 'VariableDeclaration') return nodesIn(statement['declarations']).flatMap((one) => namesOf(nodeIn(one['id'])));
  return statement?.type === 'FunctionDeclaration' || statement?.type === 'ClassDeclaration' ? namesOf(nodeIn(statement['id'])) : [];
}

/** A tag that names a component: a capital, or a name with a point. */
function tagUse(tag: SyntaxNode, scope: ReadonlySet<string>): NameUse[] {
  let node = nodeIn(tag['name']);
  const whole = node?.type === 'JSXMemberExpression';
  while (node?.type === 'JSXMemberExpression') node = nodeIn(node['object']);
  const name = nameOf(node) ?? '';
  return node && (whole || /^[A-Z]/.test(name)) && !scope.has(name) ? [{ name, node, tag: true }] : [];
}

/** A name where it is used. */
export interface NameUse {
  name: string;
  node: SyntaxNode;
  /** Whether it is the component of a tag. */
  tag: boolean;
}
