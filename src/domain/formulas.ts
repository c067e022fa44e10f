const FORMULA =
  /<math\b(?:(?!<\/math>)[\s\S])*<annotation encoding="application\/x-tex">([\s\S]*?)<\/annotation>(?:(?!<\/math>)[\s\S])*<\/math>/g;

/** Formulas as the TeX they were written in, where MathML is not shown: feeds and excerpts. */
export function formulasAsTex(html: string): string {
  return html.includes('<math') ? html.replace(FORMULA, '<code>$1</code>') : html;
}
