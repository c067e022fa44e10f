const ORDINAL =
  /(?<![\p{L}\p{N}.,/#_-])(?:1(?=ers?|res?)|2(?=nde?s?)|(?:[2-9]|[1-9]\d{1,3})(?=es?)|[IVXL]{2,}(?=es?)|I(?=er|re)|[VXI](?=e\s(?:siècle|République|arrondissement|Empire|Reich|dynastie|congrès|légion)))(ers?|res?|nde?s?|es?)(?![\p{L}\p{N}_]|-\d)/gu;
const ROMAN = /^(?:X{0,3}|XL|LX{0,3})(?:IX|IV|V?I{0,3})$/;
const RAISED = /<sup>(ers?|res?|nde?s?|es?)<\/sup>/g;

/** A French text cut at its ordinals: every second part is raised (`1er`, `XVIIIe`: `er`, `e`). */
export function ordinalParts(text: string): string[] {
  if (!/[\dIVXL](?:e|r|nd)/.test(text)) return [text];
  const parts: string[] = [];
  let at = 0;
  for (const { 0: whole, 1: raised = '', index } of text.matchAll(ORDINAL)) {
    const number = whole.slice(0, whole.length - raised.length);
    if (!/\d/.test(number) && !ROMAN.test(number)) continue;
    parts.push(text.slice(at, index + number.length), raised);
    at = index + whole.length;
  }
  return [...parts, text.slice(at)];
}

/** HTML without the tags that raise ordinals, for what reads words. */
export function withoutOrdinals(html: string): string {
  return html.replace(RAISED, '$1');
}
