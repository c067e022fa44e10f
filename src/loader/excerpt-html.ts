import sanitizeHtml from 'sanitize-html';

import { formulasAsTex } from '../domain/formulas.ts';

/**
 * An excerpt fit for a list: text and inline marks, without headings' anchors, footnote calls, pictures or links — a list item
 * leads to its post.
 */
export function cleanExcerpt(html: string): string {
  return sanitizeHtml(formulasAsTex(html).replace(/<sup[^>]*><a[^>]*data-footnote-ref[\s\S]*?<\/sup>/g, ''), {
    allowedTags: ['p', 'em', 'strong', 'code', 'sup', 'sub', 'ul', 'ol', 'li', 'blockquote', 'br', 'abbr', 'q', 'cite', 'i', 'b', 'pre'],
    allowedAttributes: { '*': ['lang', 'dir'], abbr: ['title'] },
    nonTextTags: ['script', 'style', 'textarea', 'noscript', 'section', 'figure'],
  }).trim();
}
