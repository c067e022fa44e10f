import { tagsOf } from '../../markdown/browser-tags.ts';

/** HTML without its code and formulas, in which signs stand for themselves, as highlighted or not. */
export function withoutCode(html: string): string {
  return html.replace(/<(pre|code|math)\b[^]*?<\/\1>/g, '');
}

/** Whether an element, or its attribute, is one on the page: what kramdown does not take for HTML is text. */
export function shownIn(html: string): (name: string) => boolean {
  const names = new Set(
    tagsOf(html).flatMap(({ name, attributes }) => [name, ...attributes.map((attribute) => `${name} ${attribute.name}`)]),
  );
  return (name) => html === '' || names.has(name);
}
