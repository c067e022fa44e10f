import { isPublic } from '../domain/publication.ts';
import { pathFaults } from './body-faults.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { PublicationState } from '../domain/publication.ts';
import type { FileLink } from '../markdown/facts.ts';
import type { BodySource } from './body.ts';

/** Links of a published text to what is not: to a draft, a mistake; to what waits for its day or had it, told. */
export function hiddenLinkFaults(
  links: readonly FileLink[],
  source: Pick<BodySource, 'file' | 'text' | 'bodyLine'>,
  stateOf: (source: string) => PublicationState | undefined,
): Diagnostic[] {
  const hidden = links.filter((link) => {
    const state = stateOf(link.source);
    return state !== undefined && !isPublic(state);
  });
  return pathFaults(
    hidden,
    ({ path, source: target }) => ({ kind: stateOf(target) === 'draft' ? 'link-draft' : 'link-hidden', values: { path, target } }),
    source,
  );
}
