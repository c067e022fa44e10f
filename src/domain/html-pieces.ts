/**
 * HTML cut into its markup and the text between, in one pass however it is written: a sign that ends nothing is text.
 *
 * @param whole elements that count as markup with all they hold
 */
export function piecesOf(html: string, whole: readonly string[]): HtmlPiece[] {
  const opening = new RegExp(`<(${whole.join('|')})\\b`, 'y');
  const unclosed = new Set<string>();
  const pieces: HtmlPiece[] = [];
  const endAfter = (sign: string, from: number) => {
    const found = unclosed.has(sign) ? -1 : html.indexOf(sign, from);
    if (found === -1) unclosed.add(sign);
    return found === -1 ? undefined : found + sign.length;
  };
  for (let at = 0; at < html.length;) {
    opening.lastIndex = at;
    const name = opening.exec(html)?.[1];
    const closed = name === undefined ? undefined : endAfter(`</${name}>`, at);
    const markup = closed ?? (html.charAt(at) === '<' ? endAfter('>', at) : undefined);
    const next = html.indexOf('<', at + 1);
    const end = markup ?? (next === -1 ? html.length : next);
    pieces.push({ value: html.slice(at, end), markup: markup !== undefined });
    at = end;
  }
  return pieces;
}

interface HtmlPiece {
  value: string;
  markup: boolean;
}
