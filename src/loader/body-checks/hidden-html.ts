import { rawTags } from './raw-tags.ts';
import { shownIn } from './shown-in.ts';
import type { HtmlTag } from '../../markdown/browser-tags.ts';
import type { BodyCheck, CheckedBody } from './checked-body.ts';

const GATE = /<(?:title|template|dialog|noscript|noembed|noframes|canvas)\b/i;
const HIDDEN = new Set(['title', 'template', 'dialog', 'noscript', 'noembed', 'noframes', 'canvas']);

/** Elements whose content no browser shows in a page: what an author wrote in them is lost. */
export const hiddenHtml: BodyCheck = (checked) => {
  if (!GATE.test(checked.body)) return [];
  const shown = shownIn(checked.html);
  const found = rawTags(checked).filter((tag) => HIDDEN.has(tag.name) && !tag.closing && shown(tag.name) && hides(tag, checked));
  return checked.faults(
    'html-hidden',
    found.map((tag) => ({ ...tag, values: { name: tag.name } })),
  );
};

function hides({ name, start, end, attributes }: HtmlTag, { body }: CheckedBody): boolean {
  if (name === 'dialog' && attributes.some((attribute) => attribute.name === 'open')) return false;
  // The name of a drawing.
  if (name === 'title' && body.lastIndexOf('<svg', start) > body.lastIndexOf('</svg', start)) return false;
  const close = body.indexOf(`</${name}`, end);
  return close >= 0 && body.slice(end, close).trim() !== '';
}
