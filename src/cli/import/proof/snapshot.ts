import { readFrontMatter } from '../../../loader/front-matter.ts';
import { decodeSource } from '../../../loader/source.ts';
import { htmlBlock } from '../body-text.ts';
import { editMatter } from '../edit-matter.ts';
import { cutFrontMatter } from '../front-matter.ts';
import { sanitizeText } from './sanitize.ts';
import type { Site } from '../../../schema/site.ts';
import type { Element } from './tree.ts';

/** Where the sources of snapshots are kept, in the project: nothing there is published. */
export const ORIGINALS = 'import-originals';

/**
 * The file of a post with the HTML that its old page shows in place of its text, marked as such; its front matter stays.
 *
 * @param text the file as it would be written otherwise
 * @param page whole address of the old page
 */
export function snapshotText(text: string, element: Element, { page, site }: SnapshotPlace): string {
  const marked = editMatter(text, { set: new Map([['snapshot', 'true']]), drop: new Set(), extra: new Set() });
  const { values } = readFrontMatter(decodeSource(Buffer.from(text), 'snapshot').text, 'snapshot');
  const own = values['excerpt_separator'];
  const separator = typeof own === 'string' && own !== '' ? own : site.excerptSeparator;
  const held = sanitizeText(element, { addressOf: (written) => rooted(written, page, site), separator });
  return `${cutFrontMatter(marked).head}${htmlBlock(`<div class="snapshot">\n${held}\n</div>`)}`;
}

/** An address as from the site's root, to which Carnet adds the base; one outside of the base with its origin, so that it stays. */
function rooted(written: string, page: string, { base }: Site): string {
  const trimmed = written.trim();
  if (trimmed === '' || /^(?:#|\/\/|[a-z][a-z\d+.-]*:)/i.test(trimmed)) return trimmed;
  const parsed = URL.parse(trimmed, page);
  if (!parsed) return trimmed;
  const { origin } = parsed;
  const path = parsed.href.slice(origin.length);
  return path.startsWith(base) ? path.slice(base.length - 1) : parsed.href;
}

interface SnapshotPlace {
  page: string;
  site: Site;
}
