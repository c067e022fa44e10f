import { readFile } from 'node:fs/promises';

import type { Watched } from './browse.ts';

/** What the JSON report of a run counts; nothing where there is none. A skipped test proves nothing, and has failed. */
export async function readReport(file: string): Promise<Counts> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, testResults = [] } = JSON.parse(text) as Report;
  const watched = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ meta }) => meta));
  return {
    passed: numPassedTests,
    failed: numFailedTests + numPendingTests,
    pages: watched.reduce((sum, { pages = 0 }) => sum + pages, 0),
    violations: watched.reduce((sum, { violations = 0 }) => sum + violations, 0),
  };
}

interface Counts extends Watched {
  passed: number;
  failed: number;
}

interface Report {
  numPassedTests?: number;
  numFailedTests?: number;
  numPendingTests?: number;
  testResults?: { assertionResults: { meta: Partial<Watched> }[] }[];
}
