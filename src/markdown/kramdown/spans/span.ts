import type { Finished } from '../draft.ts';
import type { Document } from '../finish/document.ts';

/** A text of spans being read. */
export interface SpanText {
  source: string;
  document: Document;
  /** What the text stands in already, which may not stand in itself. */
  inside: ReadonlySet<Nesting>;
  /** What was found out about the whole text, so that it need not be gone through again. */
  found: {
    /** Kinds of marks of which one stood that nothing closes: no later one is closed. */
    unclosed: Set<string>;
    /** Brackets, each with the one that closes it. */
    brackets?: ReadonlyMap<number, number>;
  };
  /** Reads the spans from a place to where `ends` says so; nothing where the text ends before. */
  readUntil(from: number, ends: (at: number) => boolean, inside?: Nesting): { content: Finished[]; end: number } | undefined;
  /** Reads another text, as the words of a link, in the same surroundings. */
  readText(source: string, inside?: Nesting): Finished[];
}

export type Nesting = 'em' | 'strong' | 'del' | 'a';

/** What stands at a place of a text and where the text goes on, or nothing. */
export type SpanReader = (text: SpanText, at: number) => Span | undefined;

export interface Span {
  content: Finished[];
  end: number;
}

export function textSpan(value: string, end: number): Span {
  return { content: [{ type: 'text', value }], end };
}
