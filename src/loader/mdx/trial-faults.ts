import { tryCode } from './trial.ts';
import type { MdxDocument } from './document.ts';
import type { MdxFault } from './fault.ts';

/** What goes wrong when the code of a text runs. */
export async function trialFaults(document: MdxDocument, provided: readonly string[]): Promise<MdxFault[]> {
  const faults = await tryCode(document, provided);
  return faults.map(({ fault, reason, place, found }) => ({ kind: fault, offset: place, found, values: { reason, name: reason } }));
}
