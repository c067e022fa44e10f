const TAB = 4;

export function isBlank(line: string | undefined): boolean {
  return line !== undefined && line.trim() === '';
}

/** Columns of white space at the start of a line; tabs go to multiples of four. */
export function indentOf(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === ' ') columns += 1;
    else if (character === '\t') columns += TAB - (columns % TAB);
    else break;
  }
  return columns;
}

/** The line without that many columns of white space, or without all it has. */
export function outdent(line: string, columns: number): string {
  const indent = indentOf(line);
  return `${' '.repeat(Math.max(0, indent - columns))}${line.trimStart()}`;
}
