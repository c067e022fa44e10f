import { readsOtherwise } from './gate-lines.ts';
import type { KramdownOptions } from '../../schema/kramdown.ts';

/**
 * What kramdown reads otherwise than CommonMark, or may, wherever it stands in a line: attributes, calls of notes, maths, guillemets,
 * escapes, HTML other than autolinks, tables, subscripts, code and emphasis that are not the same in both, brackets in brackets, addresses
 * with spaces or parentheses, references after a space, long dashes.
 */
const CONSTRUCTS =
  /\{[:#]|\[\^|\$\$|<<|>>|[\\|~`*_]|<(?!https?:\/\/[^\s<>]+>)[a-z/!?]|\[[^\]]*\[|\]\((?![^\s()<>]*(?: "[^"\n]*")?\))|\]\s\[|[^\n-]-{4}|(?<!-)-{4,}[^\n-]/i;

/** Code in fences of one word, code spans without space at their ends: the same in both, whatever stands inside. */
const FENCES = /^```[\w+#.-]*\n(?:(?!```)[^\n]*\n)*?```[ \t]*$/gm;
const CODE = /(?<![`\\])`(?![\s`])[^`\n]*[^\s`]`(?!`)|(?<![`\\])`[^\s`]`(?!`)/g;
/** Emphasis that begins and ends with a letter, apart from other words. */
const EMPHASIS = /(?<![^\s(])(\*\*?|__?)(?=[\p{L}\p{N}])((?:[^*_\n<`[\]\\]*[\p{L}\p{N}])?[\p{L}\p{N}])\1(?![\p{L}\p{N}*_])/gu;
const IN_WORD = /(?<=\p{L})_(?=\p{L})/gu;
/** Bullets and rules made of stars. */
const STARS = /^\*(?= [^\s*])|^(?:\*[ \t]*){3,}$|^(?:_[ \t]*){3,}$/gm;
const LONE_COMMENT = /\n\n<!--[^\n>]*-->[ \t]*(?=\n\n|\n*$(?![^]))/g;

/**
 * Whether a text is for kramdown's reader: the site asks for what CommonMark has not, or the text holds some of its dialect. A text in
 * which nothing does reads the same in both. A pattern that is too wide costs a little time; one too narrow costs an author a post.
 */
export function usesKramdown(source: string, { hardWrap, headerOffset, input }: KramdownOptions): boolean {
  if (hardWrap || headerOffset !== 0 || input !== 'GFM') return true;
  const text = withoutCode(source);
  return CONSTRUCTS.test(withoutStars(text)) || readsOtherwise(text);
}

/** Takes out code, and the comments that stand between blank lines, as the one that ends an excerpt. */
function withoutCode(source: string): string {
  const text = source.includes('`') ? source.replace(FENCES, 'code').replace(CODE, 'code') : source;
  return text.includes('<!--') ? `\n${text}`.replace(LONE_COMMENT, '\n').slice(1) : text;
}

/** Takes out emphasis that both read alike, bullets and rules. */
function withoutStars(text: string): string {
  return /[*_]/.test(text) ? text.replace(STARS, '').replace(EMPHASIS, '$2').replace(IN_WORD, '') : text;
}
