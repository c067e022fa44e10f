import { xmlText } from './xml-text.ts';

/** The first line of a document, and the sheet that browsers show it with. */
export function xmlHead(sheet: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<?xml-stylesheet href="${escaped(sheet)}" type="text/css"?>\n`;
}

/**
 * An element of XML 1.0.
 *
 * @param attributes texts as they are meant; those without a value are left out
 * @param content XML
 */
export function element(name: string, attributes: Attributes, content: readonly string[] = []): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(value)}"`));
  const start = `<${name}${written.join('')}`;
  return content.length === 0 ? `${start}/>` : `${start}>${content.join('')}</${name}>`;
}

/** An element that holds a text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return element(name, attributes, [escaped(text)]);
}

/**
 * An element that holds HTML as text, in a form that is as legible as it is short.
 *
 * @param html without characters that XML refuses, as `feedHtml` makes it: each text stands in many feeds, and is read once
 */
export function htmlElement(name: string, html: string, attributes: Attributes = {}): string {
  return element(name, attributes, [html.includes(']]>') ? escaped(html) : `<![CDATA[${html}]]>`]);
}

function escaped(text: string): string {
  const signs = xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  // Line ends and tabs of an attribute would be read as spaces.
  return signs.replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\r', '&#13;');
}

type Attributes = Readonly<Record<string, string | undefined>>;
