import { importsOf } from './imports.ts';
import { readPieces } from './pieces.ts';
import { freeNames, topNames } from './scope.ts';
import { everyNode, nameOf, nodeIn, nodesIn, parseCode } from './syntax.ts';
import type { MdxImport } from './imports.ts';
import type { CodePiece, MdxAttribute, MdxTag } from './pieces.ts';
import type { SyntaxNode } from './syntax.ts';

/**
 * An MDX text as its checks see it.
 *
 * @throws a `CodeFault` where a piece of code cannot be read
 */
export function readMdx(text: string, from: { file: string; root: string }): MdxDocument {
  const { code, tags } = readPieces(text);
  const programs = code.flatMap((piece) => {
    const program = readProgram(piece);
    return program ? [{ ...piece, program }] : [];
  });
  const modules = programs.filter(({ kind }) => kind === 'module');
  return {
    programs,
    tags: [...tags, ...programs.flatMap(tagsIn)].toSorted((a, b) => a.offset - b.offset),
    imports: modules.flatMap(({ program, place }) => importsOf(program, from).map((one) => ({ ...one, place }))),
    declared: new Set(modules.flatMap(({ program }) => topNames(program))),
  };
}

function readProgram(piece: CodePiece): SyntaxNode | undefined {
  try {
    const program = parseCode(piece.code, piece.kind);
    if (program || piece.shown || piece.kind === 'module') return program;
    throw new Error('Unexpected token');
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/ \(\d+:\d+\)$/, '') : String(error);
    throw new CodeFault(reason, piece.place(0), piece.kind);
  }
}

/** The tags written inside of code. */
function tagsIn({ program, place, code }: MdxProgram): MdxTag[] {
  const free = new Set(freeNames(program).map(({ node }) => node.start));
  return [...everyNode(program)]
    .filter(({ type }) => type === 'JSXOpeningElement')
    .map((tag) => {
      const name = nodeIn(tag['name']);
      const attributes = nodesIn(tag['attributes']).map((one) => attributeIn(one, place));
      const local = !free.has(name?.start ?? -1);
      return { name: name ? code.slice(name.start, name.end) : '', offset: place(tag.start), attributes, local };
    });
}

function attributeIn(attribute: SyntaxNode, place: CodePiece['place']): MdxAttribute {
  const offset = place(attribute.start);
  const [name, value] = [nodeIn(attribute['name']), nodeIn(attribute['value'])];
  if (attribute.type === 'JSXSpreadAttribute') return { name: '', offset };
  const written = name?.type === 'JSXNamespacedName' ? `${part(name, 'namespace')}:${part(name, 'name')}` : (nameOf(name) ?? '');
  if (!value) return { name: written, offset, constant: { value: true } };
  return value.type === 'Literal' ? { name: written, offset, constant: { value: value['value'] } } : { name: written, offset };
}

function part(name: SyntaxNode, field: string): string {
  return nameOf(nodeIn(name[field])) ?? '';
}

/** Code that cannot be read, at a place of the text. */
export class CodeFault extends Error {
  readonly offset: number;
  readonly piece: CodePiece['kind'];
  constructor(reason: string, offset: number, piece: CodePiece['kind']) {
    super(reason);
    this.offset = offset;
    this.piece = piece;
  }
}

export interface MdxDocument {
  programs: MdxProgram[];
  /** Every tag, in prose and in code, in the order of the text. */
  tags: MdxTag[];
  imports: (MdxImport & Pick<CodePiece, 'place'>)[];
  /** The names the text declares and imports. */
  declared: ReadonlySet<string>;
}

export interface MdxProgram extends CodePiece {
  program: SyntaxNode;
}
