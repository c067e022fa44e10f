import { tryCode } from './trial.ts';
import type { MdxDocument } from './document.ts';
import type { MdxFault } from './fault.ts';

/** What goes wrong when the code of a text runs. */
export function trialFaults(document: MdxDocument, provided: readonly string[]): MdxFault[] {
  const faults = tryCode(document, provided);
  return faults.map(({ fault, reason, place, found }) => ({
    kind: fault,
    offset: place,
    found,
    values: { reason, name: reason, address: reason },
  }));
}
