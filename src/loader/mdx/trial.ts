import { readFileSync } from 'node:fs';
import path from 'node:path';

import { freeNames, topNames } from './scope.ts';
import { isPure } from './built-ins.ts';
import { hugeCall, mayFillMemory } from './greed.ts';
import { runCode } from './sandbox.ts';
import { nodeIn, nodesIn, parseCode } from './syntax.ts';
import type { MdxDocument, MdxProgram } from './document.ts';
import type { MdxImport } from './imports.ts';
import type { Outcome, StagedValue } from './sandbox.ts';
import type { SyntaxNode } from './syntax.ts';

/**
 * Runs the code of a text without its page: its statements, then every expression by itself. What hangs on a value that is known to the
 * page alone (an imported function, `props`) is left out, and so is never called faulty.
 */
export function tryCode(document: MdxDocument, provided: readonly string[]): TrialFault[] {
  const huge = document.programs.flatMap(hugeCalls);
  if (huge.length > 0) return huge;
  const { known, names } = knownImports(document.imports);
  const unknown = new Set([
    'props',
    'frontmatter',
    ...[...document.declared].filter((name) => !isDeclaredHere(name, document) && !names.has(name)),
  ]);
  const statements = statementsOf(document);
  spread(statements, unknown);
  const run = statements.filter(({ uses, declares }) => ![...uses, ...declares].some((name) => unknown.has(name)));
  const programs: TriedProgram[] = [...document.programs, ...ownComponents(document)];
  const values = programs.filter(({ kind, program }) => kind !== 'module' && !usesOf(program).some((name) => unknown.has(name)));
  const outcomes = runCode({
    statements: [...known, ...run.map(({ code }) => code)],
    values: values.map(staged),
    // The compiler asks for every component by its name, those the code declares too.
    components: [...new Set([...provided, ...document.tags.map(({ name }) => name.split('.')[0] ?? '')])],
    greedy: mayFillMemory(
      programs.map(({ program }) => program),
      new Set([...provided, ...names]),
    ),
  });
  return outcomes.flatMap(({ fault, reason, statement = -1, value = -1 }) => {
    const at = statement < 0 ? values[value] : run[statement - known.length];
    if (!at) return [];
    const found = ('found' in at ? at.found : undefined) ?? at.code.trim().split('\n')[0] ?? '';
    return [{ fault, reason, found, place: 'uses' in at ? at.offset : at.place(firstOf(at.code)) }];
  });
}

/** What needs no trial. */
function hugeCalls({ program, code, place }: MdxProgram): TrialFault[] {
  const call = hugeCall(program);
  if (!call) return [];
  return [{ fault: 'mdx-endless', reason: '', place: place(call.start), found: code.slice(call.start, call.end).split('\n')[0] ?? '' }];
}

/** The tags in prose of components the text itself declares, as code that calls them. */
function ownComponents(document: MdxDocument): TriedProgram[] {
  const own = document.tags.filter(
    ({ name, local }) => local === undefined && document.declared.has(name) && isDeclaredHere(name, document),
  );
  return own.flatMap(({ name, offset, attributes }) => {
    const given = attributes.map(({ name: key, constant, code }) =>
      key === '' ? (code?.code ?? '') : `${JSON.stringify(key)}: ${code?.code ?? JSON.stringify(constant?.value)}`,
    );
    const code = `${name}({${given.join(', ')}})`;
    const program = parseCode(code, 'value');
    return program ? [{ kind: 'value' as const, code, program, shown: true, place: () => offset, found: `<${name}` }] : [];
  });
}

/** What imports give whose value stands in a file: the names of components, JSON, text. */
function knownImports(imports: readonly MdxImport[]): { known: string[]; names: ReadonlySet<string> } {
  const names = new Set<string>();
  const known = imports.flatMap(({ written, target, names: taken }) => {
    const value = target === undefined ? undefined : valueOf(target, written);
    return taken.flatMap(({ imported, local }) => {
      const own = value && Object.hasOwn(value, imported) ? value[imported] : undefined;
      if (own === undefined || local === '') return [];
      names.add(local);
      // A component given to another is no more than its name here.
      return [`const ${local} = ${own};`];
    });
  });
  return { known, names };
}

/** What a file exports, as code. */
function valueOf(target: string, written: string): Readonly<Record<string, string>> | undefined {
  const extension = path.extname(target);
  if (written.endsWith('?raw')) return { default: JSON.stringify(readFileSync(target, 'utf8')) };
  if (extension === '.astro') return { default: JSON.stringify(path.basename(target, extension)) };
  if (extension !== '.json') return undefined;
  const data = readFileSync(target, 'utf8');
  const parsed: unknown = JSON.parse(data);
  const members = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? Object.entries(parsed) : [];
  const whole = asCode(parsed);
  return { ...Object.fromEntries(members.map(([name, value]) => [name, asCode(value)])), default: whole };
}

function asCode(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

function isDeclaredHere(name: string, { imports }: MdxDocument): boolean {
  return !imports.some(({ names }) => names.some(({ local }) => local === name));
}

/** The statements of a text but its imports, without the word that exports them. */
function statementsOf({ programs }: MdxDocument): Statement[] {
  return programs
    .filter(({ kind }) => kind === 'module')
    .flatMap(({ program, code, place }) =>
      nodesIn(program['body']).flatMap((node) => {
        const declaration = nodeIn(node['declaration']);
        if (!declaration || node.type !== 'ExportNamedDeclaration') return [];
        const alone: SyntaxNode = { type: 'Program', start: node.start, end: node.end, body: [declaration] };
        return {
          code: code.slice(declaration.start, declaration.end),
          offset: place(node.start),
          declares: topNames(alone),
          uses: usesOf(declaration),
        };
      }),
    );
}

/** Makes unknown what is made of something unknown, until nothing more is. */
function spread(statements: readonly Statement[], unknown: Set<string>): void {
  const found = statements.filter(({ uses }) => uses.some((name) => unknown.has(name))).flatMap(({ declares }) => declares);
  const grown = found.filter((name) => !unknown.has(name));
  for (const name of grown) unknown.add(name);
  if (grown.length > 0) spread(statements, unknown);
}

function usesOf(program: SyntaxNode): string[] {
  return freeNames(program).flatMap(({ name }) => (isPure(name) && name !== 'props' && name !== 'frontmatter' ? [] : name));
}

function staged({ code, kind, shown, program, of }: MdxProgram): StagedValue {
  const element = of && /^[a-z][^.]*$/.test(of.element) ? JSON.stringify(of.element) : undefined;
  if (kind === 'spread') return { code: element === undefined ? `{${code}\n}` : `carnet$given(${element}, {${code}\n})`, shown: 'no' };
  if (of && element !== undefined) return { code: `carnet$given(${element}, {${JSON.stringify(of.attribute)}: (${code}\n)})`, shown: 'no' };
  const value = nodeIn(nodesIn(program['body'])[0]?.['expression']);
  const conditional = ['LogicalExpression', 'ConditionalExpression', 'ChainExpression'].includes(value?.type ?? '');
  return { code, shown: shown ? (conditional ? 'maybe' : 'always') : 'no' };
}

function firstOf(code: string): number {
  return Math.max(0, code.search(/\S/));
}

/** A program, and how it is written where that is not its code. */
type TriedProgram = MdxProgram & { found?: string };

interface Statement {
  code: string;
  offset: number;
  declares: readonly string[];
  uses: readonly string[];
}

export interface TrialFault extends Pick<Outcome, 'fault' | 'reason'> {
  /** Offset in the text. */
  place: number;
  /** The first line of the code. */
  found: string;
}
