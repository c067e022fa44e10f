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
  const faulty = links.filter((link) => {
    const state = stateOf(link.source);
    return state !== undefined && !isPublic(state);
  });
  return pathFaults(
    faulty,
    ({ path, source: target, card }) => {
      const hidden = card ? 'post-hidden' : 'link-hidden';
      return { kind: stateOf(target) === 'draft' ? 'link-draft' : hidden, values: { path, target } };
    },
    source,
  );
}
