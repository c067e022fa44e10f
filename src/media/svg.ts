import { Parser } from 'htmlparser2';

import { cleanAttributes, mayMove } from './svg-attributes.ts';
import { cleanCss } from './svg-css.ts';
import { DRAWN, TELLING } from './svg-names.ts';

const NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

/**
 * A drawing written anew from what draws: no script, no handler, no foreign content, no address that leads out, no metadata, no
 * comment, no entity. Links become groups. Whatever was read, what is written is well-formed XML of known elements.
 *
 * @returns undefined where the text is no drawing
 */
export function cleanSvg(source: string): CleanSvg | undefined {
  const writer = new SvgWriter();
  const parser = new Parser(writer, { xmlMode: true, decodeEntities: true });
  parser.end(source.replace(/^\uFEFF/, ''));
  return writer.isDrawing ? { svg: `${writer.text}\n`, lost: [...writer.lost] } : undefined;
}

/** Writes the elements a parser comes upon. */
class SvgWriter {
  text = '';
  readonly lost = new Set<string>();
  isDrawing = false;
  /** Elements that are open, as they are written; undefined where one is left out with all it holds. */
  readonly #open: (string | undefined)[] = [];
  #css = '';

  onopentag(written: string, attribs: Readonly<Record<string, string>>): void {
    const name = written.replace(/^svg:/, '');
    const inside = this.#open.length === 0 ? !this.isDrawing && name === 'svg' : this.#open.at(-1) !== undefined;
    const shown = inside && this.#open.at(-1) !== 'style' && DRAWN.has(name) && mayMove(name, attribs);
    if (inside && !shown && !written.includes(':') && !TELLING.has(name)) this.lost.add(`<${name}>`);
    this.#open.push(shown ? (name === 'a' ? 'g' : name) : undefined);
    if (shown) this.#openShown(name, attribs);
  }

  onclosetag(): void {
    const name = this.#open.pop();
    if (name === 'style') this.text += escapeText(cleanCss(this.#css));
    if (name !== undefined) this.text += `</${name}>`;
  }

  ontext(text: string): void {
    const name = this.#open.at(-1);
    if (name === 'style') this.#css += text;
    else if (name !== undefined) this.text += escapeText(text);
  }

  #openShown(name: string, attribs: Readonly<Record<string, string>>): void {
    const { attributes, harmful } = cleanAttributes(name, attribs);
    if (harmful && name !== 'a') this.lost.add(`<${name}>`);
    const root = this.isDrawing ? '' : ` ${NAMESPACES}`;
    this.isDrawing = true;
    this.#css = '';
    this.text += `<${name === 'a' ? 'g' : name}${root}${attributes.map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('')}>`;
  }
}

function escapeText(text: string): string {
  return withoutControls(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function escapeAttribute(value: string): string {
  return escapeText(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** Without what no XML may hold (XML 1.0, 2.2). */
function withoutControls(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}

export interface CleanSvg {
  svg: string;
  /** Elements that were left out, or lost an address or a handler. */
  lost: readonly string[];
}
