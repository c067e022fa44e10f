import type { DiagnosticMessages } from '../messages/index.ts';

/** Things of a stage that must be done before those left can be told from them. */
const ENOUGH = 20;

/**
 * How far a stage of a build is, in one line: what, how many of how many, how long still.
 *
 * @param seconds since the stage began
 */
export function formatProgress({ stage, done, of }: StageProgress, seconds: number, { progress }: DiagnosticMessages): string {
  const name = progress.stages[stage];
  if (of === 0) return `${name}…`;
  const counted = progress.counted(name, done, of);
  return done < ENOUGH ? `${counted}…` : progress.left(counted, Math.ceil((seconds * (of - done)) / done));
}

/** How far a stage is; nothing is counted where there are 0 things. */
interface StageProgress {
  stage: keyof DiagnosticMessages['progress']['stages'];
  done: number;
  of: number;
}
