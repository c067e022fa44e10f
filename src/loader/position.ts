/** Line and column, from 1, of an offset in a text. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** Where a line and a column, from 1, stand in a text. */
export function offsetAt(text: string, { line, column }: { line: number; column: number }): number {
  const before = text.split('\n', line - 1).join('\n');
  return before.length + (line > 1 ? 1 : 0) + column - 1;
}
