import { checkedBody } from './checked-body.ts';
import { controlEntities } from './control-entities.ts';
import { emptyLinks } from './empty-links.ts';
import { foreignMarkup } from './foreign-markup.ts';
import { hiddenHtml } from './hidden-html.ts';
import { lostBlocks } from './lost-blocks.ts';
import { lostLinks } from './lost-links.ts';
import { lostReferences } from './lost-references.ts';
import { malformedLinks } from './malformed-links.ts';
import { oddHeadings } from './odd-headings.ts';
import { remoteMedia } from './remote-media.ts';
import { secondMatter } from './second-matter.ts';
import { shownHtml } from './shown-html.ts';
import { swallowedText } from './swallowed-text.ts';
import { unclosedHtml } from './unclosed-html.ts';
import { unsafeHtml } from './unsafe-html.ts';
import { unsafeLinks } from './unsafe-links.ts';
import type { Diagnostic } from '../../domain/diagnostics.ts';
import type { BodyFacts } from '../../markdown/facts.ts';
import type { BodySource } from '../body.ts';
import type { BodyCheck } from './checked-body.ts';

const CHECKS: readonly BodyCheck[] = [
  unsafeHtml,
  unsafeLinks,
  unclosedHtml,
  swallowedText,
  remoteMedia,
  oddHeadings,
  lostReferences,
  lostLinks,
  emptyLinks,
  hiddenHtml,
  shownHtml,
  controlEntities,
  lostBlocks,
  malformedLinks,
  foreignMarkup,
  secondMatter,
];

/** What is told of a body that hangs on nothing but the body itself. */
export function bodyFaults(source: BodySource, html: string, facts: BodyFacts): Diagnostic[] {
  const body = checkedBody(source, html, facts);
  const told = CHECKS.flatMap((check) => check(body));
  const halves = told.filter(({ kind }) => kind === 'html-unclosed' || kind === 'html-stray');
  // A tag without its other half is shown for that very reason, or its end is.
  return told.filter(
    ({ kind, line, column, found }) =>
      kind !== 'html-shown' || !halves.some((half) => found.startsWith('</') || (half.line === line && half.column === column)),
  );
}
