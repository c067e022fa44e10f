import { nodeIn, nodesIn } from './syntax.ts';
import type { MdxDocument } from './document.ts';
import type { MdxFault } from './fault.ts';

/** Numbers written with a comma, which JavaScript takes for two values, and shows the last: `{12,5}` is 5. */
export function decimalFaults({ programs }: MdxDocument): MdxFault[] {
  return programs.flatMap(({ program, kind, code, place }): MdxFault[] => {
    const value = kind === 'value' ? nodeIn(nodesIn(program['body'])[0]?.['expression']) : undefined;
    if (value?.type !== 'SequenceExpression' || !nodesIn(value['expressions']).every(isNumber)) return [];
    const found = code.slice(value.start, value.end);
    const shown = code.slice(nodesIn(value['expressions']).at(-1)?.start, value.end);
    return [{ kind: 'mdx-decimal', offset: place(value.start), found, values: { found, shown } }];
  });
}

function isNumber(node: { type: string; [field: string]: unknown }): boolean {
  return node.type === 'Literal' && typeof node['value'] === 'number';
}
