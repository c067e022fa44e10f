/** Controls but tab and line feed, marks that turn the direction of writing, signs without width that join nothing, line separators. */
const UNSEEN = /[\p{Bidi_Control}\u2028\u2029\u00AD\u200B\u2060-\u2064\uFEFF]|[^\P{Cc}\t\n]/gu;

/** A text in which nothing hides and nothing commands a terminal: `␛` for an escape, `<U+202E>` for a mark that turns the writing round. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (sign) => pictureOf(sign.codePointAt(0) ?? 0));
}

/** The signs Unicode has for C0 controls (U+2400 and on); for the others, their number. */
function pictureOf(code: number): string {
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '␡' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
