import { isBlockTag } from './html-names.ts';
import type { KramdownOptions } from '../../schema/kramdown.ts';

/** Lines that begin a block of their own, as kramdown's reader of GitHub's dialect takes them. */
export const ITEM = /^( {0,3})([*+-]|\d+\.)([ \t]+)(.*)$/;
export const DEFINITION = /^( {0,3}):([ \t]+)(.*)$/;
export const QUOTE = /^ {0,3}>/;
/** Besides the language, which is all that kramdown takes, the title and the marked lines that `code-meta.ts` reads. */
export const FENCE =
  /^ {0,3}(`{3,}|~{3,})[ \t]*((?!(?:title|file)=|\{\d)\S*)((?:[ \t]+(?:(?:title|file)=(?:"[^"]*"|'[^']*'|\S+)|\{[\d,\- ]+\}))*)[ \t]*$/;
export const HEADING = /^(#{1,6})[ \t]+(\S.*)$/;
export const ATTRIBUTES = /^ {0,3}\{:(?![:/])((?:[^{}]|\\[{}])*)\}[ \t]*$/;
export const NOTE = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*)$/;

const RULE = /^ {0,3}([*_-])(?:[ \t]*\1){2,}[ \t]*$/;
const END_OF_BLOCK = /^\^[ \t]*$/;
const TAG = /^ {0,3}<\/?([a-z][\w:.-]*)(?=[\s/>])/i;

/** Whether a line is a horizontal rule. */
export function isRule(line: string): boolean {
  return RULE.test(line);
}

export function isEndOfBlock(line: string): boolean {
  return END_OF_BLOCK.test(line);
}

/** Whether a line is a list of attributes, or defines one. */
export function isAttributes(line: string): boolean {
  return ATTRIBUTES.test(line);
}

/** Whether a line cannot go on with the block before it, though it be no blank. */
export function endsLazily(line: string): boolean {
  return isEndOfBlock(line) || isAttributes(line) || isBlockTag(TAG.exec(line)?.[1]);
}

/** Whether a line ends the paragraph before it; kramdown alone knows fewer that do than its reader of GitHub's dialect. */
export function endsParagraph(line: string, { input }: KramdownOptions): boolean {
  const kinds = input === 'GFM' ? [ITEM, DEFINITION, QUOTE, FENCE, HEADING] : [DEFINITION];
  return kinds.some((kind) => kind.test(line)) || endsLazily(line);
}
