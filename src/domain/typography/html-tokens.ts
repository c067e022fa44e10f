const NAME = /<(\/?)([a-zA-Z][^\s/>]{0,60})/y;
const NEXT_IN_TAG = /["'>]/g;
/** Elements in which no tag is read but the one that ends them. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'textarea']);
/** Attributes of a tag that are read: more than any page has. */
const MOST_VALUES = 30;

/**
 * HTML cut into tags, comments and text, in one pass however it is written: a sign that ends nothing is text. A `>` in a quoted value
 * ends no tag.
 */
export function* htmlTokens(html: string): Generator<Token> {
  const endless = new Set<string>();
  const after = (sign: string, from: number) => {
    const found = endless.has(sign) ? -1 : indexOf(html, sign, from);
    if (found === -1) endless.add(sign);
    return found === -1 ? undefined : found + sign.length;
  };
  let text = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    const token = html.startsWith('<!--', at) ? { kind: 'other' as const, end: after('-->', at + 4) } : tagAt(html, at, after);
    if (token?.end === undefined) {
      at += 1;
      continue;
    }
    if (at > text) yield { kind: 'text', value: html.slice(text, at) };
    yield { ...token, value: html.slice(at, token.end) };
    text = at = token.end;
    const raw = token.kind === 'open' && token.name !== undefined && RAW.has(token.name) ? after(`</${token.name}`, at) : undefined;
    if (raw === undefined || token.name === undefined) continue;
    const end = raw - token.name.length - 2;
    if (end > at) yield { kind: 'other', value: html.slice(at, end) };
    text = at = end;
  }
  if (text < html.length) yield { kind: 'text', value: html.slice(text) };
}

/** The value of an attribute as it is written, without what quotes it. */
export function attributeOf(tag: string, name: string): string | undefined {
  if (!tag.includes(name)) return undefined;
  const [, double, single, bare] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag) ?? [];
  return double ?? single ?? bare;
}

function tagAt(html: string, at: number, after: After): { kind: 'open' | 'close' | 'other'; name?: string; end: number | undefined } {
  NAME.lastIndex = at;
  const [, slash, name] = NAME.exec(html) ?? [];
  if (name === undefined) return { kind: 'other', end: /[!?/]/.test(html.charAt(at + 1)) ? after('>', at) : undefined };
  const end = tagEnd(html, NAME.lastIndex, after) ?? after('>', at);
  return { kind: slash === '/' ? 'close' : 'open', name: name.toLowerCase(), end };
}

/** Where a sign stands; the tag that ends an element, in either case. */
function indexOf(html: string, sign: string, from: number): number {
  if (!sign.startsWith('</')) return html.indexOf(sign, from);
  const pattern = new RegExp(sign, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? -1;
}

function tagEnd(html: string, from: number, after: After): number | undefined {
  if (after('>', from) === undefined) return undefined;
  NEXT_IN_TAG.lastIndex = from;
  for (let values = 0; values < MOST_VALUES; values += 1) {
    const found = NEXT_IN_TAG.exec(html);
    if (!found) return undefined;
    if (found[0] === '>') return found.index + 1;
    const close = after(found[0], found.index + 1);
    if (close === undefined) return undefined;
    NEXT_IN_TAG.lastIndex = close;
  }
  return undefined;
}

/** Where a sign ends after a place; it is looked for once where there is none. */
type After = (sign: string, from: number) => number | undefined;

export interface Token {
  kind: 'text' | 'open' | 'close' | 'other';
  value: string;
  /** Of the element, in lower case. */
  name?: string;
}
