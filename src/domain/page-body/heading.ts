import { attributeOf } from '../typography/html-tokens.ts';
import { isInside, quoted } from './fitting.ts';
import type { Fitting } from './fitting.ts';

/** Adds a link to a section after its heading, outside of it: inside, its name would be part of the heading's. */
export const headingFitting: Fitting = {
  open(tag, page) {
    const id = attributeOf(tag, 'id');
    page.section =
      id === undefined || id === 'footnote-label' || isInside(page, 'summary', 'a', 'button') ? undefined : { id, from: page.text.length };
    return tag;
  },
  close(tag, page) {
    const { section, text, words } = page;
    page.section = undefined;
    const title = section && text.slice(section.from).replaceAll(/\s+/g, ' ').trim();
    if (!section || !title) return tag;
    return `${tag}<a class="anchor" href="#${quoted(section.id)}" aria-label="${quoted(words.linkToSection(title))}"></a>`;
  },
};
