/** A text whose unbreakable spaces are seen: `·` is the narrow one (U+202F), `~` the whole one (U+00A0). */
export function seen(text: string): string {
  return text.replaceAll('\u202F', '·').replaceAll('\u00A0', '~');
}

/** A text with the spaces that `seen` shows. */
export function meant(text: string): string {
  return text.replaceAll('·', '\u202F').replaceAll('~', '\u00A0');
}
