import { severityOf } from '../../domain/diagnostics.ts';
import { readFrontMatter } from '../../loader/front-matter.ts';
import { readPage } from '../../loader/page.ts';
import { decodeSource } from '../../loader/source.ts';
import { editMatter, isEmpty } from './edit-matter.ts';
import type { Diagnostic } from '../../domain/diagnostics.ts';
import type { PageHead } from '../../loader/page.ts';
import type { Site } from '../../schema/site.ts';
import type { MatterEdits } from './edit-matter.ts';

/** The text of a page for Carnet, with the fewest lines of front matter changed. */
export function carryPage(text: string, target: string, context: PageContext): CarriedPage {
  const edits: MatterEdits = { set: new Map(), drop: new Set(), extra: new Set() };
  let made = text;
  for (let round = 0; ; round += 1) {
    const { head, faults } = readAsCarnet(made, target, context);
    const before = edits.set.size + edits.drop.size + edits.extra.size;
    for (const { kind, values } of faults) {
      const key = (values['key'] ?? '').split('.')[0] ?? '';
      if (kind === 'front-matter-missing' || kind === 'front-matter-unopened' || key === 'title')
        edits.set.set('title', JSON.stringify(context.title));
      else if (key !== '' && !edits.set.has(key)) edits.extra.add(key);
    }
    if (head && head.permalink !== context.address) edits.set.set('permalink', JSON.stringify(context.address));
    if (before === edits.set.size + edits.drop.size + edits.extra.size || round > 4)
      return { text: made, head, faults, changed: isEmpty(edits) ? [] : [...edits.set.keys(), ...edits.extra].toSorted() };
    made = editMatter(text, edits);
  }
}

function readAsCarnet(text: string, target: string, { site, now }: PageContext): { head?: PageHead | undefined; faults: Diagnostic[] } {
  const { text: decoded, diagnostics } = decodeSource(Buffer.from(text), target);
  const matter = readFrontMatter(decoded, target);
  const fatal = [...diagnostics, ...matter.diagnostics].filter((fault) => severityOf(fault) === 'error');
  if (fatal.length > 0) return { faults: fatal };
  const { entry, diagnostics: faults } = readPage(matter, { file: target, folder: 'src/content/pages', site, now });
  return { head: entry, faults: faults.filter((fault) => severityOf({ ...fault, lenient: false }) === 'error') };
}

export interface PageContext {
  site: Site;
  /** Milliseconds since 1970 UTC. */
  now: number;
  /** The address the page shall have, decoded. */
  address: string;
  title: string;
}

export interface CarriedPage {
  text: string;
  head: PageHead | undefined;
  faults: Diagnostic[];
  changed: string[];
}
