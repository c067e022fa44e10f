import { severityOf } from '../domain/diagnostics.ts';
import { bodyAdvice } from './body-advice.ts';
import { bodyFaults } from './body-checks/index.ts';
import { pathFaults } from './body-faults.ts';
import { pathFault } from './path-fault.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Advice } from '../domain/typography/advice.ts';
import type { BodyFacts } from '../markdown/facts.ts';
import type { BodyFindings, BodySource, FaultyBody } from './body.ts';

/** What is found in a body, whatever its page shows. */
export function findingsOf({ told, advice, seen, documents, links, hrefs, ids, imports }: BodyFindings): BodyFindings {
  return { told, advice, seen, documents, links, hrefs, ids, ...(imports ? { imports } : {}) };
}

/** What is found in a body that was rendered bare. */
export function findings(source: BodySource, html: string, facts: BodyFacts): BodyFindings | FaultyBody {
  const told = [...pathFaults(facts.faults, pathFault, source), ...bodyFaults(source, html, facts)];
  const advice = adviceOf(source);
  return told.some(isError) ? { diagnostics: told, leads: { ...facts, advice } } : findingsOf({ ...facts, told, advice });
}

/** No text is known to make the renderer fail; should one, its file is named. */
export function naming({ file }: BodySource): (error: unknown) => never {
  return (error) => {
    throw new Error(file, { cause: error });
  };
}

/** What of a body may want changed by hand, at its place in the file. */
export function adviceOf({ text, body, rules }: BodySource): Advice[] {
  const before = text.length - body.length;
  return bodyAdvice({ body, rules }).map((advice) => ({ ...advice, offset: before + advice.offset }));
}

/** Whether a fault stops a build. */
export function isError(fault: Diagnostic): boolean {
  return severityOf(fault) === 'error';
}
