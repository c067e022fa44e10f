import { attributeOf } from '../typography/html-tokens.ts';
import { withAttributes } from './fitting.ts';
import type { Fitting } from './fitting.ts';

const PICTURE = /^[^?#]+\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** Knows of the link that is open whether it leads to a picture, and marks one whose text is its address: on paper that is told once. */
export const linkFitting: Fitting = {
  open(tag, page) {
    const href = attributeOf(tag, 'href') ?? '';
    page.link = { picture: PICTURE.test(href) };
    if (!/^https?:/i.test(href)) return tag;
    const text = page.html.slice(page.at + tag.length, page.html.indexOf('<', page.at + tag.length)).trim();
    return bare(text) === bare(href) ? withAttributes(tag, 'data-bare') : tag;
  },
  close(tag, page) {
    page.link = undefined;
    return tag;
  },
};

function bare(address: string): string {
  return address.replace(/^https?:\/\//i, '').replace(/\/$/, '');
}
