/** A text for no, one and many things; `{count}` stands for their number. */
export interface CountTexts {
  none: string;
  one: string;
  many: string;
}

/** The text for a number of things. */
export function countText({ none, one, many }: CountTexts, count: number): string {
  return count === 0 ? none : count === 1 ? one : many.replace('{count}', String(count));
}
