/** What a plugin's tag was called with. */
export interface TagCall extends TagArguments {
  /** All that follows the name, as written. */
  markup: string;
  /** What stands between a tag and its end; undefined where it has none. */
  content: string | undefined;
  /** Whether the tag stands in HTML, where Markdown is not read. */
  html: boolean;
  /** Level of a heading under the one the tag stands under. */
  level: () => number;
}

export interface TagArguments {
  words: Word[];
  /** Values given by name: `k="v"`, `k=v`, `k: v`. */
  named: Map<string, string>;
}

export interface Word {
  text: string;
  quoted: boolean;
}

const ARGUMENT = /[\s,]*(?:([\w-]+)\s*(?:=|:(?!\/\/))\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s,"'=|]\S*))/gsy;

/**
 * The arguments of a tag, as plugins of Jekyll read them. Undefined where a quote never ends, or where a sign stands that is none.
 *
 * @param variable the text of a variable of the page or the site; undefined where it has none
 */
export function readArguments(markup: string, variable: (name: string) => string | undefined): TagArguments | undefined {
  const words: Word[] = [];
  const named = new Map<string, string>();
  const text = markup.trim();
  let end = 0;
  for (const match of text.matchAll(ARGUMENT)) {
    const [whole, key, double, single, bare = ''] = match;
    end = match.index + whole.length;
    const quoted = double?.replaceAll('\\"', '"') ?? single?.replaceAll("\\'", "'");
    const plain = bare.replace(/,$/, '');
    const value = quoted ?? (/^(?:page|site|include)\.[\w.-]+$/.test(plain) ? (variable(plain) ?? plain) : plain);
    if (key === undefined) words.push({ text: value, quoted: quoted !== undefined });
    else named.set(key, value);
  }
  return end === text.length ? { words, named } : undefined;
}

/**
 * Whether a call gives nothing by name but what is known, and each thing once: what a map passes over would be lost.
 *
 * @param names names of one thing together
 */
export function hasOnly({ named }: TagArguments, ...names: (readonly string[])[]): boolean {
  const known = new Set(names.flat());
  return [...named.keys()].every((name) => known.has(name)) && names.every((of) => of.filter((name) => named.has(name)).length < 2);
}

/** Whether a tag stands alone, or around nothing. */
export function isAlone({ content }: TagCall): boolean {
  return content === undefined || content.trim() === '';
}

/** The value of one thing, by whichever of its names it was given. */
export function valueOf({ named }: TagArguments, names: readonly string[]): string | undefined {
  return names.map((name) => named.get(name)).find((value) => value !== undefined);
}
