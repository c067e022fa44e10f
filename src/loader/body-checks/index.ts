import { checkedBody } from './checked-body.ts';
import { emptyLinks } from './empty-links.ts';
import { lostLinks } from './lost-links.ts';
import { lostReferences } from './lost-references.ts';
import { oddHeadings } from './odd-headings.ts';
import { remoteMedia } from './remote-media.ts';
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
];

/** What is told of a body that hangs on nothing but the body itself. */
export function bodyFaults(source: BodySource, html: string, facts: BodyFacts): Diagnostic[] {
  const body = checkedBody(source, html, facts);
  return CHECKS.flatMap((check) => check(body));
}
