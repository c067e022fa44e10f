/** A link to an address; its text is the address where there is no other. */
export function link(address: string, { text, html }: { text: string | undefined; html: boolean }): string {
  if (html) return `<a href="${attribute(address)}">${escape(text ?? address)}</a>`;
  return text === undefined ? `<${address}>` : `[${text.replace(/[[\]\\]/g, '\\$&')}](<${address}>)`;
}

/** Attributes that have a value, each after a space. */
export function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined || (value === '' && name !== 'alt') ? '' : ` ${name}="${attribute(value)}"`))
    .join('');
}

/** A figure of a content and what is said of it; both are Markdown, or both HTML. */
export function figure(content: string, { caption, name, html }: { caption: string; name: string; html: boolean }): string {
  const open = `<figure${attributes({ class: name })}>`;
  const told = caption === '' ? '' : `<figcaption>${inside(caption, html)}</figcaption>\n`;
  return html ? `${open}${content}${told.trim()}</figure>` : `${open}\n\n${content.trim()}\n\n${told}</figure>`;
}

/** A text of Markdown in an element of HTML, which would else not be read; what holds no sign needs no lines of its own. */
export function inside(text: string, html: boolean): string {
  return html || !/[*_`[\]<&\\]/.test(text) ? text : `\n\n${text}\n\n`;
}

/** A text as HTML shows it. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function attribute(value: string): string {
  return value
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
}
