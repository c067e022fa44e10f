import { jsonReport } from './report/json.ts';
import { lineReport } from './report/lines.ts';
import { textReport } from './report/text.ts';
import { workflowReport } from './report/workflow.ts';
import type { Telling } from '../domain/diagnostics.ts';
import type { Told } from './report/told.ts';

const REPORTS = { text: textReport, lines: lineReport, json: jsonReport, github: workflowReport } as const satisfies Record<
  string,
  (told: Told, telling: Telling) => string
>;

/** The forms a report may have. */
export const FORMATS = Object.keys(REPORTS) as Format[];

/** What a check or a build has to tell, for people, editors, programs or GitHub; without a last line feed, empty where nothing is told. */
export function reportIn(format: Format, told: Told, telling: Telling): string {
  return REPORTS[format](told, telling);
}

export type Format = keyof typeof REPORTS;
