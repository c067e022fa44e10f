import { isInside, nextNumber, quoted } from './fitting.ts';
import type { Fitting } from './fitting.ts';

/** Has a table scroll in a region of its own, which the keyboard reaches and which says its name: its caption, else its number. */
export const tableFitting: Fitting = {
  open(tag, page) {
    const { html, words, parts } = page;
    parts.add('tables');
    const number = nextNumber(page, 'table');
    if (isInside(page, 'table') || !allClosed(html)) return tag;
    const caption = captionOf(html, number);
    const label = caption ? words.labelled(words.table, caption) : `${words.table} ${number}`;
    return `<section class="table" tabindex="0" aria-label="${quoted(label)}">${tag}`;
  },
  close(tag, page) {
    return isInside(page, 'table') || !allClosed(page.html) ? tag : `${tag}</section>`;
  },
};

/** Whether every table ends: the region of one that does not would hold the rest of the page. */
function allClosed(html: string): boolean {
  return (html.match(/<table\b/gi) ?? []).length === (html.match(/<\/table\b/gi) ?? []).length;
}

function captionOf(html: string, number: number): string {
  const table = html.split(/<table\b/i)[number] ?? '';
  const caption = /^[^>]*>\s*<caption\b[^>]*>(.*?)<\/caption/is.exec(table)?.[1] ?? '';
  return caption
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
