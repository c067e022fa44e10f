import Slugger, { slug as slugOf } from 'github-slugger';
import type { HastPluginEntry } from 'satteri';

import { factsOf } from './facts.ts';
import { headingText } from './heading-text.ts';

/**
 * Gives headings the ids Jekyll's kramdown gives them, accents kept, and lists them for the table of contents.
 *
 * @param plain whether dashes are still the hyphens they were typed as
 */
export const headingPlugin =
  (plain: boolean): HastPluginEntry =>
  () => {
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
          const named = plain && text.includes('--') ? headingText(node) : text;
          const slug = typeof given === 'string' ? given : slugger.slug(slugOf(named) === '' ? 'section' : named);
          factsOf(ctx.data).headings.push({ depth: Number(node.tagName[1]), slug, text });
          if (given !== slug) ctx.setProperty(node, 'id', slug);
        },
      },
    };
  };
