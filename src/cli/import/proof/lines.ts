/** Ends a line; followed by a tag, it ends a block of that tag. */
export const LINE_END = '\n';

/** Ends a block of text; one without words leaves nothing. */
export const LEAF_END = '\n\n';

/** The lines of a shape while they are written: the first words of a block stand on the line of its tag. */
export class Lines {
  readonly #done: string[] = [];
  #text = '';
  #tag = '';

  write(text: string): void {
    // A formula that MathJax shows on a line of its own stands on one.
    for (const [index, part] of text.split(/\\[[\]]/).entries()) {
      if (index > 0) this.#endLine();
      this.#text += part;
    }
  }

  open(tag: string): void {
    this.#endBlock();
    this.#tag = tag;
  }

  /** Ends a line, a block of text or a block of a tag, or writes the end of a mark within a line. */
  mark(sign: string): void {
    if (!sign.startsWith(LINE_END)) return this.write(sign);
    if (sign === LINE_END || sign === LEAF_END) this.#endLine();
    else this.#endBlock();
    if (sign === LEAF_END) this.#tag = '';
    else if (sign !== LINE_END) this.#done.push(sign.slice(LINE_END.length));
  }

  code(text: string): void {
    this.#endBlock();
    let tag = '<pre>';
    for (const line of text.replace(/^\n+/, '').trimEnd().split('\n')) {
      this.#done.push(`${tag}${line.trimEnd()}`);
      tag = ' '.repeat(tag.length);
    }
  }

  /** A line that is no paragraph, whatever stands around it. */
  bare(text: string): void {
    this.#endLine();
    this.#tag = this.#tag === '<p>' ? '' : this.#tag;
    this.write(text);
    this.#endLine();
  }

  finish(): string[] {
    this.#endBlock();
    return this.#done;
  }

  #endBlock(): void {
    this.#endLine();
    if (this.#tag !== '') this.#done.push(this.#tag);
    this.#tag = '';
  }

  #endLine(): void {
    const text = this.#text
      // What MathJax reads as the ends of a formula.
      .replace(/\\[()]/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/ ?<br> ?/g, '<br>')
      .trim()
      // The last break of a block shows nothing.
      .replace(/<br>$/, '');
    this.#text = '';
    if (text === '') return;
    this.#done.push(`${this.#tag}${text}`);
    this.#tag = '';
  }
}
