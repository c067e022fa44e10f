import Slugger, { slug as slugOf } from 'github-slugger';
import type { HastPluginEntry } from 'satteri';

import { factsOf } from './facts.ts';

/** Gives headings the ids Jekyll's kramdown gives them, accents kept, and lists them for the table of contents. */
export const headingPlugin: HastPluginEntry = () => {
  const slugger = new Slugger();
  return {
    name: 'headings',
    element: {
      filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, ctx) {
        const text = ctx.textContent(node);
        const given = node.properties['id'];
        if (given === 'footnote-label') return;
        // A heading of one picture has nothing to be called by: no id, as in Jekyll.
        if (typeof given !== 'string' && text.trim() === '') return;
        const slug = typeof given === 'string' ? given : slugger.slug(slugOf(text) === '' ? 'section' : text);
        factsOf(ctx.data).headings.push({ depth: Number(node.tagName[1]), slug, text });
        if (given !== slug) ctx.setProperty(node, 'id', slug);
      },
    },
  };
};
