import type { Element, ElementContent, Properties } from 'hast';

/** An element whose Markdown and attribute lists are still to be read, once everything the text defines is known. */
export interface Draft {
  type: 'draft';
  tagName: string;
  properties: Properties;
  children: Content[];
  /** Attribute lists that follow or precede it, as written. */
  ial: string[];
  /** Whether its id, if it is given one, is of ASCII alone. */
  asciiId?: boolean;
}

/** Markdown of spans, yet to be read. */
export interface Spans {
  type: 'spans';
  source: string;
}

/** A definition, which shows nothing and may have attributes. */
export interface Definition {
  type: 'definition';
  ial: string[];
}

/** A formula on lines of its own, in TeX. */
export interface Formula {
  type: 'formula';
  tex: string;
}

/** What separates blocks: blank lines, or the mark `^`. */
export interface Gap {
  type: 'gap';
  blank: boolean;
}

export type Content = Draft | Spans | Definition | Formula | Gap | Ready;

/** Content that needs no further reading. */
export type Ready = Extract<ElementContent, { type: 'text' }> | RawHtml;

/** HTML as the author wrote it. */
export interface RawHtml {
  type: 'raw';
  value: string;
  /** What it says, where an anchor is made of it. */
  text?: string;
}

/** Finished content; kramdown's HTML goes through as it is. */
export type Finished = Element | Ready;

/** A draft of that element. */
export function draft(tagName: string, children: Content[], properties: Properties = {}): Draft {
  return { type: 'draft', tagName, properties, children, ial: [] };
}

export type Paragraph = Draft & { children: [Spans] };

/** Whether content is a paragraph that may go on, or become the term of a definition. */
export function isParagraph(content: Content | undefined): content is Paragraph {
  return content?.type === 'draft' && content.tagName === 'p' && content.children[0]?.type === 'spans';
}
