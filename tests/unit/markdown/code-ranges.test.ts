import * as fc from 'fast-check';
import { markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';

import { codeRanges } from '../../../src/markdown/code-ranges.ts';

test('every code a text holds is found, whatever it stands in', () => {
  const piece = fc.constantFrom(
    'a',
    ' ',
    '  ',
    '   ',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '> ',
    '`',
    '```',
    '~~~',
    '~',
    '<!-- b -->',
    '[^1]: ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      const found = codeRanges(text).map(([start, end]) => `${start}-${end}`);
      expect(found).toEqual(expect.arrayContaining(codeIn(markdownToMdast(text))));
    }),
    { numRuns: 2000 },
  );
});

function codeIn({ type, position, children = [] }: TreeNode): string[] {
  const own = /^(?:code|inlineCode)$/.test(type) && position ? [`${position.start.offset}-${position.end.offset}`] : [];
  return [...own, ...children.flatMap(codeIn)];
}

interface TreeNode {
  type: string;
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
  children?: readonly TreeNode[];
}
