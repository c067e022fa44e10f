const TAB = 4;

/** Whether a line holds white space of ASCII alone: one of a no-break space is text. */
export function isBlank(line: string | undefined): boolean {
  return line !== undefined && !/[^ \t\v\f\r]/.test(line);
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
