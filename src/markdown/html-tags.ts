import { decodeHTMLAttribute } from 'entities';

const NAME = /<([a-z][\w:-]*)(?=[\s/>])/iy;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** The opening tags of some elements in HTML as it is written, comments left alone, in one pass however it is written. */
export function tagsIn(html: string, names: readonly string[]): HtmlTag[] {
  const tags: HtmlTag[] = [];
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    const end = html.startsWith('<!--', at) ? after(html, '-->', at + 4) : endOfTag(html, at);
    if (end === undefined) break;
    NAME.lastIndex = at;
    const name = NAME.exec(html)?.[1]?.toLowerCase() ?? '';
    if (names.includes(name)) tags.push({ name, start: at, end, attributes: attributesOf(html.slice(at + name.length + 1, end)) });
    at = end;
  }
  return tags;
}

/** HTML with attributes of some of its tags set; the rest stays as it is written. */
export function withAttributes(html: string, changes: readonly { tag: HtmlTag; set: Readonly<Record<string, string | null>> }[]): string {
  let made = '';
  let at = 0;
  for (const { tag, set } of changes) {
    const kept = Object.entries(set).reduce((text, [name]) => without(text, name), html.slice(tag.start, tag.end));
    const added = Object.entries(set).flatMap(([name, value]) => (value === null ? [] : [` ${name}="${escape(value)}"`]));
    const [, head = '', tail = ''] = /^(.*?)(\s*\/?>)$/s.exec(kept) ?? [];
    made += `${html.slice(at, tag.start)}${head}${added.join('')}${tail}`;
    at = tag.end;
  }
  return made + html.slice(at);
}

/** Where a tag ends, quoted values passed over; at the next sign where none begins here, undefined where it never ends. */
function endOfTag(html: string, from: number): number | undefined {
  if (!/[a-z]/i.test(html.charAt(from + 1))) return from + 1;
  let quote = '';
  for (let at = from + 1; at < html.length; at += 1) {
    const sign = html.charAt(at);
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '>') return at + 1;
    else if ((sign === '"' || sign === "'") && /=\s*$/.test(html.slice(Math.max(from, at - 8), at))) quote = sign;
  }
  return undefined;
}

function after(html: string, sign: string, from: number): number | undefined {
  const found = html.indexOf(sign, from);
  return found === -1 ? undefined : found + sign.length;
}

function attributesOf(text: string): Record<string, string> {
  const found = [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]): [string, string] => [
    name.toLowerCase(),
    decodeHTMLAttribute(double ?? single ?? bare ?? ''),
  ]);
  // Of an attribute written twice, browsers take the first.
  return Object.fromEntries(found.toReversed());
}

function without(tag: string, name: string): string {
  return tag.replace(new RegExp(`\\s${name}(?:\\s*=\\s*(?:"[^"]*"|'[^']*'|[^\\s"'=<>\`]+))?(?=[\\s/>])`, 'gi'), '');
}

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

export interface HtmlTag {
  /** In lower case. */
  name: string;
  start: number;
  end: number;
  /** Values decoded, names in lower case. */
  attributes: Readonly<Record<string, string>>;
}
