import { mdxToMdast } from 'satteri';
import type { MdxJsxAttributeUnion, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';

import type { CodeKind } from './syntax.ts';

/**
 * The code and the tags of an MDX text, each with its place in it.
 *
 * @param text MDX that is known to compile, front matter included
 */
export function readPieces(text: string): MdxPieces {
  const pieces: MdxPieces = { code: [], tags: [] };
  visit(mdxToMdast(text, { features: { gfm: true, frontmatter: true } }) as TreeNode, text, pieces);
  return pieces;
}

function visit(node: TreeNode, text: string, pieces: MdxPieces): void {
  const start = node.position?.start.offset ?? 0;
  if (node.type === 'mdxjsEsm') pieces.code.push(pieceAt(text, start, node.value ?? '', 'module'));
  else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
    pieces.code.push({ ...pieceAt(text, start + 1, node.value ?? '', 'value'), shown: true });
  else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const tag = tagAt(node, text, start);
    pieces.tags.push(tag);
    pieces.code.push(...tag.attributes.flatMap(({ code }) => code ?? []));
  }
  for (const child of node.children ?? []) visit(child, text, pieces);
}

function tagAt(node: TreeNode, text: string, start: number): MdxTag {
  const name = node.name ?? '';
  let cursor = start + 1 + name.length;
  const attributes = (node.attributes ?? []).map((attribute) => {
    const { end, code, ...read } = attributeAt(attribute, text, cursor);
    cursor = end;
    return code ? { ...read, code: { ...code, of: { element: name, attribute: read.name } } } : read;
  });
  return { name, offset: start, attributes };
}

/** An attribute, the first one after a place of its tag. */
function attributeAt(attribute: MdxJsxAttributeUnion, text: string, from: number): MdxAttribute & { end: number } {
  if (attribute.type === 'mdxJsxExpressionAttribute') {
    const offset = text.indexOf('{', from);
    const code = pieceAt(text, offset + 1, attribute.value, 'spread');
    return { name: '', offset, code, end: code.end + 1 };
  }
  const { name, value } = attribute;
  const offset = text.indexOf(name, from);
  const end = offset + name.length;
  if (value === null || value === undefined) return { name, offset, constant: { value: true }, end };
  const opening = text.slice(end).search(/["'{]/) + end;
  if (typeof value === 'string') {
    const closing = text.indexOf(text.charAt(opening), opening + 1);
    return { name, offset, constant: { value }, end: closing + 1 };
  }
  const code = pieceAt(text, opening + 1, value.value, 'value');
  return { name, offset, code, end: code.end + 1 };
}

/** Code at a place of the text. In a quotation or a list, the lines after the first have lost what marks them as part of it. */
function pieceAt(text: string, offset: number, code: string, kind: CodeKind): CodePiece & { end: number } {
  const starts: number[] = [];
  let lineStart = offset;
  for (const line of code.split('\n')) {
    const lineEnd = text.indexOf('\n', lineStart);
    const written = text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd);
    const content = line.trimStart();
    const shift = starts.length === 0 ? 0 : Math.max(0, written.indexOf(content) - (line.length - content.length));
    starts.push(lineStart + shift);
    lineStart = lineEnd < 0 ? text.length : lineEnd + 1;
  }
  const place = (index: number) => {
    const before = code.slice(0, index).split('\n');
    return Math.min(text.length, (starts[before.length - 1] ?? offset) + (before.at(-1)?.length ?? 0));
  };
  return { kind, code, place, shown: false, end: place(code.length) };
}

interface TreeNode extends Partial<Pick<MdxJsxFlowElement | MdxJsxTextElement, 'name' | 'attributes' | 'position'>> {
  type: string;
  value?: string;
  children?: TreeNode[];
}

/** What of an MDX text is not prose. */
export interface MdxPieces {
  code: CodePiece[];
  /** The tags that stand in the prose; those inside of code are the code's. */
  tags: MdxTag[];
}

/** Some JavaScript of an MDX text. */
export interface CodePiece {
  kind: CodeKind;
  code: string;
  /** Where a place of the code stands in the text. */
  place: (index: number) => number;
  /** Whether its value is shown in the text, rather than handed to a component. */
  shown: boolean;
  /** The attribute it is the value of, and its element. */
  of?: { element: string; attribute: string };
}

export interface MdxTag {
  /** As written: `Note`, `Foo.Bar`, `div`; empty for a fragment. */
  name: string;
  offset: number;
  attributes: MdxAttribute[];
  /** Whether its component is a name of the function around it. */
  local?: boolean;
}

export interface MdxAttribute {
  /** Empty for `{...props}`. */
  name: string;
  offset: number;
  /** Its value where it is written out. */
  constant?: { value: unknown };
  /** Its value where it is code. */
  code?: CodePiece;
}
