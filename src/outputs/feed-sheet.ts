/**
 * The sheet browsers show feeds with, and what it tells a reader who met one unawares: XML has no other place for it.
 *
 * @param styles CSS, in its order; its comments are left out
 */
export function feedSheet(styles: readonly string[], note: string): string {
  const rules = styles.map((style) => style.replace(/\/\*.*?\*\/\s*/gs, ''));
  return [...rules, `:is(channel, feed)::before {\n  content: ${cssText(note)};\n}\n`].join('\n');
}

/** A text as CSS writes it (CSS Syntax 3, 4.3.5). */
function cssText(text: string): string {
  return `"${text.replace(/["\\\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
