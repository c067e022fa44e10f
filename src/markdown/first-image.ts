import { tagsIn } from './html-tags.ts';

/** Characters of text before an image that is likely seen at once. */
export const FIRST_SCREEN = 600;

/** Has the first image of a text loaded at once, and before others where it stands near the top: it is likely the largest thing there. */
export function firstImageEager(html: string): string {
  const [first] = html.includes('<img') ? tagsIn(html, ['img']) : [];
  if (!first || first.attributes['loading'] !== 'lazy') return html;
  const near = html.slice(0, first.start).replace(/<[^>]*>/g, '').length < FIRST_SCREEN;
  const eager = html.slice(first.start, first.end).replace(' loading="lazy"', near ? ' fetchpriority="high"' : '');
  return `${html.slice(0, first.start)}${eager}${html.slice(first.end)}`;
}
