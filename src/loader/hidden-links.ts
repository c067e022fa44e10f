import { isPublic } from '../domain/publication.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { PublicationState } from '../domain/publication.ts';
import type { FileLink } from '../markdown/facts.ts';
import type { BodySource } from './body.ts';

/** Links of a published text to what is not: to a draft, a mistake; to what waits for its day or had it, told. */
export async function hiddenLinkFaults(
  links: readonly FileLink[],
  source: Pick<BodySource, 'file' | 'text' | 'bodyLine'>,
  stateOf: (source: string) => PublicationState | undefined,
): Promise<Diagnostic[]> {
  const faulty = links.filter((link) => {
    const state = stateOf(link.source);
    return state !== undefined && !isPublic(state);
  });
  if (faulty.length === 0) return [];
  const { pathFaults } = await import('./body-faults.ts');
  return pathFaults(
    faulty,
    ({ path, source: target, card }) => {
      const hidden = card ? 'post-hidden' : 'link-hidden';
      return { kind: stateOf(target) === 'draft' ? 'link-draft' : hidden, values: { path, target } };
    },
    source,
  );
}
